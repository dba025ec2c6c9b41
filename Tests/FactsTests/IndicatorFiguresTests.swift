import Facts
import Indicators
import Primitives
import Storage
import StorageTesting
import Testing

/// Every indicator of the catalogue, computed by hand on ``SmallTable``: nine conversations and their surveys.
struct IndicatorFiguresTests {
  @Test(arguments: TestDatabases.all)
  func `January's figures are those computed by hand`(_ engine: TestDatabase) throws {
    try SmallTable.open(engine) { office in
      try Self.expect(SmallTable.january, month("2026-01"), .all, office)
    }
  }

  @Test(arguments: TestDatabases.all)
  func `February's figures are those computed by hand`(_ engine: TestDatabase) throws {
    try SmallTable.open(engine) { office in
      try Self.expect(SmallTable.february, month("2026-02"), .all, office)
    }
  }

  @Test(arguments: TestDatabases.all)
  func `the telephone's figures are those computed by hand`(_ engine: TestDatabase) throws {
    try SmallTable.open(engine) { office in
      try Self.expect(SmallTable.phoneInJanuary, month("2026-01"), ["channel": "phone"], office)
    }
  }

  @Test func `every indicator of the catalogue is among them`() {
    #expect(Set(SmallTable.january.map(\.indicator)) == Set(Indicator.allCases))
  }

  @Test(arguments: TestDatabases.all)
  func `what is open is carried from month to month, in every channel`(_ engine: TestDatabase) throws {
    try SmallTable.open(engine) { office in
      let query = IndicatorQuery(by: [.channel], from: month("2026-01"), to: month("2026-02"))
      let backlog = try office.figures(.backlog, query).map {
        "\($0.period.name) \($0.segment.description) \(Int($0.reading.value))"
      }
      #expect(
        backlog == [
          "2026-01 channel=chat 2", "2026-01 channel=email 2", "2026-01 channel=phone 1",
          "2026-02 channel=chat 2", "2026-02 channel=email 1", "2026-02 channel=phone 1",
        ])
      let alone = IndicatorQuery(from: month("2026-02"), to: month("2026-02"))
      #expect(try office.figures(.backlog, alone).map(\.reading.value) == [4])
    }
  }

  @Test(arguments: TestDatabases.all)
  func `a month in which nothing happened keeps what was open`(_ engine: TestDatabase) throws {
    try Office.open(engine) { office in
      try office.bring([
        .conversation("1", "2026-01-07 08:00:00") { $0.closedAt = utc("2026-01-08 08:00:00") },
        .conversation("2", "2026-01-07 09:00:00") { $0.closedAt = utc("2026-04-08 08:00:00") },
      ])
      let query = IndicatorQuery(from: month("2025-12"), to: month("2026-12"))
      let backlog = try office.figures(.backlog, query).map { "\($0.period.name) \(Int($0.reading.value))" }
      #expect(backlog == ["2026-01 1", "2026-02 1", "2026-03 1", "2026-04 0"])
    }
  }

  @Test(arguments: TestDatabases.all)
  func `where nothing was ever closed there is no backlog`(_ engine: TestDatabase) throws {
    try Office.open(engine) { office in
      try office.bring([.conversation("1", "2026-01-07 08:00:00")])
      let query = IndicatorQuery(from: month("2026-01"), to: month("2026-01"))
      #expect(try office.figures(.backlog, query).isEmpty)
    }
  }

  private static func expect(
    _ rows: [ByHand], _ month: Month, _ within: Segment, _ office: Office
  ) throws {
    let query = IndicatorQuery(from: month, to: month, within: within)
    for indicator in Set(rows.map(\.indicator)) {
      let expected = rows.filter { $0.indicator == indicator }
      let found = try office.figures(indicator, query).map(\.reading)
      #expect(found.count == expected.count, "\(indicator)")
      for (reading, row) in zip(found, expected) {
        #expect(reading.scale == row.scale, "\(indicator)")
        #expect(reading.n == row.n, "\(indicator)")
        #expect(abs(reading.value - row.value) <= 1e-9, "\(indicator) \(reading.value)")
      }
    }
  }
}
