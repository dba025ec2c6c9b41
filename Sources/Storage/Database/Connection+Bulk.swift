/// Many rows in one call: as fast as the engine takes them, with the meaning of one row after the other.
extension Connection {
  /// Inserts many rows at once; see `RowBuffer`. Returns the places in `rows`, ascending, of the rows that
  /// already existed by `conflictKey`, or that repeat an earlier row of the same call: nothing is written
  /// for those. Without a key every row is new, and a repeated one is a constraint error. Equal to inserting
  /// row by row. `conflictKey` names the columns of a UNIQUE constraint, all among `columns`.
  @discardableResult
  public func bulkInsert(
    into table: String, columns: [String], rows: RowBuffer, conflictKey: [String]? = nil
  ) throws -> [Int] {
    precondition(rows.columnCount == columns.count, "A row buffer has as many columns as the statement.")
    if rows.isEmpty { return [] }
    let target = BulkTarget(table: table, columns: columns)
    return try guarded { try session.bulkInsert(target, rows, conflictKey: conflictKey) }
  }

  /// The same for a flat array with `columns.count` values per row.
  @discardableResult
  public func bulkInsert(
    into table: String, columns: [String], rows: [SQLValue], conflictKey: [String]? = nil
  ) throws -> [Int] {
    try bulkInsert(
      into: table, columns: columns, rows: RowBuffer(rows, columns: columns.count), conflictKey: conflictKey)
  }

  /// Adds to a table of sums: a row whose `key` is new is inserted, otherwise each column of `sums` grows by
  /// the given integer. Each row of `rows` holds the key's values, then the sums'. A key may come several
  /// times. No value is NULL; `key` is the primary key or a UNIQUE constraint.
  public func bulkAdd(into table: String, key: [String], sums: [String], rows: RowBuffer) throws {
    precondition(
      rows.columnCount == key.count + sums.count, "A row buffer has as many columns as the statement.")
    if rows.isEmpty { return }
    let target = BulkTarget(table: table, columns: key + sums)
    try guarded { try session.bulkAdd(target, rows, key: key, sums: sums) }
  }

  /// The same for a flat array with `key.count + sums.count` values per row.
  public func bulkAdd(into table: String, key: [String], sums: [String], rows: [SQLValue]) throws {
    try bulkAdd(
      into: table, key: key, sums: sums, rows: RowBuffer(rows, columns: key.count + sums.count))
  }

  /// Puts rows into a temporary table `name`, emptied first, whose columns have the types they have in `table`;
  /// it lives to the end of the transaction. Then one statement that both engines read joins it with the
  /// tables: `UPDATE t SET a = n.a FROM name n WHERE t.key = n.key`.
  public func stage(_ name: String, like table: String, columns: [String], rows: RowBuffer) throws {
    precondition(rows.columnCount == columns.count, "A row buffer has as many columns as the statement.")
    let target = BulkTarget(table: table, columns: columns)
    try guarded { try session.stage(name, target, rows) }
  }
}
