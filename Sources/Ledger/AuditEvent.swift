public import Primitives

/// One line of the audit log.
public struct AuditEvent: Sendable, Hashable {
  /// Grows with time: also the cursor of ``AuditLog/newest(before:limit:_:)``.
  public let id: Int64
  public let at: Instant
  public let actor: Actor
  public let action: AuditAction
  /// What it was done to, such as `person 7`.
  public let subject: String
  /// At most 500 characters; never a secret.
  public let details: String
}
