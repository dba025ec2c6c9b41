import Primitives
public import Storage

/// Adds gathered changes to the rollup tables, inside the transaction of the facts that caused them.
///
/// Rows that are not there yet are inserted in bulk; those that are, are taken out, added to in memory and
/// put back: sketches cannot be added by SQL. A row that falls to nothing disappears, so that undoing an
/// import leaves the very bytes that were there before it.
public enum RollupWriter {
  public static func write(_ changes: RollupAccumulator, to connection: Connection) throws {
    try changes.forEachRows { try $0.write(to: connection) }
  }

  /// Empties the rollup tables, before they are made again.
  public static func clear(_ connection: Connection) throws {
    for table in [RollupTables.conversation, RollupTables.answer, RollupTables.customer] {
      try connection.execute("DELETE FROM \(raw: table)")
    }
  }

  /// Writes some rows of one table, already encoded; `sums` gives a row's cell and sums again, for those
  /// that are there already.
  static func write<Cell, Sums>(
    _ rows: RowBuffer, _ table: SumsTable<Cell, Sums>, _ connection: Connection, _ sums: (Int) -> (Cell, Sums)
  ) throws {
    let taken = try connection.bulkInsert(
      into: table.name, columns: table.columns, rows: rows, conflictKey: table.key)
    for start in stride(from: 0, to: taken.count, by: 200) {
      try addToExisting(taken[start..<min(start + 200, taken.count)].map(sums), table, connection)
    }
  }

  private static func addToExisting<Cell, Sums>(
    _ cells: [(Cell, Sums)], _ table: SumsTable<Cell, Sums>, _ connection: Connection
  ) throws {
    let keys = cells.map { SQL("\(list: table.keyValues($0.0))") }
    var sums = Dictionary(cells, uniquingKeysWith: { first, _ in first })
    let key = table.key.joined(separator: ", ")
    let columns = table.columns.joined(separator: ", ")
    try connection.forEach(
      """
      DELETE FROM \(raw: table.name) WHERE (\(raw: key)) IN (VALUES \(keys.joined(separator: ", ")))
      RETURNING \(raw: columns)
      """
    ) { row in
      let (cell, stored) = table.decode(row)
      if let change = sums[cell] { sums[cell] = table.add(stored, change) }
    }
    let rest = cells.compactMap { cell, _ in sums[cell].map { (cell, $0) } }.filter { !table.isZero($0.1) }
    try write(table.encoded(rest), table, connection) { rest[$0] }
  }
}
