import Indicators
import Primitives
import Storage
import StorageTesting
import Testing

@testable import Facts

struct ExactDurationReaderTests {
  @Test(arguments: TestDatabases.all)
  func `the median of replies after 10 and 90 minutes is 50 minutes`(_ engine: TestDatabase) throws {
    try Office.open(engine) { office in
      try office.bring([Self.mail("1", reply: 600), Self.mail("2", reply: 5_400)])
      for grain in Grain.allCases {
        let query = IndicatorQuery(from: month("2026-01"), to: month("2026-01"), grain: grain)
        #expect(try office.figures(.firstResponse, query).map(\.reading.value) == [3_000], "\(grain)")
        #expect(try office.figures(.firstResponseP90, query).map(\.reading.value) == [5_400], "\(grain)")
      }
    }
  }

  /// Read from the rollups and the facts, or all from the facts: the same durations in every segment and period.
  @Test(arguments: TestDatabases.all)
  func `the durations are those that the sums were made of`(_ engine: TestDatabase) throws {
    try RollupLevelsTests.withManyFacts(engine) { office in
      var taken = 0
      for split in Self.splits {
        for grain in [Grain.month, .week, .day] {
          let query = IndicatorQuery(by: split, from: month("2026-02"), to: month("2026-12"), grain: grain)
          let (table, facts) = try office.database.read { connection in
            let reader = try IndicatorReader(connection)
            let counting = Counting(reader.organisation, reader.values)
            let facts = FactQueries(connection, values: reader.values, counting: counting)
            return (try reader.table(query), try facts.table(query, keepingSeconds: true))
          }
          for (key, sums) in table.sums {
            let whole = facts.sums[key]?.exact ?? ExactDurations()
            #expect(sums.exact == whole, "\(key)")
            for kind in DurationKind.allCases {
              let count = sums.exact[kind].count
              #expect(sums.conversations[sketch: kind].count == count, "\(key) \(kind)")
            }
            taken += sums.exact.isEmpty ? 0 : 1
          }
        }
      }
      #expect(taken > 500)
    }
  }

  @Test(arguments: TestDatabases.all)
  func `within a segment only its own durations count`(_ engine: TestDatabase) throws {
    try Office.open(engine) { office in
      try office.bring([
        Self.mail("1", reply: 600) { $0.team = "Bari" }, Self.mail("2", reply: 1_801) { $0.team = "Bari" },
        Self.mail("3", reply: 9_000),
      ])
      let january = month("2026-01")
      func medians(_ within: Segment) throws -> [Double] {
        try office.figures(.firstResponse, IndicatorQuery(from: january, to: january, within: within))
          .map(\.reading.value)
      }
      #expect(try medians(["team": "Bari"]) == [1_200.5])
      #expect(try medians(["team": ""]) == [9_000])
      #expect(try medians(["team": "Bari", "channel": "email"]) == [1_200.5])
      #expect(try medians(["team": "Roma"]) == [])
    }
  }

  @Test(arguments: TestDatabases.all)
  func `figures that are no medians read no durations`(_ engine: TestDatabase) throws {
    try Office.open(engine) { office in
      try office.bring([Self.mail("1", reply: 600)])
      for grain in [Grain.month, .hour] {
        let query = IndicatorQuery(from: month("2026-01"), to: month("2026-01"), grain: grain)
        let table = try office.database.read { try IndicatorReader($0).table(query, for: [.volume, .handlingTime]) }
        #expect(table.sums.values.map(\.exact) == [ExactDurations()])
      }
    }
  }

  /// Three conversations in January, two in February, one of January closed in February.
  @Test(arguments: TestDatabases.all)
  func `what is dear keeps its sketch, the latest months come first`(_ engine: TestDatabase) throws {
    try Office.open(engine) { office in
      try office.bring([
        Self.mail("1", reply: 1_804), Self.mail("2", reply: 1_804),
        Self.mail("3", reply: 1_804) { $0.closedAt = utc("2026-02-03 09:00:00") },
        Self.mail("4", at: "2026-02-03 08:00:00", reply: 1_804) { $0.closedAt = utc("2026-02-03 09:00:00") },
        Self.mail("5", at: "2026-02-03 08:00:00", reply: 1_804),
      ])
      // The months whose first replies, and whose solution times, are exact.
      #expect(try Self.exactMonths(office, mostFacts: 5) == ["2026-01 2026-02", "2026-02"])
      #expect(try Self.exactMonths(office, mostFacts: 4) == ["2026-02", ""])
      #expect(try Self.exactMonths(office, mostFacts: 1) == ["", ""])
    }
  }

  @Test(arguments: TestDatabases.all)
  func `a thousand durations are read, one more are not`(_ engine: TestDatabase) throws {
    try Office.open(engine) { office in
      try office.bring((0..<1_000).map { Self.mail("\($0)", reply: 1_804) })
      #expect(try Self.exactMonths(office, mostFacts: 2_000)[0] == "2026-01")
      try office.bring([Self.mail("last", reply: 1_804)])
      #expect(try Self.exactMonths(office, mostFacts: 2_000)[0] == "")
    }
  }

  static let splits: [[Dimension]] = [[], [.channel], [.team], [.reason], [.product], [.channel, .team]]

  private static func mail(
    _ id: String, at openedAt: String = "2026-01-07 08:00:00", reply seconds: Int,
    _ change: (inout Conversation) -> Void = { _ in }
  ) -> Fact {
    .conversation(id, openedAt, "email") { mail in
      mail.firstReplySeconds = seconds
      change(&mail)
    }
  }

  private static func exactMonths(_ office: Office, mostFacts: Int) throws -> [String] {
    let query = IndicatorQuery(from: month("2026-01"), to: month("2026-02"))
    return try office.database.read { connection in
      let reader = try IndicatorReader(connection)
      var table = try reader.rollups.table(query, level: .total)
      try ExactDurationReader(
        connection, rollups: reader.rollups, values: reader.values,
        counting: Counting(reader.organisation, reader.values),
        mostFacts: mostFacts
      ).add([.firstReply, .resolution], query, &table)
      return [DurationKind.firstReply, .resolution].map { kind in
        table.keys.filter { table.sums[$0]?.exact[kind].isEmpty == false }.map(\.period.name).joined(separator: " ")
      }
    }
  }
}
