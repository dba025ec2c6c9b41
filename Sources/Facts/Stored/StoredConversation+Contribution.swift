import Indicators
import Primitives

extension StoredConversation {
  func contribute(_ sign: Int64, to sums: inout RollupAccumulator, _ counting: Counting) {
    let opened = counting.bucket(fact.openedAt)
    sums.change(opened, place) { addOpening(sign, to: &$0, counting) }
    if let closedAt = fact.closedAt {
      let closed = counting.bucket(closedAt)
      sums.change(closed, place) { addClosing(sign, closedAt, to: &$0, counting) }
    }
    addScore(sign, to: &sums, opened, counting)
  }

  private func addOpening(_ sign: Int64, to sums: inout ConversationSums, _ counting: Counting) {
    sums[.contacts] += sign
    addWait(sign, to: &sums, counting)
    if let seconds = fact.handleSeconds.map({ Int64($0) }) {
      sums[.handled] += sign
      sums[.handleSum] += sign * seconds
      sums[.handleSquares] &+= sign &* seconds &* seconds
    }
    if let solved = solvedAtFirstContact {
      sums[.firstContactKnown] += sign
      sums[.resolvedAtFirst] += solved ? sign : 0
    }
    if let reopens = fact.reopens {
      sums[.reopenKnown] += sign
      sums[.reopened] += reopens > 0 ? sign : 0
    }
    addFirstReply(sign, to: &sums, counting)
  }

  private func addWait(_ sign: Int64, to sums: inout ConversationSums, _ counting: Counting) {
    let wait = fact.waitSeconds ?? fact.answeredAt.map { Int($0.seconds(since: fact.openedAt)) }
    let gaveUp = fact.abandoned ?? (fact.answeredAt == nil ? nil : false)
    if let gaveUp {
      sums[.offered] += sign
      sums[.abandoned] += gaveUp ? sign : 0
    }
    guard gaveUp != true else {
      sums[.levelKnown] += sign
      return
    }
    guard let wait, wait >= 0 else { return }
    let seconds = Int64(wait)
    sums[.levelKnown] += sign
    sums[.withinLevel] += wait <= counting.organisation.serviceLevelSeconds ? sign : 0
    sums[.waits] += sign
    sums[.waitSum] += sign * seconds
    sums[.waitSquares] &+= sign &* seconds &* seconds
  }

  private func addFirstReply(_ sign: Int64, to sums: inout ConversationSums, _ counting: Counting) {
    let replied = fact.firstReplyAt
    if let seconds = fact.firstReplySeconds ?? replied.map({ Int($0.seconds(since: fact.openedAt)) }) {
      sums.firstReply.add(seconds: seconds, times: sign)
    }
    if let seconds = fact.firstReplyBusinessSeconds
      ?? replied.map({ counting.businessSeconds(from: fact.openedAt, to: $0) })
    {
      sums.firstReplyBusiness.add(seconds: seconds, times: sign)
    }
  }

  private func addClosing(
    _ sign: Int64, _ closedAt: Instant, to sums: inout ConversationSums, _ counting: Counting
  ) {
    sums[.closed] += sign
    sums.resolution.add(
      seconds: fact.resolutionSeconds ?? Int(closedAt.seconds(since: fact.openedAt)), times: sign)
    sums.resolutionBusiness.add(
      seconds: fact.resolutionBusinessSeconds
        ?? counting.businessSeconds(from: fact.openedAt, to: closedAt), times: sign)
  }

  /// Resolved, and nothing that is known speaks of a second contact. Nil when it is not known whether it
  /// was resolved.
  private var solvedAtFirstContact: Bool? {
    guard let resolved = fact.resolved else { return nil }
    return resolved && (fact.reopens ?? 0) == 0 && (fact.transfers ?? 0) == 0 && (fact.replies ?? 1) <= 1
  }

  private func addScore(
    _ sign: Int64, to sums: inout RollupAccumulator, _ opened: TimeBucket, _ counting: Counting
  ) {
    guard let scale = fact.csatScale else { return }
    let series = AnswerSeries(.csat, scale)
    let bucket = fact.closedAt.map { counting.bucket($0) } ?? opened
    if fact.csatInvited == true {
      sums.change(bucket, place, series) { sums in
        sums[.invited] += sign
        sums[.responded] += fact.csat == nil ? 0 : sign
      }
    }
    if let score = fact.csat { sums.change(bucket, place, series) { $0.add(score, on: scale, sign) } }
  }
}

extension AnswerSums {
  mutating func add(_ score: Int, on scale: Scale, _ sign: Int64) {
    self[.answers] += sign
    self[.scoreSum] += sign * Int64(score)
    self[.scoreSquares] += sign * Int64(score * score)
    self[.top] += scale.isTop(score) ? sign : 0
    self[.bottom] += scale.isBottom(score) ? sign : 0
  }
}
