import CLibPQ

/// Bulk statements through COPY: straight into the table, or into a temporary table first where a row may
/// already be there.
extension PostgresSession {
  func bulkInsert(_ target: BulkTarget, _ rows: RowBuffer, conflictKey: [String]?) throws -> [Int] {
    guard let key = conflictKey else {
      try copy(rows, into: "\(target.table) (\(target.columnList))", numbered: false)
      return []
    }
    let staged = try stage(target, rows)
    var existing: [Int] = []
    try visit(SQL(raw: Self.insertion(target, from: staged, key)), streaming: false) { row in
      existing.append(row.int(0))
      return true
    }
    return existing
  }

  func bulkAdd(_ target: BulkTarget, _ rows: RowBuffer, key: [String], sums: [String]) throws {
    let staged = try stage(target, rows)
    let keys = key.joined(separator: ", ")
    let totals = sums.map { "SUM(\($0))" }
    let sets = sums.map { "\($0) = \(target.table).\($0) + excluded.\($0)" }.joined(separator: ", ")
    _ = try execute(
      SQL(
        raw: """
          INSERT INTO \(target.table) (\(target.columnList))
          SELECT \((key + totals).joined(separator: ", ")) FROM \(staged) GROUP BY \(keys) ORDER BY \(keys)
          ON CONFLICT (\(keys)) DO UPDATE SET \(sets)
          """))
  }

  func stage(_ name: String, _ target: BulkTarget, _ rows: RowBuffer) throws {
    try executeScript(
      """
      DROP TABLE IF EXISTS pg_temp.\(name);
      CREATE TEMPORARY TABLE \(name) ON COMMIT DROP AS
      SELECT \(target.columnList) FROM \(target.table) WITH NO DATA
      """)
    try copy(rows, into: "pg_temp.\(name) (\(target.columnList))", numbered: false)
    try executeScript("ANALYZE pg_temp.\(name)")
  }

  /// Inserts the staged rows and selects the numbers of those that were not: their key was in the table, or
  /// in an earlier row of the batch. A key with NULL inside never conflicts.
  private static func insertion(_ target: BulkTarget, from staged: String, _ key: [String]) -> String {
    let keys = key.joined(separator: ", ")
    let equal = key.map { "f.\($0) = s.\($0)" }.joined(separator: " AND ")
    let known = key.map { "\($0) IS NOT NULL" }.joined(separator: " AND ")
    return """
      WITH fresh AS (
        INSERT INTO \(target.table) (\(target.columnList))
        SELECT \(target.columnList) FROM \(staged) ORDER BY bulk_row
        ON CONFLICT (\(keys)) DO NOTHING RETURNING \(keys)),
      s AS (
        SELECT bulk_row, \(keys), row_number() OVER (PARTITION BY \(keys) ORDER BY bulk_row) AS bulk_turn
        FROM \(staged) WHERE \(known))
      SELECT s.bulk_row FROM s LEFT JOIN fresh f ON \(equal)
      WHERE s.bulk_turn > 1 OR f.\(key[0]) IS NULL ORDER BY s.bulk_row
      """
  }

  /// The rows in a temporary table of the same columns, with their numbers as `bulk_row`. The table lives
  /// until the transaction ends and serves its next batches.
  private func stage(_ target: BulkTarget, _ rows: RowBuffer) throws -> String {
    let name: String
    if let known = bulkTables[target] {
      name = known
      try executeScript("TRUNCATE \(name)")
    } else {
      name = "bulk_\(bulkTables.count + 1)"
      try executeScript(
        """
        CREATE TEMPORARY TABLE \(name) ON COMMIT DROP AS
        SELECT CAST(0 AS BIGINT) AS bulk_row, \(target.columnList) FROM \(target.table) WITH NO DATA
        """)
      bulkTables[target] = name
    }
    try copy(rows, into: "\(name) (bulk_row, \(target.columnList))", numbered: true)
    return name
  }

  private func copy(_ rows: RowBuffer, into place: String, numbered: Bool) throws {
    PQclear(try checked(try run("COPY \(place) FROM STDIN")))
    var block = PostgresCopy()
    do {
      for row in 0..<rows.rowCount {
        try block.append(row: row, of: rows, numbered: numbered)
        if block.isFull { try send(&block) }
      }
      try send(&block)
    } catch {
      PQputCopyEnd(connection, "the client stopped")
      finishCopy()
      throw error
    }
    guard PQputCopyEnd(connection, nil) == 1 else { throw StorageError.postgres(nil, on: connection) }
    defer { finishCopy() }
    PQclear(try checked(PQgetResult(connection)))
  }

  private func send(_ block: inout PostgresCopy) throws {
    let length = try StorageError.length(block.bytes.count)
    let sent = block.bytes.withUnsafeBytes { bytes in
      PQputCopyData(connection, bytes.baseAddress?.assumingMemoryBound(to: CChar.self), length)
    }
    guard sent == 1 else { throw StorageError.postgres(nil, on: connection) }
    block.removeAll()
  }

  private func finishCopy() {
    while let result = PQgetResult(connection) { PQclear(result) }
  }
}
