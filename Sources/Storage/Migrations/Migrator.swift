public import Primitives

/// Brings a database's tables to what this version expects: the migrations in their order, each in a
/// transaction of its own together with its row in `schema_migration`.
///
/// Several processes may start at once: they take turns, and each migration is applied once.
public struct Migrator: Sendable {
  private let migrations: [Migration]

  /// The migrations of every module, in the order in which they apply.
  public init(_ migrations: [Migration]) {
    precondition(Set(migrations.map(\.id)).count == migrations.count, "Each migration has its own id.")
    self.migrations = migrations
  }

  /// Applies what is missing and returns the ids of what it applied. When nothing is missing it only reads,
  /// so that it does not wait for a writer.
  ///
  /// Throws `StorageError.newerSchema` when the database knows a migration that this version does not, and
  /// `editedMigration` when the text of an applied one has changed; nothing is applied then.
  @discardableResult
  public func migrate(_ database: Database, now: Instant) throws -> [String] {
    if try database.read(hasTables), try pending(in: database).isEmpty { return [] }
    try makeTables(database)
    var applied: [String] = []
    while let id = try database.write({ try applyNext($0, now) }) { applied.append(id) }
    return applied
  }

  /// The ids of the migrations still to apply. Throws as `migrate` does.
  public func pending(in database: Database) throws -> [String] {
    try database.read { connection in
      try Self.hasTable("schema_migration", connection) ? missing(connection).map(\.id) : migrations.map(\.id)
    }
  }

  /// The seam's own tables. Of several that make them at once on PostgreSQL, all but one are refused by a unique key of
  /// the server's catalogue, and find them made.
  private func makeTables(_ database: Database) throws {
    var tries = 0
    while try !database.read(hasTables) {
      tries += 1
      do {
        try database.write { try $0.executeScript(Self.tables($0.dialect)) }
      } catch let error as StorageError {
        guard tries < 5, error.isMadeMeanwhile else { throw error }
      }
    }
  }

  private static func tables(_ dialect: Dialect) -> String {
    """
    CREATE TABLE IF NOT EXISTS schema_migration (
      id \(dialect.text) NOT NULL PRIMARY KEY,
      checksum \(dialect.text) NOT NULL,
      applied_at \(dialect.integer) NOT NULL
    )\(dialect.strict);
    \(GuardTable.creation(dialect))
    """
  }

  private func applyNext(_ connection: Connection, _ now: Instant) throws -> String? {
    try connection.lock("schema_migration")
    let dialect = connection.dialect
    guard let next = try missing(connection).first else { return nil }
    try connection.executeScript(next.text(for: dialect))
    try connection.execute(
      """
      INSERT INTO schema_migration (id, checksum, applied_at)
      VALUES (\(next.id), \(next.checksum(for: dialect)), \(now.seconds))
      """)
    return next.id
  }

  private func missing(_ connection: Connection) throws -> [Migration] {
    let rows = try connection.all("SELECT id, checksum FROM schema_migration ORDER BY id") { row in
      (row.string(0), row.string(1))
    }
    let applied = Dictionary(uniqueKeysWithValues: rows)
    let known = Dictionary(uniqueKeysWithValues: migrations.map { ($0.id, $0) })
    for (id, checksum) in rows {
      guard let migration = known[id] else { throw StorageError.newerSchema(id) }
      guard migration.checksum(for: connection.dialect) == checksum else {
        throw StorageError.editedMigration(id)
      }
    }
    return migrations.filter { applied[$0.id] == nil }
  }

  private func hasTables(_ connection: Connection) throws -> Bool {
    try Self.hasTable("schema_migration", connection) && Self.hasTable(GuardTable.name, connection)
  }

  static func hasTable(_ name: String, _ connection: Connection) throws -> Bool {
    let question: SQL =
      switch connection.dialect {
      case .sqlite: "SELECT count(*) FROM sqlite_master WHERE type = 'table' AND name = \(name)"
      case .postgres:
        // Not to_regclass: it may answer from memory what was true before another node's migration.
        """
        SELECT count(*) FROM pg_class
        WHERE relname = \(name) AND relkind = 'r' AND pg_table_is_visible(oid)
        """
      }
    return try connection.first(question) { $0.bool(0) } ?? false
  }
}

extension StorageError {
  /// Another process made the same table at the same moment.
  fileprivate var isMadeMeanwhile: Bool {
    switch self {
    case .constraint(.unique, _, _), .sql(code: "42P07", _): true
    default: false
    }
  }
}
