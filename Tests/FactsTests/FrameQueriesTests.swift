import Facts
import Indicators
import Primitives
import Storage
import StorageTesting
import Testing

struct FrameQueriesTests {
  /// What can be drawn, and how much of it is bad, is what the figure counted.
  @Test(arguments: TestDatabases.all, judging)
  func `the frame holds what the figure rests on`(_ engine: TestDatabase, _ indicator: Indicator) throws {
    try SmallTable.open(engine) { office in
      for channel in ["phone", "email", "chat"] {
        let query = IndicatorQuery(from: Self.january, to: Self.january, within: ["channel": channel])
        let reading = try office.figures(indicator, query).first { $0.reading.scale != .goodBad }?.reading
        let frame = try Self.frame(office, indicator, scale: .oneToFive, ["channel": channel])
        let bad =
          indicator.definition.direction == .lowerIsBetter
          ? reading?.hits : reading.flatMap { reading in reading.hits.map { reading.n - $0 } }
        #expect(Double(frame.count) == reading?.n ?? 0, "\(channel)")
        #expect(Double(frame.filter { $0.isBad == true }.count) == bad ?? 0, "\(channel)")
      }
    }
  }

  @Test(arguments: TestDatabases.all)
  func `answers are taken as their conversations where these are known`(_ engine: TestDatabase) throws {
    try Office.open(engine) { office in
      try office.bring([.conversation("call-1", "2026-01-07 08:00:00")])
      try office.bring([
        .answer("s-1", .nps, .zeroToTen, 3) { answer in
          answer.answeredAt = utc("2026-01-09 08:00:00")
          answer.conversationID = "call-1"
        },
        .answer("s-2", .nps, .zeroToTen, 7) { $0.answeredAt = utc("2026-01-09 08:00:00") },
        .answer("s-3", .nps, .zeroToTen, nil) { $0.sentAt = utc("2026-01-09 08:00:00") },
      ])
      let frame = try Self.frame(office, .nps, scale: .zeroToTen, .all).sorted { $0.key > $1.key }
      #expect(frame.map(\.externalID) == ["call-1", "s-2"])
      #expect(frame.map(\.isBad) == [true, false])
      #expect(frame.first?.key.hasPrefix("conversation/") == true)
      #expect(frame.last?.key.hasPrefix("answer/") == true)
    }
  }

  @Test(arguments: TestDatabases.all)
  func `without a judgement every conversation of the months can be drawn`(_ engine: TestDatabase) throws {
    try SmallTable.open(engine) { office in
      let all = try Self.frame(office, nil, scale: nil, .all)
      #expect(all.count == 8 && all.allSatisfy { $0.isBad == nil })
      #expect(try Self.frame(office, .volume, scale: nil, ["channel": "chat"]).count == 2)
      #expect(try Self.frame(office, nil, scale: nil, ["channel": "fax"]).isEmpty)
      #expect(try Self.frame(office, nil, scale: nil, ["agent": "op-1"]).isEmpty)
    }
  }

  static let judging: [Indicator] = [
    .csat, .abandonment, .serviceLevel, .firstContactResolution, .reopened,
  ]

  private static let january = month("2026-01")

  private static func frame(
    _ office: Office, _ indicator: Indicator?, scale: Scale?, _ segment: Segment
  ) throws -> [FrameItem] {
    try office.database.read { connection in
      try FrameQueries(
        connection, values: DimensionValues(connection), clock: office.organisation.clock
      ).frame(indicator, scale: scale, in: segment, months: january...january)
    }
  }
}
