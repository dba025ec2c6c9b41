public import Primitives

/// Someone who may sign in. A person is never removed, only disabled: the audit log points to it.
public struct Person: Sendable, Hashable {
  public let id: Int64
  public var email: EmailAddress
  public var name: DisplayName
  public var role: Role
  public var language: Language
  public let createdAt: Instant
  /// Nil while the person may sign in.
  public var disabledAt: Instant?

  public var isEnabled: Bool { disabledAt == nil }
}
