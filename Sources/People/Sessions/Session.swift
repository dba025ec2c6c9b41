public import Primitives

/// A browser in which a person has signed in. It ends 12 hours after it was last seen, and 30 days after it
/// began at the latest.
public struct Session: Sendable, Hashable {
  public let id: Int64
  public let personID: Int64
  public let createdAt: Instant
  /// Written at most once a minute, so up to a minute before it was really seen.
  public let lastSeenAt: Instant

  /// Seconds without a request after which it ends.
  public static let longestIdle: Int64 = 12 * 3_600
  /// Seconds after which it ends in any case.
  public static let longestLife: Int64 = 30 * 86_400
  /// Seconds between two writings of `lastSeenAt`.
  static let seenEvery: Int64 = 60

  /// Whether ``SessionStore/touch(_:now:_:)`` would write: a page that only reads asks this first.
  public func isDueToBeSeen(now: Instant) -> Bool { now.seconds(since: lastSeenAt) >= Self.seenEvery }
}
