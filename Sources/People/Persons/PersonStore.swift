public import Ledger
public import Primitives
public import Storage

/// Keeps the people: one for an e-mail address, and always an enabled administrator once there was one.
public enum PersonStore {
  /// Adds a person, who has no password yet.
  ///
  /// Throws `PeopleProblem.emailTaken`.
  public static func add(
    _ new: PersonDetails, by actor: Actor, now: Instant, _ connection: Connection
  ) throws -> Person {
    let id = try connection.first(
      """
      INSERT INTO person (email, name, role, language, created_at)
      VALUES (\(new.email.text), \(new.name.text), \(new.role), \(new.language.rawValue), \(now.seconds))
      ON CONFLICT (email) DO NOTHING RETURNING id
      """
    ) { $0.int64(0) }
    guard let id else { throw PeopleProblem.emailTaken }
    try AuditLog.add(.personAdded, subject(id), new.role.rawValue, by: actor, now: now, connection)
    return Person(
      id: id, email: new.email, name: new.name, role: new.role, language: new.language, createdAt: now)
  }

  public static func find(_ id: Int64, _ connection: Connection) throws -> Person? {
    try connection.first("\(select) WHERE id = \(id)", person)
  }

  /// Whoever has this e-mail address, enabled or not.
  public static func find(_ email: EmailAddress, _ connection: Connection) throws -> Person? {
    try connection.first("\(select) WHERE email = \(email.text)", person)
  }

  /// The same for what was typed; nil for what is no address.
  public static func find(email typed: String, _ connection: Connection) throws -> Person? {
    guard let email = try? EmailAddress(typed) else { return nil }
    return try find(email, connection)
  }

  /// By name.
  public static func all(_ connection: Connection) throws -> [Person] {
    try connection.all("\(select) ORDER BY name, id", person)
  }

  /// Whether anybody could run the installation: before the first administrator nobody can.
  public static func hasEnabledAdmin(_ connection: Connection) throws -> Bool {
    try connection.first(
      "SELECT COUNT(*) FROM person WHERE role = \(Role.admin) AND disabled_at IS NULL"
    ) { $0.bool(0) } ?? false
  }

  /// How the audit log calls a person.
  static func subject(_ id: Int64) -> String { "person \(id)" }

  private static let select: SQL = """
    SELECT id, email, name, role, language, created_at, disabled_at FROM person
    """

  private static func person(_ row: Row) throws -> Person {
    guard let role = Role(rawValue: row.string(3)), let language = Language(rawValue: row.string(4)) else {
      throw StorageError.corrupt("person \(row.int64(0)) has a role or a language that is not known")
    }
    return Person(
      id: row.int64(0), email: EmailAddress(stored: row.string(1)), name: DisplayName(stored: row.string(2)),
      role: role, language: language, createdAt: Instant(seconds: row.int64(5)),
      disabledAt: row.int64OrNil(6).map { Instant(seconds: $0) })
  }
}
