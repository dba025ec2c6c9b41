import Primitives
import Privacy
import Storage
import StorageTesting
import Testing

@testable import App

@Suite struct PersonTablesTests {
  @Test(arguments: TestDatabases.all)
  func `every table says what it holds of persons`(_ engine: TestDatabase) throws {
    try engine.with { database in
      _ = try Migrator(Schema.migrations).migrate(database, now: Instant(seconds: 0))
      let names: SQL =
        database.dialect == .sqlite
        ? "SELECT name FROM sqlite_master WHERE type = 'table' AND name NOT LIKE 'sqlite_%'"
        : "SELECT CAST(tablename AS text) FROM pg_tables WHERE schemaname = current_schema()"
      let tables = try database.read { try $0.all(names) { $0.string(0) } }
      // A table of one engine alone is known too.
      #expect(Set(tables).subtracting(PersonTables.all.keys) == [])
      if database.dialect == .sqlite { #expect(Set(PersonTables.all.keys).subtracting(tables) == []) }
    }
  }
}
