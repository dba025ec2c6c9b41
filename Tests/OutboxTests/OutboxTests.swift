import Outbox
import Primitives
import Storage
import StorageTesting
import Testing

/// The outbox over a table of its own: lanes `a` and `b`, the numbers in the order of their moments.
struct OutboxTests {
  static let table = OutboxTable("parcel", lane: "lane")
  static let now = Instant(seconds: 1_763_800_000)
  static func after(_ seconds: Int64) -> Instant { Instant(seconds: now.seconds + seconds) }

  static func with(_ engine: TestDatabase, _ body: (Database) throws -> Void) throws {
    try engine.with { database in
      try prepare(database)
      try body(database)
    }
  }

  static func add(_ lanes: [String?], _ database: Database, at seconds: Int64 = 0) throws {
    try database.write { connection in
      for lane in lanes {
        try connection.execute(
          "INSERT INTO parcel (lane, next_try_at) VALUES (\(lane), \(after(seconds).seconds))")
      }
    }
  }

  static func attempts(_ database: Database) throws -> [Int] {
    try database.read { try $0.all("SELECT attempts FROM parcel ORDER BY id") { $0.int(0) } }
  }

  @Test(arguments: TestDatabases.all)
  func `of each lane one is taken, the longest waiting first, and nobody else takes it`(_ engine: TestDatabase) throws {
    try Self.with(engine) { database in
      try Self.add(["a", "a", "b", nil, nil], database)
      let (one, other) = (Outbox(Self.table, by: .fresh()), Outbox(Self.table, by: .fresh()))
      #expect(try database.write { try one.take(10, now: Self.after(1), $0) } == [1, 3, 4, 5])
      #expect(try database.write { try other.take(10, now: Self.after(1), $0) }.isEmpty)
      #expect(try database.write { try other.finish([1], "next_try_at = NULL", $0) }.isEmpty)
      #expect(try database.write { try one.finish([1, 4], "next_try_at = NULL", $0) } == [1, 4])
      #expect(try database.write { try other.take(10, now: Self.after(2), $0) } == [2])
      #expect(try !database.read { try other.isDue(now: Self.after(3), $0) })
    }
  }

  @Test(arguments: TestDatabases.all)
  func `a lease that is renewed holds, one that is not is abandoned, with what had left`(_ engine: TestDatabase) throws
  {
    try Self.with(engine) { database in
      try Self.add([nil, nil], database)
      let (dead, living) = (Outbox(Self.table, by: .fresh()), Outbox(Self.table, by: .fresh()))
      #expect(try database.write { try dead.take(2, now: Self.now, $0) } == [1, 2])
      try database.write { try dead.renew(now: Self.after(20), $0) }
      #expect(try database.write { try living.abandoned(.expired, now: Self.after(49), $0) }.isEmpty)
      #expect(try database.write { try dead.leaving([2], now: Self.after(21), $0) } == [2])
      let left = try database.write { try living.abandoned(.expired, now: Self.after(50), $0) }
      #expect(left.map(\.id) == [1, 2] && left.map(\.leftAt) == [nil, Self.after(21)])
      #expect(try Self.attempts(database) == [0, 1], "what never left was not tried")
      // Whoever comes back from a long sleep has lost them.
      #expect(try database.write { try dead.leaving([1], now: Self.after(51), $0) }.isEmpty)
      #expect(try database.write { try living.take(2, now: Self.after(51), $0) } == [1, 2])
      #expect(try database.write { try dead.finish([1], "next_try_at = NULL", $0) }.isEmpty)
    }
  }

  @Test(arguments: TestDatabases.all)
  func `what never left is due as before, and the attempt does not count`(_ engine: TestDatabase) throws {
    try Self.with(engine) { database in
      try Self.add([nil], database)
      let outbox = Outbox(Self.table, by: .fresh())
      _ = try database.write { try outbox.take(1, now: Self.now, $0) }
      #expect(try Self.attempts(database) == [1])
      try database.write { try outbox.putBack([1], $0) }
      #expect(try Self.attempts(database) == [0])
      #expect(try database.write { try outbox.take(1, now: Self.now, $0) } == [1])
    }
  }

  @Test(arguments: TestDatabases.all)
  func `a server that is alone takes over at once, and keeps its own`(_ engine: TestDatabase) throws {
    try Self.with(engine) { database in
      try Self.add([nil, nil], database)
      let (dead, living) = (Outbox(Self.table, by: .fresh()), Outbox(Self.table, by: .fresh()))
      _ = try database.write { try dead.take(1, now: Self.now, $0) }
      _ = try database.write { try living.take(1, now: Self.now, $0) }
      #expect(try database.write { try living.abandoned(.others, now: Self.now, $0) }.map(\.id) == [1])
    }
  }

  @Test(arguments: TestDatabases.all)
  func `many takers at once each get different ones`(_ engine: TestDatabase) async throws {
    try await engine.with { (database) async throws in
      try Self.prepare(database)
      try Self.add(Array(repeating: nil, count: 200), database)
      let taken = await withTaskGroup(of: [Int64].self) { group in
        for _ in 0..<8 {
          group.addTask {
            let outbox = Outbox(Self.table, by: .fresh())
            var mine: [Int64] = []
            while let some = try? await database.write({ try outbox.take(7, now: Self.now, $0) }), !some.isEmpty {
              mine += some
            }
            return mine
          }
        }
        return await group.reduce(into: []) { $0 += $1 }
      }
      #expect(taken.count == Set(taken).count && taken.count >= 193)
    }
  }

  static func prepare(_ database: Database) throws {
    let migration = Migration("parcels") { dialect in
      """
      CREATE TABLE parcel (
        id \(dialect.identity),
        lane \(dialect.text),
        next_try_at \(dialect.integer),
        attempts \(dialect.integer) NOT NULL DEFAULT 0
      )\(dialect.strict);
      \(table.columns(dialect))
      \(table.index)
      """
    }
    try Migrator([migration]).migrate(database, now: now)
  }
}
