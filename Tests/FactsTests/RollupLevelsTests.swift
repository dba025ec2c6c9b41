import Indicators
import Primitives
import Storage
import StorageTesting
import Testing

@testable import Facts

struct RollupLevelsTests {
  @Test(arguments: TestDatabases.all)
  func `the leaves, the total and every dimension add up to the same`(_ engine: TestDatabase) throws {
    try Self.withManyFacts(engine) { office in
      let whole = try Self.byMonth(office, RollupLevel.total, [])
      #expect(whole.count > 5)
      for level in RollupLevel.allCases {
        #expect(try Self.byMonth(office, level, Self.dimensions) == whole, "\(level)")
      }
    }
  }

  @Test(arguments: TestDatabases.all)
  func `the hours of a month add up to the month, with days of 23 and 25 hours`(_ engine: TestDatabase) throws {
    try Self.withManyFacts(engine) { office in
      let whole = try Self.byMonth(office, .total, [])
      #expect(whole[month("2026-03")] != nil && whole[month("2026-10")] != nil)
      for grain in [Grain.hour, .day, .week] {
        for (month, sums) in whole {
          let query = IndicatorQuery(from: month, to: month, grain: grain)
          let parts = try office.table(query).sums.values.reduce(into: SegmentSums()) { $0.add($1) }
          #expect(parts.conversations == sums.conversations, "\(grain) \(month)")
          #expect(parts.answers == sums.answers, "\(grain) \(month)")
        }
      }
    }
  }

  @Test(arguments: TestDatabases.all)
  func `hours by channel add up to the hours`(_ engine: TestDatabase) throws {
    try Self.withManyFacts(engine) { office in
      let months = (month("2026-02"), month("2026-12"))
      let hours = try office.table(IndicatorQuery(from: months.0, to: months.1, grain: .hour))
      let split = try office.table(IndicatorQuery(by: [.channel], from: months.0, to: months.1, grain: .hour))
      var joined = FigureTable()
      for (key, sums) in split.sums {
        let place = FigureTable.Key(period: key.period, segment: .all)
        joined.sums[place, default: SegmentSums()].add(sums)
      }
      #expect(joined.sums == hours.sums)
      #expect(hours.sums.count > 20)
    }
  }

  @Test(arguments: TestDatabases.all)
  func `the doubled hour of autumn is two hours of one day`(_ engine: TestDatabase) throws {
    try Office.open(engine) { office in
      try office.bring([
        .conversation("a", "2026-10-25 00:30:00"), .conversation("b", "2026-10-25 01:30:00"),
        .conversation("c", "2026-10-24 22:00:00"), .conversation("d", "2026-10-25 22:59:59"),
      ])
      func names(_ grain: Grain) throws -> [String] {
        let query = IndicatorQuery(from: month("2026-10"), to: month("2026-10"), grain: grain)
        return try office.figures(.volume, query).map { "\($0.period.name) \(Int($0.reading.value))" }
      }
      #expect(try names(.day) == ["2026-10-25 4"])
      #expect(try names(.week) == ["2026-W43 4"])
      let hours = try names(.hour)
      #expect(
        hours == [
          "2026-10-24T22:00:00Z 1", "2026-10-25T00:00:00Z 1", "2026-10-25T01:00:00Z 1", "2026-10-25T22:00:00Z 1",
        ])
    }
  }

  @Test(arguments: TestDatabases.all)
  func `the last minutes of a month belong to it by the wall clock`(_ engine: TestDatabase) throws {
    try Office.open(engine) { office in
      try office.bring([
        .conversation("in", "2026-03-31 21:59:59"), .conversation("out", "2026-03-31 22:00:00"),
      ])
      #expect(try office.sums(from: "2026-03").conversations[.contacts] == 1)
      #expect(try office.sums(from: "2026-04").conversations[.contacts] == 1)
    }
  }

  private static let dimensions: [Dimension] = [.channel, .team, .queue, .reason, .product]

  static func withManyFacts(_ engine: TestDatabase, _ body: (Office) throws -> Void) throws {
    try Office.open(engine) { office in
      _ = try RebuildTests.history(office, seed: 77)
      try body(office)
    }
  }

  /// The sums of each month, joined over all rows of one level.
  private static func byMonth(
    _ office: Office, _ level: RollupLevel, _ dimensions: [Dimension]
  ) throws -> [Month: SegmentSums] {
    try office.database.read { connection in
      let query = IndicatorQuery(by: dimensions, from: month("2026-01"), to: month("2027-12"))
      let table = try IndicatorReader(connection).rollups.table(query, level: level)
      var sums: [Month: SegmentSums] = [:]
      for (key, part) in table.sums { sums[Month(index: Int(key.period.bucket)), default: SegmentSums()].add(part) }
      return sums
    }
  }
}
