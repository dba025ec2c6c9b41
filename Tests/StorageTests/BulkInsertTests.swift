import Primitives
import Storage
import StorageTesting
import Testing

struct BulkInsertTests {
  static let columns = ["source", "key", "number", "real", "note", "bytes"]

  @Test(arguments: TestDatabases.all)
  func `inserting in bulk equals inserting row by row`(_ engine: TestDatabase) throws {
    for seed in 1...20 {
      var random = SeededGenerator(seed: UInt64(seed))
      let batches = (0..<3).map { _ in Self.randomRows(&random) }
      try engine.with { database in
        try database.write { connection in
          try connection.executeScript(Self.table("bulk", connection.dialect))
          try connection.executeScript(Self.table("single", connection.dialect))
          for batch in batches {
            let existing = try connection.bulkInsert(
              into: "bulk", columns: Self.columns, rows: batch.flatMap { $0 }, conflictKey: ["source", "key"])
            #expect(try existing == Self.insertOneByOne(batch, connection))
          }
          #expect(try Self.rows("bulk", connection) == Self.rows("single", connection))
        }
      }
    }
  }

  @Test(arguments: TestDatabases.all)
  func `hostile texts come back from a bulk insertion`(_ engine: TestDatabase) throws {
    try engine.with { database in
      var rows = RowBuffer(columns: 3)
      for (place, text) in Hostile.texts.enumerated() {
        rows.append("t\(place)")
        rows.append(text)
        rows.append(place)
      }
      let found = try database.write { connection in
        try connection.makeThings()
        try connection.bulkInsert(into: "thing", columns: ["name", "note", "number"], rows: rows)
        return try connection.all("SELECT note FROM thing ORDER BY number") { $0.string(0) }
      }
      #expect(found == Hostile.texts)
    }
  }

  @Test(arguments: TestDatabases.all)
  func `rows that were there are told apart, across batches of one transaction`(
    _ engine: TestDatabase
  ) throws {
    try engine.with { database in
      try database.write { try $0.makeThings() }
      func insert(_ names: [String]) throws -> [Int] {
        try database.write { connection in
          try connection.bulkInsert(into: "thing", columns: ["name"], rows: [.text("each time \(names)")])
          return try connection.bulkInsert(
            into: "thing", columns: ["name"], rows: names.map { .text($0) }, conflictKey: ["name"])
        }
      }
      #expect(try insert(["a", "b"]) == [])
      #expect(try insert(["b", "c", "a", "c", "d"]) == [0, 2, 3])
      let both = try database.write { connection in
        try (0..<2).map { _ in
          try connection.bulkInsert(
            into: "thing", columns: ["name"], rows: [.text("x"), .text("y")], conflictKey: ["name"])
        }
      }
      #expect(both == [[], [0, 1]])
    }
  }

  @Test(arguments: TestDatabases.all)
  func `a broken rule in the middle keeps nothing`(_ engine: TestDatabase) throws {
    try engine.with { database in
      try database.write { try $0.makeThings() }
      for key in [nil, ["name"]] {
        #expect(throws: StorageError.self) {
          try database.write {
            try $0.bulkInsert(
              into: "thing", columns: ["name", "number"],
              rows: [.text("a"), .integer(1), .text("b"), .integer(-13)], conflictKey: key)
          }
        }
        #expect(try database.read { try $0.count() } == 0)
      }
    }
  }

  @Test(arguments: TestDatabases.all)
  func `a repeated row without a key is a broken rule`(_ engine: TestDatabase) throws {
    try engine.with { database in
      try database.write { try $0.makeThings() }
      #expect(throws: StorageError.self) {
        try database.write {
          try $0.bulkInsert(into: "thing", columns: ["name"], rows: [.text("a"), .text("a")])
        }
      }
    }
  }

  private static func table(_ name: String, _ dialect: Dialect) -> String {
    """
    CREATE TABLE \(name) (
      id \(dialect.identity), source \(dialect.integer) NOT NULL, key \(dialect.text),
      number \(dialect.integer), real \(dialect.real), note \(dialect.text), bytes \(dialect.blob),
      UNIQUE (source, key))\(dialect.strict);
    """
  }

  private static let keys = ["k", "\\", "è", "a\tb"]

  private static func randomRows(_ random: inout SeededGenerator) -> [[SQLValue]] {
    (0..<random.below(150) + 1).map { _ in
      [
        .integer(Int64(random.below(2))),
        random.below(8) == 0 ? .null : .text(keys[random.below(4)] + "\(random.below(200))"),
        random.below(3) == 0 ? .null : .integer(Int64(bitPattern: random.next())),
        random.below(3) == 0 ? .null : .real(Double(bitPattern: random.next())),
        random.below(3) == 0 ? .null : .text(Hostile.texts[random.below(11)]),
        random.below(3) == 0 ? .null : .blob((0..<random.below(5)).map { _ in UInt8(random.below(256)) }),
      ]
    }
  }

  private static func insertOneByOne(_ rows: [[SQLValue]], _ connection: Connection) throws -> [Int] {
    try rows.indices.filter { place in
      let values = rows[place].map { value -> SQL in "\(value)" }
      return try connection.execute(
        """
        INSERT INTO single (\(raw: columns.joined(separator: ", "))) VALUES (\(values.joined()))
        ON CONFLICT (source, key) DO NOTHING
        """) == 0
    }
  }

  private static func rows(_ table: String, _ connection: Connection) throws -> [String] {
    try connection.all(
      "SELECT id, source, key, number, real, note, bytes FROM \(raw: table) ORDER BY id"
    ) { row in
      let number = row.int64OrNil(3).map(String.init) ?? "NULL"
      let real = row.doubleOrNil(4).map { String($0.bitPattern) } ?? "NULL"
      let texts = [row.stringOrNil(2), row.stringOrNil(5), row.blobOrNil(6)?.description]
      return "\(row.int(1))|\(number)|\(real)|\(texts.map { $0 ?? "NULL" })"
    }
  }
}
