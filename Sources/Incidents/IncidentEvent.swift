public import Primitives
public import Storage

/// A line of an incident's timeline.
public struct IncidentEvent: Sendable, Hashable {
  public enum What: String, Sendable, Hashable, CaseIterable, SQLBindable {
    case opened, drafted, approved, discarded, published, corrected
    case causeConfirmed = "cause_confirmed"
    case causeTakenBack = "cause_taken_back"
    case severityChanged = "severity_changed"
    case titleChanged = "title_changed"
    case beginningChanged = "beginning_changed"
    case windowChanged = "window_changed"
    /// A maintenance that nobody was told of is not done.
    case cancelled
    case noted
    case retrospectiveWritten = "retrospective_written"
    case answeredByHand = "published_by_hand"
    /// So many conversations were linked to it, taken off it, or given one answer.
    case linked = "conversations_linked"
    case unlinked = "conversations_unlinked"
    case replied
  }

  public let happenedAt: Instant
  public let what: What
  public let update: Int64?
  /// A phase, a cause, a title, an outlet: what the event is about, in one line.
  public let detail: String
  public let hand: IncidentHand
}
