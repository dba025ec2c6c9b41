public import Primitives

/// A token to be made: it may do at least one thing.
public struct TokenGrant: Sendable, Hashable {
  public let name: DisplayName
  public let scopes: Set<TokenScope>
  public let expiresAt: Instant?

  /// Throws `tokenWithoutScope`.
  public init(
    name: DisplayName, scopes: Set<TokenScope>, expiresAt: Instant? = nil
  ) throws(PeopleProblem) {
    if scopes.isEmpty { throw .tokenWithoutScope }
    self.name = name
    self.scopes = scopes
    self.expiresAt = expiresAt
  }
}
