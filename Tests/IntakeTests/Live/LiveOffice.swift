import Ledger
import People
import Connectors
import Facts
import Indicators
import Intake
import Primitives
import Storage
import StorageTesting

/// A database with the tables of live intake, and one hook.
struct LiveOffice {
  let database: Database
  let hook: LiveHook

  /// 2026-11-24T09:30:00Z
  static let now = Instant(seconds: 1_795_512_600)

  static func open(
    _ engine: TestDatabase, _ kind: HookKind = .generic, _ body: (LiveOffice) throws -> Void
  ) throws {
    try engine.with { database in
      let own = [DimensionValues.migration, RollupTables.migration, OrganisationStore.migration]
      try Migrator(own + PeopleMigrations.all + FactTables.migrations + LiveTables.migrations + LiveTables.later)
        .migrate(database, now: now)
      let hook = try database.write { try add("banco", kind, $0) }
      try body(LiveOffice(database: database, hook: hook))
    }
  }

  static func add(_ name: String, _ kind: HookKind, _ connection: Connection) throws -> LiveHook {
    var generator = SystemRandomNumberGenerator()
    _ = try LiveHookStore.add(
      name, kind: kind.rawValue, sealedSecret: nil, by: .commandLine, now: now, using: &generator, connection)
    guard let hook = try LiveHookStore.find(name, connection) else { preconditionFailure("It was just added.") }
    return hook
  }

  static func reading(_ kind: HookKind, _ text: String, now: Instant = Self.now) -> HookReading {
    kind.read(HookRequest(body: Array(text.utf8), headers: [:], now: now)).masked
  }

  /// Takes a body as the door does; false for a repeat.
  @discardableResult
  func receive(_ text: String, at hook: LiveHook? = nil, now: Instant = Self.now) throws -> Bool {
    let hook = hook ?? self.hook
    let kind = HookKind(rawValue: hook.kind) ?? .generic
    return try database.write {
      try LiveHookStore.receive(
        LiveDelivery(Self.reading(kind, text, now: now), sealedBody: Array(text.utf8)), at: hook, now: now, $0)
    }
  }

  /// What an older version let through: patches as it wrote them.
  func waits(_ patches: String, mentions: String = "[]", key: String) throws {
    try database.write {
      try $0.execute(
        """
        INSERT INTO hook_delivery (hook_id, key, received_at, state, note, patches, mentions)
        VALUES (\(hook.id), \(key), \(Self.now.seconds), 'waiting', '', \(patches), \(mentions))
        """)
    }
  }

  @discardableResult
  func gather() throws -> LiveGathering.Round {
    try database.write { try LiveGathering.gather(now: Self.now, $0) }
  }

  func conversations() throws -> [String] {
    try database.read {
      try $0.all("SELECT external_id, resolved FROM conversation ORDER BY external_id") { row in
        row.string(0) + (row.boolOrNil(1).map { $0 ? " resolved" : " open" } ?? "")
      }
    }
  }

  func health() throws -> IntakeHealth { try database.read { try IntakeHealth(now: Self.now, $0) } }

  func remarks() throws -> [LiveHookStore.Remark] {
    try database.read { try LiveHookStore.remarks(of: hook.id, limit: 20, $0) }
  }
}
