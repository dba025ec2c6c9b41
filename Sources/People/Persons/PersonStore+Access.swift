public import Ledger
public import Primitives
public import Storage

/// What lets a person in, and what shuts it out. All changes throw `PeopleProblem.noSuchPerson`.
extension PersonStore {
  /// The stored hash; nil while no password was set.
  public static func passwordHash(of id: Int64, _ connection: Connection) throws -> PasswordHash? {
    let stored = try connection.first("SELECT password_hash FROM person WHERE id = \(id)") { $0.stringOrNil(0) }
    guard let text = stored.flatMap({ $0 }) else { return nil }
    guard let hash = PasswordHash(stored: text) else {
      throw StorageError.corrupt("the password of person \(id) is not a hash")
    }
    return hash
  }

  /// Sets the password. Every session of the person ends and its one-time links stop working: whoever knew the
  /// old password, or reads the person's mail of before, is out.
  public static func setPassword(
    _ hash: PasswordHash, of id: Int64, by actor: Actor, now: Instant, _ connection: Connection
  ) throws {
    let person = try locked(id, connection)
    try connection.execute("UPDATE person SET password_hash = \(hash.stored) WHERE id = \(person.id)")
    try AuditLog.add(.passwordSet, subject(id), by: actor, now: now, connection)
    try shutOut(id, by: actor, now: now, connection)
  }

  /// The person may not sign in any more; its sessions and links end.
  ///
  /// Throws `PeopleProblem.lastAdmin` where nobody could run the installation any more.
  public static func disable(
    _ id: Int64, by actor: Actor, now: Instant, _ connection: Connection
  ) throws {
    let person = try locked(id, connection)
    guard person.isEnabled else { return }
    try connection.execute("UPDATE person SET disabled_at = \(now.seconds) WHERE id = \(id)")
    try refuseWithoutAdmin(person, connection)
    try AuditLog.add(.personDisabled, subject(id), by: actor, now: now, connection)
    try shutOut(id, by: actor, now: now, connection)
  }

  /// The person may sign in again, with the password it had.
  public static func enable(
    _ id: Int64, by actor: Actor, now: Instant, _ connection: Connection
  ) throws {
    if try locked(id, connection).isEnabled { return }
    try connection.execute("UPDATE person SET disabled_at = NULL WHERE id = \(id)")
    try AuditLog.add(.personEnabled, subject(id), by: actor, now: now, connection)
  }

  private static func shutOut(_ id: Int64, by actor: Actor, now: Instant, _ connection: Connection) throws {
    try SessionStore.revokeAll(of: id, by: actor, now: now, connection)
    try OneTimeLinkStore.revokeAll(of: id, now: now, connection)
  }
}
