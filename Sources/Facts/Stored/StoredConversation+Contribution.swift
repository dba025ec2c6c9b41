import Indicators
import Primitives

extension StoredConversation {
  func contribute(_ sign: Int64, to sums: inout RollupAccumulator, _ counting: Counting) {
    let opened = counting.bucket(fact.openedAt)
    sums.add(opening(sign, counting), opened, place)
    let closed = times.closing.map { counting.bucket($0) }
    if let closed { sums.add(closing(sign, counting), closed, place) }
    // An invitation nobody answered may have no scale; it counts for the response rate all the same.
    if fact.csatScale != nil || fact.csatInvited == true {
      let scale = fact.csatScale ?? .oneToFive
      sums.add(score(sign, scale), closed ?? opened, place, AnswerSeries(.csat, scale))
    }
  }

  /// What belongs to the period in which it was opened.
  private func opening(_ sign: Int64, _ counting: Counting) -> ConversationChange {
    var change = ConversationChange(isAdding: sign > 0)
    change.count(.contacts)
    addWait(to: &change, counting)
    if let seconds = fact.handleSeconds.map({ Int64($0) }) {
      change.count(.handled)
      change.add(seconds, .handleSum)
      change.add(seconds &* seconds, .handleSquares)
    }
    if let solved = solvedAtFirstContact {
      change.count(.firstContactKnown)
      change.count(.resolvedAtFirst, if: solved)
    }
    if let reopens = fact.reopens {
      change.count(.reopenKnown)
      change.count(.reopened, if: reopens > 0)
    }
    let times = times
    change.add(.firstReply, of: times, counting)
    change.add(.firstReplyBusiness, of: times, counting)
    // Solved, and nobody says when: it is not open, and has no solution time.
    change.count(.closed, if: fact.resolved == true && times.closing == nil)
    return change
  }

  private func addWait(to change: inout ConversationChange, _ counting: Counting) {
    let gaveUp = fact.abandoned ?? (fact.answeredAt == nil ? nil : false)
    if let gaveUp {
      change.count(.offered)
      change.count(.abandoned, if: gaveUp)
    }
    guard gaveUp != true else { return change.count(.levelKnown) }
    let wait = fact.waitSeconds ?? fact.answeredAt.map { Int($0.seconds(since: fact.openedAt)) }
    guard let wait, wait >= 0 else { return }
    let seconds = Int64(wait)
    change.count(.levelKnown)
    change.count(.withinLevel, if: wait <= counting.organisation.serviceLevelSeconds)
    change.count(.waits)
    change.add(seconds, .waitSum)
    change.add(seconds &* seconds, .waitSquares)
  }

  /// What belongs to the period in which it was closed.
  private func closing(_ sign: Int64, _ counting: Counting) -> ConversationChange {
    var change = ConversationChange(isAdding: sign > 0)
    change.count(.closed)
    let times = times
    change.add(.resolution, of: times, counting)
    change.add(.resolutionBusiness, of: times, counting)
    return change
  }

  /// Resolved, and nothing that is known speaks of a second contact. Nil when it is not known whether it
  /// was resolved.
  private var solvedAtFirstContact: Bool? {
    guard let resolved = fact.resolved else { return nil }
    return resolved && (fact.reopens ?? 0) == 0 && (fact.transfers ?? 0) == 0 && (fact.replies ?? 1) <= 1
  }

  private func score(_ sign: Int64, _ scale: Scale) -> AnswerSums {
    var sums = AnswerSums()
    if fact.csatInvited == true {
      sums[.invited] += sign
      sums[.responded] += fact.csat == nil ? 0 : sign
    }
    if let score = fact.csat { sums.add(score, on: AnswerSeries(.csat, scale), sign) }
    return sums
  }
}

extension ConversationChange {
  fileprivate mutating func add(_ kind: DurationKind, of times: ConversationTimes, _ counting: Counting) {
    if let seconds = times.seconds(kind, counting) { add(seconds: seconds, kind) }
  }
}

extension AnswerSums {
  mutating func add(_ score: Int, on series: AnswerSeries, _ sign: Int64) {
    let isNPS = series.question == .nps
    let isTop = isNPS ? Scale.isPromoter(score) : series.scale.isTop(score)
    let isBottom = isNPS ? Scale.isDetractor(score) : series.scale.isBottom(score)
    self[.answers] += sign
    self[.scoreSum] += sign * Int64(score)
    self[.scoreSquares] += sign * Int64(score * score)
    self[.top] += isTop ? sign : 0
    self[.bottom] += isBottom ? sign : 0
  }
}
