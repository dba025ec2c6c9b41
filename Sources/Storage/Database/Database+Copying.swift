extension Database {
  /// Writes the SQLite file as it stands at one moment into a new file of mode 0600, while others go on reading and
  /// writing. Does nothing and returns false on PostgreSQL, whose own tools do it. Throws `StorageError`. O(bytes).
  public func copy(to path: String) throws -> Bool {
    switch engine {
    case .sqlite(let engine):
      try engine.copy(to: path)
      return true
    case .postgres: return false
    }
  }

  /// The ids of the migrations applied, sorted; empty where none ever was.
  public func appliedMigrations() throws -> [String] {
    try read { connection in
      guard try Migrator.hasTable("schema_migration", connection) else { return [] }
      return try connection.all("SELECT id FROM schema_migration ORDER BY id") { $0.string(0) }
    }
  }

  /// Whether there is no table.
  public func isEmpty() throws -> Bool {
    let question: SQL =
      switch dialect {
      case .sqlite: "SELECT count(*) FROM sqlite_master WHERE type = 'table'"
      case .postgres:
        """
        SELECT count(*) FROM pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace
        WHERE c.relkind IN ('r', 'p') AND n.nspname = ANY (current_schemas(false))
        """
      }
    return try read { try $0.first(question) { $0.int(0) } } == 0
  }
}
