import Primitives
public import Storage

/// Adds gathered changes to the rollup tables, inside the transaction of the facts that caused them.
///
/// Rows that are not there yet are inserted in bulk; those that are, are taken out, added to in memory and
/// put back: sketches cannot be added by SQL. A row that falls to nothing disappears, so that undoing an
/// import leaves the very bytes that were there before it.
public enum RollupWriter {
  public static func write(_ changes: RollupAccumulator, to connection: Connection) throws {
    try write(changes.conversationRows(), conversationTable, connection)
    try write(changes.answerRows(), answerTable, connection)
    for (month, change) in changes.customers {
      try connection.execute(
        """
        INSERT INTO customer_rollup (month, joined, departed)
        VALUES (\(month), \(change.joined), \(change.departed))
        ON CONFLICT (month) DO UPDATE SET joined = customer_rollup.joined + excluded.joined,
          departed = customer_rollup.departed + excluded.departed
        """)
    }
    try connection.execute("DELETE FROM customer_rollup WHERE joined = 0 AND departed = 0")
  }

  /// Empties the rollup tables, before they are made again.
  public static func clear(_ connection: Connection) throws {
    for table in [RollupTables.conversation, RollupTables.answer, RollupTables.customer] {
      try connection.execute("DELETE FROM \(raw: table)")
    }
  }

  private static func write<Cell, Sums>(
    _ changes: RowsOfSums<Cell, Sums>, _ table: SumsTable<Cell, Sums>, _ connection: Connection
  ) throws {
    let order = changes.inOrder(table.precedes)
    for start in stride(from: 0, to: order.count, by: 5_000) {
      let part = order[start..<min(start + 5_000, order.count)].compactMap { row in
        changes.sums(of: row).map { (row.cell, $0) }
      }.filter { !table.isZero($0.1) }
      let taken = try insert(part, table, connection)
      for start in stride(from: 0, to: taken.count, by: 200) {
        let some = taken[start..<min(start + 200, taken.count)]
        try addToExisting(Array(some), table, connection)
      }
    }
  }

  /// Inserts and returns the ones whose row was already there.
  private static func insert<Cell, Sums>(
    _ cells: [(Cell, Sums)], _ table: SumsTable<Cell, Sums>, _ connection: Connection
  ) throws -> [(Cell, Sums)] {
    var rows = RowBuffer(columns: table.columns.count, reservingRows: cells.count)
    for (cell, sums) in cells { table.encode(cell, sums, &rows) }
    let conflicts = try connection.bulkInsert(
      into: table.name, columns: table.columns, rows: rows, conflictKey: table.key)
    return conflicts.map { cells[$0] }
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
    _ = try insert(rest, table, connection)
  }
}
