import Indicators
import Primitives
import Storage
import StorageTesting
import Testing

struct RollupWriterTests {
  @Test(arguments: TestDatabases.all)
  func `sums are found again at every level`(_ engine: TestDatabase) throws {
    try withRollups(engine) { connection in
      try RollupWriter.write(Self.changes(times: 3), to: connection)
      for dimensions: [Dimension] in [[], [.channel], [.team], [.channel, .team], [.product]] {
        let query = IndicatorQuery(by: dimensions, from: Self.month, to: Self.month)
        let level = try #require(query.rollupLevel)
        let table = try Self.queries(connection).table(query, level: level)
        #expect(table.sums.count == 1)
        let sums = try #require(table.sums.values.first)
        #expect(sums.conversations[.contacts] == 3)
        #expect(sums.conversations.firstReply.count == 3)
        #expect(sums.answers[AnswerSeries(.csat, .oneToFive)]?[.answers] == 3)
      }
    }
  }

  @Test(arguments: TestDatabases.all)
  func `writing twice adds, and taking it all away leaves no row`(_ engine: TestDatabase) throws {
    try withRollups(engine) { connection in
      try RollupWriter.write(Self.changes(times: 2), to: connection)
      try RollupWriter.write(Self.changes(times: 5), to: connection)
      let query = IndicatorQuery(from: Self.month, to: Self.month)
      let table = try Self.queries(connection).table(query, level: .total)
      #expect(table.sums.values.first?.conversations[.contacts] == 7)
      let rows = try Self.rows(connection)
      #expect(rows == [9, 9, 1])  // a month at seven levels and an hour at two; customers know only the month
      try RollupWriter.write(Self.changes(times: -7), to: connection)
      let rest = try Self.rows(connection)
      #expect(rest == [0, 0, 0])
    }
  }

  @Test(arguments: TestDatabases.all)
  func `the months with data run from the first to the last of both tables`(_ engine: TestDatabase) throws {
    try withRollups(engine) { connection in
      let before = try Self.queries(connection).monthsWithData()
      #expect(before == nil)
      try RollupWriter.write(Self.changes(times: 1), to: connection)
      var later = RollupAccumulator()
      let answered = TimeBucket(Instant(seconds: 1_800_000_000), clock: .utc)  // 2027-01-15
      later.add(Self.answers(1), answered, RollupPlace(), AnswerSeries(.nps, .zeroToTen))
      try RollupWriter.write(later, to: connection)
      let months = try Self.queries(connection).monthsWithData()
      #expect(months == Self.month...Month(year: 2027, month: 1))
    }
  }

  @Test(arguments: TestDatabases.all)
  func `a value that never occurred gives an empty table`(_ engine: TestDatabase) throws {
    try withRollups(engine) { connection in
      try RollupWriter.write(Self.changes(times: 1), to: connection)
      let query = IndicatorQuery(from: Self.month, to: Self.month, within: ["channel": "fax"])
      let table = try Self.queries(connection).table(query, level: .channel)
      #expect(table.sums.isEmpty)
    }
  }

  @Test(arguments: TestDatabases.all)
  func `thousands of cells are written, added to and taken away`(_ engine: TestDatabase) throws {
    try withRollups(engine) { connection in
      var many = RollupAccumulator()
      var less = RollupAccumulator()
      for number in 0..<700 {
        var place = RollupPlace()
        place.channel = Int32(number % 7)
        place.reason = Int32(number)
        var two = ConversationChange(isAdding: true)
        two.add(2, .contacts)
        many.add(two, Self.bucket, place)
        var taken = ConversationChange(isAdding: false)
        taken.add(number % 2 == 0 ? 2 : 1, .contacts)
        less.add(taken, Self.bucket, place)
      }
      try RollupWriter.write(many, to: connection)
      try RollupWriter.write(less, to: connection)
      let leaves = try connection.first(
        "SELECT COUNT(*), SUM(contacts) FROM conversation_rollup WHERE level = 0"
      ) { ($0.int(0), $0.int(1)) }
      #expect(leaves?.0 == 350 && leaves?.1 == 350)
      let total = try connection.all(
        "SELECT contacts FROM conversation_rollup WHERE level = 1"
      ) { $0.int(0) }
      #expect(total == [350, 350])
    }
  }

  /// More values than are counted bin by bin at once; some durations are taken away again.
  @Test func `the durations of many values add up at every level`() throws {
    try withRollups(.sqlite) { connection in
      var gathered = RollupAccumulator()
      for number in 0..<2_000 {
        var place = RollupPlace()
        place.channel = Int32(number % 3 + 1)
        place.reason = Int32(number % 700)
        var change = ConversationChange(isAdding: true)
        change.add(seconds: number, .firstReply)
        change.add(seconds: 10 * number, .resolution)
        gathered.add(change, Self.bucket, place)
        guard number % 5 == 0 else { continue }
        var taken = ConversationChange(isAdding: false)
        taken.add(seconds: number, .firstReply)
        gathered.add(taken, Self.bucket, place)
      }
      try RollupWriter.write(gathered, to: connection)
      for (level, rows) in [(RollupLevel.leaf, 2_000), (.total, 1), (.channel, 3), (.reason, 700), (.team, 1)] {
        var replies = DurationSketch()
        var resolutions = DurationSketch()
        var found = 0
        try Self.queries(connection).forEachConversationRow(
          IndicatorQuery(from: Self.month, to: Self.month), level
        ) { _, sums in
          replies.add(sums.firstReply)
          resolutions.add(sums.resolution)
          found += 1
        }
        var expected = DurationSketch()
        for number in 0..<2_000 where number % 5 != 0 { expected.add(seconds: number) }
        #expect(found == rows && replies == expected && resolutions.count == 2_000, "\(level)")
      }
    }
  }

  private static let month = Month(year: 2026, month: 11)
  private static let bucket = TimeBucket(Instant(seconds: 1_795_306_200), clock: .utc)

  private static func changes(times: Int64) -> RollupAccumulator {
    var changes = RollupAccumulator()
    var place = RollupPlace()
    (place.channel, place.team) = (1, 2)
    for _ in 0..<abs(times) {
      var change = ConversationChange(isAdding: times > 0)
      change.count(.contacts)
      change.add(seconds: 600, .firstReply)
      changes.add(change, bucket, place)
    }
    changes.add(answers(times), bucket, place, AnswerSeries(.csat, .oneToFive))
    changes.addCustomers(month: month, joined: times, departed: 0)
    return changes
  }

  private static func answers(_ times: Int64) -> AnswerSums {
    var sums = AnswerSums()
    sums[.answers] = times
    return sums
  }

  private static func queries(_ connection: Connection) throws -> RollupQueries {
    RollupQueries(connection, values: try DimensionValues(connection), clock: .utc)
  }

  private static func rows(_ connection: Connection) throws -> [Int] {
    try [RollupTables.conversation, RollupTables.answer, RollupTables.customer].map { table in
      try connection.first("SELECT COUNT(*) FROM \(raw: table)") { $0.int(0) } ?? -1
    }
  }

  private func withRollups(_ engine: TestDatabase, _ body: (Connection) throws -> Void) throws {
    try engine.with { database in
      try Migrator([DimensionValues.migration, RollupTables.migration])
        .migrate(database, now: Instant(seconds: 0))
      try database.write { try body($0) }
    }
  }
}
