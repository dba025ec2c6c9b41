import Primitives
import Storage
import StorageTesting
import Testing

struct BulkAddTests {
  @Test(arguments: TestDatabases.all)
  func `sums grow as if each row had been added alone`(_ engine: TestDatabase) throws {
    var random = SeededGenerator(seed: 7)
    try engine.with { database in
      try database.write { try $0.executeScript(Self.table($0.dialect)) }
      var expected: [String: [Int64]] = [:]
      for _ in 0..<5 {
        var rows = RowBuffer(columns: 4)
        for _ in 0..<100 {
          let (month, leaf) = (random.below(4), ["chat", "tel\tè", "\\N"][random.below(3)])
          let (count, sum) = (Int64(random.below(5)), Int64(random.below(2_000_000)) - 1_000_000)
          rows.append(month)
          rows.append(leaf)
          rows.append(count)
          rows.append(sum)
          let before = expected["\(month) \(leaf)", default: [0, 0]]
          expected["\(month) \(leaf)"] = [before[0] + count, before[1] + sum]
        }
        try database.write {
          try $0.bulkAdd(into: "rollup", key: ["month", "leaf"], sums: ["n", "total"], rows: rows)
        }
      }
      let found = try database.read {
        try $0.all("SELECT month, leaf, n, total FROM rollup") {
          ("\($0.int(0)) \($0.string(1))", [$0.int64(2), $0.int64(3)])
        }
      }
      #expect(Dictionary(uniqueKeysWithValues: found) == expected)
    }
  }

  @Test(arguments: TestDatabases.all)
  func `what is taken away again leaves zero`(_ engine: TestDatabase) throws {
    try engine.with { database in
      let left = try database.write { connection in
        try connection.executeScript(Self.table(connection.dialect))
        for sign in [1, -1] as [Int64] {
          try connection.bulkAdd(
            into: "rollup", key: ["month", "leaf"], sums: ["n", "total"],
            rows: [.integer(1), .text("chat"), .integer(sign), .integer(sign * 50)])
        }
        return try connection.all("SELECT n, total FROM rollup") { [$0.int(0), $0.int(1)] }
      }
      #expect(left == [[0, 0]])
    }
  }

  private static func table(_ dialect: Dialect) -> String {
    """
    CREATE TABLE rollup (
      month \(dialect.integer) NOT NULL, leaf \(dialect.text) NOT NULL,
      n \(dialect.integer) NOT NULL, total \(dialect.integer) NOT NULL,
      PRIMARY KEY (month, leaf))\(dialect.strictWithoutRowID);
    """
  }
}
