import Foundation
import GRDB
import GRDBSQLite

/// Bulk statements: one compiled statement, stepped once a row, bound to the buffer's own memory.
extension SQLiteSession {
  func bulkInsert(_ target: BulkTarget, _ rows: RowBuffer, conflictKey: [String]?) throws -> [Int] {
    let conflict = conflictKey.map { " ON CONFLICT (\($0.joined(separator: ", "))) DO NOTHING" } ?? ""
    var existing: [Int] = []
    try step(insertion(target) + conflict, rows) { row in
      if sqlite3_changes(connection) == 0 { existing.append(row) }
    }
    return existing
  }

  func bulkAdd(_ target: BulkTarget, _ rows: RowBuffer, key: [String], sums: [String]) throws {
    let sets = sums.map { "\($0) = \(target.table).\($0) + excluded.\($0)" }.joined(separator: ", ")
    let conflict = " ON CONFLICT (\(key.joined(separator: ", "))) DO UPDATE SET \(sets)"
    try step(insertion(target) + conflict, rows) { _ in }
  }

  func stage(_ name: String, _ target: BulkTarget, _ rows: RowBuffer) throws {
    try executeScript(
      """
      DROP TABLE IF EXISTS temp.\(name);
      CREATE TEMPORARY TABLE \(name) AS SELECT \(target.columnList) FROM \(target.table) WHERE 0;
      """)
    try step(insertion(BulkTarget(table: "temp.\(name)", columns: target.columns)), rows) { _ in }
  }

  private func insertion(_ target: BulkTarget) -> String {
    let marks = Array(repeating: "?", count: target.columns.count).joined(separator: ", ")
    return "INSERT INTO \(target.table) (\(target.columnList)) VALUES (\(marks))"
  }

  /// Runs the statement once for each row. SQLite reads texts in place: the statement is reset and its
  /// bindings cleared before the buffer goes away.
  private func step(_ text: String, _ rows: RowBuffer, _ done: (Int) -> Void) throws {
    try withExtendedLifetime(try statement(text)) { try step($0.sqliteStatement, rows, done) }
  }

  private func step(_ compiled: OpaquePointer, _ rows: RowBuffer, _ done: (Int) -> Void) throws {
    defer {
      sqlite3_reset(compiled)
      sqlite3_clear_bindings(compiled)
    }
    try rows.cells.withUnsafeBufferPointer { cells in
      try rows.bytes.withUnsafeBytes { bytes in
        var cell = 0
        for row in 0..<rows.rowCount {
          for place in 1...Int32(rows.columnCount) {
            try bind(cells[cell], bytes, at: place, of: compiled)
            cell += 1
          }
          guard sqlite3_step(compiled) == SQLITE_DONE else { throw StorageError.last(of: connection) }
          done(row)
          sqlite3_reset(compiled)
        }
      }
    }
  }

  @inline(__always)
  private func bind(
    _ cell: RowBuffer.Cell, _ bytes: UnsafeRawBufferPointer, at place: Int32, of statement: OpaquePointer
  ) throws {
    let length = Int(cell.length)
    let code: Int32
    switch cell.kind {
    case .null: code = sqlite3_bind_null(statement, place)
    case .integer: code = sqlite3_bind_int64(statement, place, Int64(bitPattern: cell.bits))
    case .real: code = sqlite3_bind_double(statement, place, Double(bitPattern: cell.bits))
    case .text:
      let start = bytes.baseAddress?.advanced(by: Int(cell.bits))
      if length > 0, let start, memchr(start, 0, length) != nil { throw StorageError.nulInText }
      code = sqlite3_bind_text64(
        statement, place, start?.assumingMemoryBound(to: CChar.self), UInt64(length), nil, UInt8(SQLITE_UTF8))
    case .blob where length == 0: code = sqlite3_bind_zeroblob(statement, place, 0)
    case .blob:
      code = sqlite3_bind_blob64(
        statement, place, bytes.baseAddress?.advanced(by: Int(cell.bits)), UInt64(length), nil)
    }
    if code != SQLITE_OK { throw StorageError.last(of: connection) }
  }
}
