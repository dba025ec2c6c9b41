import Foundation
import GRDB
import GRDBSQLite

/// Bulk statements: one compiled statement, stepped once a row or a block of rows, bound to the buffer's own
/// memory.
extension SQLiteSession {
  /// Rows are inserted a block at a time, because opening and closing a statement costs as much as a row. A block
  /// with a row that is there already leaves nothing behind; its rows are then inserted one by one.
  func bulkInsert(_ target: BulkTarget, _ rows: RowBuffer, conflictKey: [String]?) throws -> [Int] {
    let conflict = conflictKey.map { " ON CONFLICT (\($0.joined(separator: ", "))) DO NOTHING" } ?? ""
    var existing: [Int] = []
    func oneByOne(_ part: Range<Int>) throws {
      if part.isEmpty { return }
      try step(insertion(target) + conflict, rows, part) { row in
        if sqlite3_changes(connection) == 0 { existing.append(row) }
      }
    }
    let size = min(Self.rowsInBlock, Self.mostValues / target.columns.count)
    let blocks = size > 1 ? rows.rowCount / size : 0
    if blocks > 0 {
      try withExtendedLifetime(try statement(insertion(target, rows: size))) { statement in
        for start in stride(from: 0, to: blocks * size, by: size) {
          let block = start..<start + size
          if try !stepBlock(statement.sqliteStatement, rows, block) { try oneByOne(block) }
        }
      }
    }
    try oneByOne(blocks * size..<rows.rowCount)
    return existing
  }

  func bulkAdd(_ target: BulkTarget, _ rows: RowBuffer, key: [String], sums: [String]) throws {
    let sets = sums.map { "\($0) = \(target.table).\($0) + excluded.\($0)" }.joined(separator: ", ")
    let conflict = " ON CONFLICT (\(key.joined(separator: ", "))) DO UPDATE SET \(sets)"
    try step(insertion(target) + conflict, rows, 0..<rows.rowCount) { _ in }
  }

  func stage(_ name: String, _ target: BulkTarget, _ rows: RowBuffer) throws {
    try executeScript(
      """
      DROP TABLE IF EXISTS temp.\(name);
      CREATE TEMPORARY TABLE \(name) AS SELECT \(target.columnList) FROM \(target.table) WHERE 0;
      """)
    _ = try bulkInsert(BulkTarget(table: "temp.\(name)", columns: target.columns), rows, conflictKey: nil)
  }

  private static let rowsInBlock = 32
  /// SQLite's limit of values in a statement.
  private static let mostValues = 32_766

  private func insertion(_ target: BulkTarget, rows: Int = 1) -> String {
    let marks = "(" + Array(repeating: "?", count: target.columns.count).joined(separator: ", ") + ")"
    let values = Array(repeating: marks, count: rows).joined(separator: ", ")
    return "INSERT INTO \(target.table) (\(target.columnList)) VALUES \(values)"
  }

  /// Runs the statement once for each row of `part`. SQLite reads texts in place: the statement is reset and its
  /// bindings cleared before the buffer goes away.
  private func step(_ text: String, _ rows: RowBuffer, _ part: Range<Int>, _ done: (Int) -> Void) throws {
    try withExtendedLifetime(try statement(text)) { statement in
      let compiled = statement.sqliteStatement
      defer { unbind(compiled) }
      try rows.withCells { cells, bytes in
        for row in part {
          try bind(row..<row + 1, of: rows.columnCount, cells, bytes, to: compiled)
          guard sqlite3_step(compiled) == SQLITE_DONE else { throw StorageError.last(of: connection) }
          done(row)
          sqlite3_reset(compiled)
        }
      }
    }
  }

  /// Runs the statement once for all rows of a block; false when a constraint refused one of them, and so all.
  private func stepBlock(_ compiled: OpaquePointer, _ rows: RowBuffer, _ block: Range<Int>) throws -> Bool {
    defer { unbind(compiled) }
    return try rows.withCells { cells, bytes in
      try bind(block, of: rows.columnCount, cells, bytes, to: compiled)
      switch sqlite3_step(compiled) {
      case SQLITE_DONE: return true
      case let code where code & 0xFF == SQLITE_CONSTRAINT: return false
      default: throw StorageError.last(of: connection)
      }
    }
  }

  private func unbind(_ compiled: OpaquePointer) {
    sqlite3_reset(compiled)
    sqlite3_clear_bindings(compiled)
  }

  @inline(__always)
  private func bind(
    _ part: Range<Int>, of columns: Int, _ cells: UnsafeBufferPointer<RowBuffer.Cell>,
    _ bytes: UnsafeRawBufferPointer, to compiled: OpaquePointer
  ) throws {
    let first = part.lowerBound * columns
    for cell in first..<part.upperBound * columns {
      try bind(cells[cell], bytes, at: Int32(cell - first + 1), of: compiled)
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
