import Dispatch
import Primitives
import Storage
import StorageTesting
import Testing

struct MigratorTests {
  static let now = Instant(seconds: 1_700_000_000)
  static let first = table("a-0001", "a")
  static let second = table("b-0001", "b")

  @Test(arguments: TestDatabases.all)
  func `what is missing is applied, in order and once`(_ engine: TestDatabase) throws {
    try engine.with { database in
      let one = Migrator([Self.first])
      let both = Migrator([Self.first, Self.second])
      #expect(try one.pending(in: database) == ["a-0001"])
      #expect(try one.migrate(database, now: Self.now) == ["a-0001"])
      #expect(try both.migrate(database, now: Self.now) == ["b-0001"])
      #expect(try both.migrate(database, now: Self.now) == [])
      let remembered = try database.read {
        try $0.all("SELECT id, applied_at FROM schema_migration ORDER BY id") {
          "\($0.string(0)) \($0.int(1))"
        }
      }
      #expect(remembered == ["a-0001 1700000000", "b-0001 1700000000"])
    }
  }

  @Test(arguments: TestDatabases.all)
  func `an edited migration is refused`(_ engine: TestDatabase) throws {
    try engine.with { database in
      try Migrator([Self.first]).migrate(database, now: Self.now)
      let edited = Migrator([Self.table("a-0001", "other"), Self.second])
      #expect(throws: StorageError.editedMigration("a-0001")) {
        try edited.migrate(database, now: Self.now)
      }
      let applied = try database.read { try $0.all("SELECT id FROM schema_migration") { $0.string(0) } }
      #expect(applied == ["a-0001"])
    }
  }

  @Test(arguments: TestDatabases.all)
  func `a database of a later version is refused`(_ engine: TestDatabase) throws {
    try engine.with { database in
      try Migrator([Self.first, Self.second]).migrate(database, now: Self.now)
      #expect(throws: StorageError.newerSchema("b-0001")) {
        try Migrator([Self.first]).migrate(database, now: Self.now)
      }
    }
  }

  @Test(arguments: TestDatabases.all)
  func `a migration that fails leaves nothing of itself`(_ engine: TestDatabase) throws {
    let broken = Migration("c-0001") { dialect in
      "CREATE TABLE c (id \(dialect.identity)); CREATE TABLE a (id \(dialect.identity));"
    }
    try engine.with { database in
      #expect(throws: StorageError.self) {
        try Migrator([Self.first, broken]).migrate(database, now: Self.now)
      }
      #expect(try Migrator([Self.first]).migrate(database, now: Self.now) == [])
      try Migrator([Self.first, Self.table("c-0002", "c")]).migrate(database, now: Self.now)
    }
  }

  @Test(arguments: TestDatabases.all)
  func `several that start together apply each migration once`(_ engine: TestDatabase) throws {
    let migrations = (0..<6).map { Self.table("t-\($0)", "t\($0)") }
    try engine.withLocation { location in
      let applied = Shared<[String]>([])
      DispatchQueue.concurrentPerform(iterations: 4) { _ in
        do {
          let database = try Database.open(location)
          let mine = try Migrator(migrations).migrate(database, now: Self.now)
          applied.change { $0 += mine }
          try database.close()
        } catch {
          applied.change { $0.append("\(error)") }
        }
      }
      #expect(applied.value.sorted() == migrations.map(\.id))
    }
  }

  @Test(arguments: TestDatabases.all)
  func `a database of before the guarded names gets their table`(_ engine: TestDatabase) throws {
    try engine.with { database in
      try Migrator([Self.first]).migrate(database, now: Self.now)
      try database.write { _ = try $0.execute("DROP TABLE transaction_guard") }
      #expect(try Migrator([Self.first]).migrate(database, now: Self.now) == [])
      try database.write { try $0.lock("rollups") }
    }
  }

  @Test func `the fingerprint of a migration is the same everywhere`() {
    let migration = Migration("x") { "CREATE TABLE x (id \($0.integer));" }
    #expect(migration.checksum(for: .sqlite) != migration.checksum(for: .postgres))
    #expect(migration.checksum(for: .sqlite).count == 16)
    #expect(JobMigrations.all.first?.checksum(for: .sqlite) == "e2cec13f7c50efc5")
    #expect(JobMigrations.all.first?.checksum(for: .postgres) == "e99adee0906f2c3f")
  }

  private static func table(_ id: String, _ name: String) -> Migration {
    Migration(id) { "CREATE TABLE \(name) (id \($0.identity), note \($0.text))\($0.strict);" }
  }
}
