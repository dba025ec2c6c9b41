public import Primitives

/// What a link that still works is for: it is used once, and not after it expires.
public struct OneTimeLink: Sendable, Hashable {
  public let purpose: LinkPurpose
  /// Whom it is for; nil for the first administrator, who does not exist yet.
  public let personID: Int64?
  public let expiresAt: Instant
}
