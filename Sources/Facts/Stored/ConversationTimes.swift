import Indicators
import Primitives
import Storage

/// The moments of a conversation, and the lengths of time that its source states: all that its durations follow from.
/// The sums of the rollups and the exact medians both ask here, so that they cannot disagree.
struct ConversationTimes: Sendable {
  /// The number of the channel, whose opening hours count.
  var channel: Int32
  var openedAt: Instant
  var closedAt: Instant?
  var firstReplyAt: Instant?
  /// In seconds, as stated.
  var firstReply: Int?
  var firstReplyBusiness: Int?
  var resolution: Int?
  var resolutionBusiness: Int?

  /// A length in seconds: the stated one, else from the moments; nil where it is not known, or where the later moment
  /// comes before the opening, which is no duration.
  func seconds(_ kind: DurationKind, _ counting: Counting) -> Int? {
    switch kind {
    case .firstReply: firstReply ?? firstReplyAt.flatMap { passed(to: $0) }
    case .firstReplyBusiness: firstReplyBusiness ?? firstReplyAt.flatMap { business(to: $0, counting) }
    case .resolution: resolution ?? closedAt.flatMap { passed(to: $0) }
    case .resolutionBusiness: resolutionBusiness ?? closedAt.flatMap { business(to: $0, counting) }
    }
  }

  /// When it counts as closed: not before it was opened, whatever the source says; where only the time that the
  /// solution took is told, after that time.
  var closing: Instant? {
    if let closedAt { return max(closedAt, openedAt) }
    return resolution.map { Instant(seconds: openedAt.seconds + Int64($0)) }
  }

  /// The moment in whose period it counts; nil where it does not.
  func moment(_ kind: DurationKind) -> Instant? { kind.belongsToClosing ? closing : openedAt }

  private func passed(to moment: Instant) -> Int? {
    moment < openedAt ? nil : Int(moment.seconds(since: openedAt))
  }

  private func business(to moment: Instant, _ counting: Counting) -> Int? {
    moment < openedAt ? nil : counting.businessSeconds(from: openedAt, to: moment, channel: channel)
  }
}

extension StoredConversation {
  var times: ConversationTimes {
    ConversationTimes(
      channel: place.channel, openedAt: fact.openedAt, closedAt: fact.closedAt, firstReplyAt: fact.firstReplyAt,
      firstReply: fact.firstReplySeconds, firstReplyBusiness: fact.firstReplyBusinessSeconds,
      resolution: fact.resolutionSeconds, resolutionBusiness: fact.resolutionBusinessSeconds)
  }
}

extension ConversationTimes {
  static let columns = [
    "channel_id", "opened_at", "closed_at", "first_reply_at", "first_reply_seconds", "first_reply_business_seconds",
    "resolution_seconds", "resolution_business_seconds",
  ]

  /// Reads ``columns``.
  init(_ row: Row, from start: Int) {
    var cells = CellReader(row, start)
    channel = cells.id()
    openedAt = cells.instant() ?? Instant(seconds: 0)
    closedAt = cells.instant()
    firstReplyAt = cells.instant()
    firstReply = cells.int()
    firstReplyBusiness = cells.int()
    resolution = cells.int()
    resolutionBusiness = cells.int()
  }
}
