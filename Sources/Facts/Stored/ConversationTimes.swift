import Indicators
import Primitives
import Storage

/// The moments of a conversation, and the lengths of time that its source states: all that its durations follow from.
/// The sums of the rollups and the exact medians both ask here, so that they cannot disagree.
struct ConversationTimes: Sendable {
  var openedAt: Instant
  var closedAt: Instant?
  var firstReplyAt: Instant?
  /// In seconds, as stated.
  var firstReply: Int?
  var firstReplyBusiness: Int?
  var resolution: Int?
  var resolutionBusiness: Int?

  /// A length in seconds: the stated one, else from the moments; nil where it is not known.
  func seconds(_ kind: DurationKind, _ counting: Counting) -> Int? {
    switch kind {
    case .firstReply: firstReply ?? firstReplyAt.map { Int($0.seconds(since: openedAt)) }
    case .firstReplyBusiness:
      firstReplyBusiness ?? firstReplyAt.map { counting.businessSeconds(from: openedAt, to: $0) }
    case .resolution: closedAt.map { resolution ?? Int($0.seconds(since: openedAt)) }
    case .resolutionBusiness: closedAt.map { resolutionBusiness ?? counting.businessSeconds(from: openedAt, to: $0) }
    }
  }

  /// The moment in whose period it counts; nil where it does not.
  func moment(_ kind: DurationKind) -> Instant? { kind.belongsToClosing ? closedAt : openedAt }
}

extension StoredConversation {
  var times: ConversationTimes {
    ConversationTimes(
      openedAt: fact.openedAt, closedAt: fact.closedAt, firstReplyAt: fact.firstReplyAt,
      firstReply: fact.firstReplySeconds, firstReplyBusiness: fact.firstReplyBusinessSeconds,
      resolution: fact.resolutionSeconds, resolutionBusiness: fact.resolutionBusinessSeconds)
  }
}

extension ConversationTimes {
  static let columns = [
    "opened_at", "closed_at", "first_reply_at", "first_reply_seconds", "first_reply_business_seconds",
    "resolution_seconds", "resolution_business_seconds",
  ]

  /// Reads ``columns``.
  init(_ row: Row, from start: Int) {
    var cells = CellReader(row, start)
    openedAt = cells.instant() ?? Instant(seconds: 0)
    closedAt = cells.instant()
    firstReplyAt = cells.instant()
    firstReply = cells.int()
    firstReplyBusiness = cells.int()
    resolution = cells.int()
    resolutionBusiness = cells.int()
  }
}
