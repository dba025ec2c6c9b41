import Primitives
public import Storage

/// Adds gathered changes to the rollup tables, inside the transaction of the facts that caused them.
///
/// Rows that are not there yet are inserted in bulk; those that are, are read, added to in memory and
/// written over: sketches cannot be added by SQL. A row that falls to nothing disappears, so that undoing an
/// import leaves the very bytes that were there before it.
public enum RollupWriter {
  public static func write(_ changes: RollupAccumulator, to connection: Connection) throws {
    var drain = RollupDrain(changes)
    while let rows = drain.next() { try rows.write(to: connection) }
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
    var sums = Dictionary(cells, uniquingKeysWith: { first, _ in first })
    try connection.forEach(stored(cells.map(\.0), table)) { row in
      let (cell, stored) = table.decode(row)
      if let change = sums[cell] { sums[cell] = table.add(stored, change) }
    }
    let merged = cells.compactMap { cell, _ in sums[cell].map { (cell, $0) } }
    let rest = merged.filter { !table.isZero($0.1) }
    if !rest.isEmpty { try connection.execute(replacement(rest, table)) }
    for (cell, _) in merged.filter({ table.isZero($0.1) }) {
      let conditions = zip(table.key, table.keyValues(cell)).map { SQL("\(raw: $0) = \($1)") }
      try connection.execute("DELETE FROM \(raw: table.name) WHERE \(conditions.joined(separator: " AND "))")
    }
  }

  /// Reads the rows of some cells. A join, because SQLite scans the whole table for `(a, b) IN (VALUES …)`.
  private static func stored<Cell, Sums>(_ cells: [Cell], _ table: SumsTable<Cell, Sums>) -> SQL {
    let names = table.key.indices.map { "k\($0)" }
    let keys = cells.map { SQL("\(list: table.keyValues($0))") }
    let columns = table.columns.map { "r.\($0)" }.joined(separator: ", ")
    let matches = zip(table.key, names).map { "r.\($0) = wanted.\($1)" }.joined(separator: " AND ")
    return """
      WITH wanted (\(raw: names.joined(separator: ", "))) AS (VALUES \(keys.joined(separator: ", ")))
      SELECT \(raw: columns) FROM wanted JOIN \(raw: table.name) r ON \(raw: matches)
      """
  }

  /// Writes rows over those that are there.
  private static func replacement<Cell, Sums>(_ cells: [(Cell, Sums)], _ table: SumsTable<Cell, Sums>) -> SQL {
    let rows = table.encoded(cells)
    let values = cells.indices.map { row in
      SQL("\(list: (0..<table.columns.count).map { rows[row, $0] })")
    }
    let sets = table.columns.filter { !table.key.contains($0) }.map { "\($0) = excluded.\($0)" }
    return """
      INSERT INTO \(raw: table.name) (\(raw: table.columns.joined(separator: ", ")))
      VALUES \(values.joined(separator: ", "))
      ON CONFLICT (\(raw: table.key.joined(separator: ", "))) DO UPDATE SET \(raw: sets.joined(separator: ", "))
      """
  }
}
