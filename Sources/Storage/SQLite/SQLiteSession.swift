import GRDB
import GRDBSQLite

/// Statements on one connection of the pool. GRDB opens the transaction and keeps the compiled
/// statements; binding and stepping speak to SQLite directly.
final class SQLiteSession: Session {
  let dialect = Dialect.sqlite
  let database: GRDB.Database

  init(_ database: GRDB.Database) { self.database = database }

  var connection: OpaquePointer? { database.sqliteConnection }

  func execute(_ sql: SQL) throws -> Int {
    let before = sqlite3_total_changes(connection)
    try visit(sql, streaming: true) { _ in true }
    return sqlite3_total_changes(connection) == before ? 0 : Int(sqlite3_changes(connection))
  }

  func executeScript(_ text: String) throws {
    try StorageError.translating { try database.execute(sql: text) }
  }

  func visit(_ sql: SQL, streaming: Bool, _ body: (Row) throws -> Bool) throws {
    let statement = try statement(sql.text, kept: sql.values.count <= Self.mostValuesOfKeptStatement)
    try withExtendedLifetime(statement) { try step($0.sqliteStatement, sql, body) }
  }

  private func step(_ compiled: OpaquePointer, _ sql: SQL, _ body: (Row) throws -> Bool) throws {
    precondition(
      Int(sqlite3_bind_parameter_count(compiled)) == sql.values.count,
      "Each placeholder has its value: write values by interpolation, and no bare question mark.")
    defer { sqlite3_reset(compiled) }
    for (place, value) in sql.values.enumerated() {
      try bind(value, at: Int32(place + 1), of: compiled)
    }
    let row = Row(cells: .sqlite(SQLiteCells(statement: compiled)))
    while true {
      switch sqlite3_step(compiled) {
      case SQLITE_ROW: if try !body(row) { return }
      case SQLITE_DONE: return
      default: throw StorageError.last(of: connection)
      }
    }
  }

  func lock(_ name: String) {}

  /// GRDB keeps compiled statements for ever: those with long lists, which differ each time, are not kept.
  private static let mostValuesOfKeptStatement = 64

  /// The kept statement, or another of the same text when a caller further up is stepping through it.
  /// It lives as long as the caller holds it.
  func statement(_ text: String, kept: Bool = true) throws -> Statement {
    try StorageError.translating {
      if !kept { return try database.makeStatement(sql: text) }
      let cached = try database.cachedStatement(sql: text)
      if sqlite3_stmt_busy(cached.sqliteStatement) == 0 { return cached }
      return try database.makeStatement(sql: text)
    }
  }

  private func bind(_ value: SQLValue, at place: Int32, of statement: OpaquePointer) throws {
    let code =
      switch value {
      case .null: sqlite3_bind_null(statement, place)
      case .integer(let value): sqlite3_bind_int64(statement, place, value)
      case .real(let value): sqlite3_bind_double(statement, place, value)
      case .text(let value): try bind(value, at: place, of: statement)
      case .blob(let value):
        value.withUnsafeBytes {
          $0.isEmpty
            ? sqlite3_bind_zeroblob(statement, place, 0)
            : sqlite3_bind_blob64(statement, place, $0.baseAddress, UInt64($0.count), copied)
        }
      }
    if code != SQLITE_OK { throw StorageError.last(of: connection) }
  }

  private func bind(_ text: String, at place: Int32, of statement: OpaquePointer) throws -> Int32 {
    var text = text
    return try text.withUTF8 { bytes in
      if bytes.contains(0) { throw StorageError.nulInText }
      return bytes.withMemoryRebound(to: CChar.self) {
        guard let start = $0.baseAddress else { return sqlite3_bind_text(statement, place, "", 0, copied) }
        return sqlite3_bind_text64(
          statement, place, start, UInt64($0.count), copied, UInt8(SQLITE_UTF8))
      }
    }
  }
}

/// SQLITE_TRANSIENT: SQLite copies the bytes before the call returns.
private let copied = unsafeBitCast(-1, to: sqlite3_destructor_type.self)
