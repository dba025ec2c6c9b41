import Storage
import Testing

@testable import App

/// A migration that shipped is never edited: databases that ran it would not be told.
@Suite struct SchemaTests {
  /// Checksums of the shipped migrations, SQLite's and PostgreSQL's. Add a line for a new one; never change one.
  static let shipped: [String: (sqlite: String, postgres: String)] = [:]

  @Test func `shipped migrations keep their text`() {
    for migration in Schema.migrations {
      let known = Self.shipped[migration.id]
      #expect(migration.checksum(for: .sqlite) == known?.sqlite, "\(migration.id) on SQLite")
      #expect(migration.checksum(for: .postgres) == known?.postgres, "\(migration.id) on PostgreSQL")
    }
    #expect(Set(Self.shipped.keys) == Set(Schema.migrations.map(\.id)))
  }
}
