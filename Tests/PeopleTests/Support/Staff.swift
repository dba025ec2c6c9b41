import Ledger
import People
import Primitives
import Secrets
import Storage
import StorageTesting

/// An empty database with the tables of people, and shorthand for what the stores' tests do all the time.
struct Staff {
  static let now = Instant(seconds: 1_763_800_000)
  static let cli = Actor.commandLine

  let database: Database

  static func open(_ engine: TestDatabase, _ body: (Staff) throws -> Void) throws {
    try engine.with { database in
      try Migrator(PeopleMigrations.all).migrate(database, now: now)
      try body(Staff(database: database))
    }
  }

  /// A person of this e-mail, whose name is its first part.
  @discardableResult
  func add(_ email: String, _ role: Role = .viewer, by actor: Actor = cli) throws -> Person {
    let name = String(email.prefix { $0 != "@" })
    let new = try PersonDetails(email: email, name: name, role: role, language: .it)
    return try database.write { try PersonStore.add(new, by: actor, now: Self.now, $0) }
  }

  func find(_ id: Int64) throws -> Person? { try database.read { try PersonStore.find(id, $0) } }

  func disable(_ id: Int64) throws {
    try database.write { try PersonStore.disable(id, by: Self.cli, now: Self.now, $0) }
  }

  /// Sets a password at a cost that tests can afford.
  func setPassword(_ text: String, of person: Person) throws {
    let hash = try quickHash(text, of: person)
    try database.write { try PersonStore.setPassword(hash, of: person.id, by: Self.cli, now: Self.now, $0) }
  }

  func link(_ purpose: LinkPurpose, for person: Person, seed: UInt64) throws -> Secret {
    var generator = SeededGenerator(seed: seed)
    return try database.write {
      try OneTimeLinkStore.create(
        purpose, for: person.id, by: Self.cli, now: Self.now, using: &generator, $0)
    }
  }

  func redeem(_ secret: Secret, after seconds: Int64 = 0) throws -> OneTimeLink? {
    try database.write { try OneTimeLinkStore.redeem(secret, now: Self.now + seconds, $0) }
  }

  func session(of person: Person, seed: UInt64, after seconds: Int64 = 0) throws -> Secret {
    var generator = SeededGenerator(seed: seed)
    return try database.write {
      try SessionStore.start(
        for: person.id, by: .person(person.id), now: Self.now + seconds, using: &generator, $0)
    }
  }

  func find(_ secret: Secret, after seconds: Int64 = 0) throws -> Session? {
    try database.read { try SessionStore.find(secret, now: Self.now + seconds, $0) }
  }

  /// The audit log, the oldest line first: `action subject details`.
  func audit() throws -> [String] {
    try database.read { try AuditLog.newest(limit: 1_000, $0) }.reversed().map {
      "\($0.action.rawValue) \($0.subject) \($0.details)"
    }
  }

  /// The hashes of secrets that a table keeps.
  func hashes(in table: String) throws -> [[UInt8]] {
    try database.read { try $0.all("SELECT secret_hash FROM \(raw: table)") { $0.blob(0) } }
  }

  /// Every cell of a column.
  func everything(in table: String, _ column: String) throws -> [SQLValue] {
    try database.read { try $0.all("SELECT \(raw: column) FROM \(raw: table)") { $0.value(0) } }
  }
}

func quickHash(_ text: String, of person: Person) throws -> PasswordHash {
  var generator = SeededGenerator(seed: 9)
  return try PasswordHash(
    of: ChosenPassword(text, email: person.email, name: person.name),
    cost: PasswordCost(logN: 4, r: 8, p: 1), using: &generator)
}

extension Instant {
  static func + (a: Instant, seconds: Int64) -> Instant { Instant(seconds: a.seconds + seconds) }
}
