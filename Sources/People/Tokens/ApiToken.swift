public import Primitives

/// What lets a program in. Its secret is shown once, when it is made.
public struct ApiToken: Sendable, Hashable {
  public let id: Int64
  public let name: DisplayName
  public let scopes: Set<TokenScope>
  public let createdAt: Instant
  /// Nil for a token that does not expire.
  public let expiresAt: Instant?
  /// Written at most once a minute; nil before the first use.
  public let lastUsedAt: Instant?
  public let revokedAt: Instant?

  /// What every token begins with, for those who look for secrets in published code.
  public static let prefix = "cst_"

  /// Seconds between two writings of `lastUsedAt`.
  static let usedEvery: Int64 = 60

  /// Whether ``ApiTokenStore/touch(_:now:_:)`` would write: a request that only reads asks this first.
  public func isDueToBeUsed(now: Instant) -> Bool {
    lastUsedAt.map { now.seconds(since: $0) >= Self.usedEvery } ?? true
  }
}
