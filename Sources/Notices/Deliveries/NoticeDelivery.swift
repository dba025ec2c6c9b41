public import Primitives
public import Storage

/// One thing sent, or to be sent, to one receiver.
public struct NoticeDelivery: Sendable, Hashable {
  public enum State: String, Sendable, Hashable, CaseIterable, SQLBindable {
    /// For its first or its next try.
    case waiting
    case delivered
    /// The receiver refused it, or it cannot be sent: no further try.
    case failed
    /// Tried as often as it may be; a person decides.
    case dead
  }

  public let id: Int64
  /// The id that the receiver sees; the same on every try and replay.
  public let key: String
  public let target: PlannedDelivery.Target
  public let isDigest: Bool
  public let state: State
  public let attempts: Int
  /// The attempt after which it is dead.
  let budget: Int
  /// The last answer: status of HTTP or reply of SMTP, and its beginning without secrets.
  public let status: Int?
  public let excerpt: String
  public let createdAt: Instant
  public let nextTryAt: Instant?
  public let deliveredAt: Instant?
}

/// A line of a delivery's log.
public struct NoticeDeliveryEvent: Sendable, Hashable {
  public let happenedAt: Instant
  /// `try` or `replay`.
  public let kind: String
  public let attempt: Int
  /// `delivered`, `retry`, `gone`, `rejected`; `asked` for a replay.
  public let outcome: String
  public let status: Int?
  public let excerpt: String
  /// Who asked for a replay.
  public let person: Int64?
}
