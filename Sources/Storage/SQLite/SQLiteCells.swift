import GRDBSQLite

/// The current row of a statement being stepped.
struct SQLiteCells {
  let statement: OpaquePointer
  /// How many columns there are.
  private let count: Int32

  init(statement: OpaquePointer) {
    self.statement = statement
    count = sqlite3_column_count(statement)
  }

  func isNull(_ column: Int32) -> Bool { type(column) == SQLITE_NULL }

  func integer(_ column: Int32) -> Int64? {
    precondition(column < count, "The statement has no column \(column).")
    // Unprotected: sound because one thread at a time uses a connection of the pool.
    let value = sqlite3_column_value(statement, column)
    switch sqlite3_value_type(value) {
    case SQLITE_NULL: return nil
    case SQLITE_INTEGER: return sqlite3_value_int64(value)
    case SQLITE_FLOAT:
      guard let exact = Int64(exactly: sqlite3_value_double(value)) else {
        preconditionFailure("Column \(column) holds a fraction; read it as a real.")
      }
      return exact
    default: preconditionFailure("Column \(column) holds no integer.")
    }
  }

  func real(_ column: Int32) -> Double? {
    switch type(column) {
    case SQLITE_NULL: return nil
    case SQLITE_INTEGER, SQLITE_FLOAT: return sqlite3_column_double(statement, column)
    default: preconditionFailure("Column \(column) holds no number.")
    }
  }

  func text(_ column: Int32) -> UnsafeBufferPointer<UInt8>? {
    if type(column) == SQLITE_NULL { return nil }
    let start = sqlite3_column_text(statement, column)
    return UnsafeBufferPointer(start: start, count: Int(sqlite3_column_bytes(statement, column)))
  }

  func blob(_ column: Int32) -> [UInt8]? {
    if type(column) == SQLITE_NULL { return nil }
    let start = sqlite3_column_blob(statement, column)
    return [UInt8](UnsafeRawBufferPointer(start: start, count: Int(sqlite3_column_bytes(statement, column))))
  }

  private func type(_ column: Int32) -> Int32 {
    precondition(column < count, "The statement has no column \(column).")
    return sqlite3_column_type(statement, column)
  }
}
