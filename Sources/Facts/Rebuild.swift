public import Indicators
public import Storage

/// Makes the rollups again from the facts, to the same bytes.
public enum Rebuild {
  /// One transaction; memory stays flat. O(facts).
  public static func run(organisation: Organisation, _ connection: Connection) throws {
    try connection.lock("rollups")
    try RollupWriter.clear(connection)
    var sums = RollupAccumulator()
    let counting = Counting(organisation, try DimensionValues(connection))
    try add(StoredConversation.self, StoredConversation.countedColumns, &sums, counting, connection)
    try add(StoredAnswer.self, StoredAnswer.countedColumns, &sums, counting, connection)
    try add(StoredContactCount.self, StoredContactCount.countedColumns, &sums, counting, connection)
    try add(StoredScoreCount.self, StoredScoreCount.countedColumns, &sums, counting, connection)
    try add(StoredCustomer.self, ["joined_on", "left_on"], &sums, counting, connection)
    try RollupWriter.write(sums, to: connection)
  }

  private static func add<F: StoredFact>(
    _ kind: F.Type, _ columns: [String], _ sums: inout RollupAccumulator, _ counting: Counting,
    _ connection: Connection
  ) throws {
    var last: Int64 = 0
    var more = true
    while more {
      more = false
      try connection.forEach(
        """
        SELECT \(raw: columns.joined(separator: ", ")), id FROM \(raw: F.table)
        WHERE id > \(last) ORDER BY id LIMIT 50000
        """
      ) { row in
        F(row, from: 0).contribute(1, to: &sums, counting)
        last = row.int64(columns.count)
        more = true
      }
      if sums.isFull {
        try RollupWriter.write(sums, to: connection)
        sums = RollupAccumulator()
      }
    }
  }
}
