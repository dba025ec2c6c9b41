public import Ledger
public import Primitives
public import Storage

/// Each change leaves a line in the audit log; a change to what already is leaves none. All throw
/// `PeopleProblem.noSuchPerson`.
extension PersonStore {
  /// Throws `PeopleProblem.lastAdmin` where nobody could run the installation any more.
  public static func change(
    role: Role, of id: Int64, by actor: Actor, now: Instant, _ connection: Connection
  ) throws {
    let person = try locked(id, connection)
    if person.role == role { return }
    try connection.execute("UPDATE person SET role = \(role) WHERE id = \(id)")
    try refuseWithoutAdmin(person, connection)
    let details = "\(person.role.rawValue) -> \(role.rawValue)"
    try AuditLog.add(.roleChanged, subject(id), details, by: actor, now: now, connection)
  }

  public static func change(
    name: DisplayName, of id: Int64, by actor: Actor, now: Instant, _ connection: Connection
  ) throws {
    if try locked(id, connection).name == name { return }
    try connection.execute("UPDATE person SET name = \(name.text) WHERE id = \(id)")
    try AuditLog.add(.nameChanged, subject(id), by: actor, now: now, connection)
  }

  public static func change(
    language: Language, of id: Int64, by actor: Actor, now: Instant, _ connection: Connection
  ) throws {
    if try locked(id, connection).language == language { return }
    try connection.execute("UPDATE person SET language = \(language.rawValue) WHERE id = \(id)")
    try AuditLog.add(.languageChanged, subject(id), language.rawValue, by: actor, now: now, connection)
  }

  /// The person as it is until the end of the transaction: changes to people take turns, so that two
  /// administrators cannot take the role from each other at the same moment.
  static func locked(_ id: Int64, _ connection: Connection) throws -> Person {
    try connection.lock("people")
    guard let person = try find(id, connection) else { throw PeopleProblem.noSuchPerson(id) }
    return person
  }

  /// Called after a change to `person`, which the thrown error undoes.
  static func refuseWithoutAdmin(_ person: Person, _ connection: Connection) throws {
    guard person.role == .admin, person.isEnabled else { return }
    if try !hasEnabledAdmin(connection) { throw PeopleProblem.lastAdmin }
  }
}
