import Alarms
import Facts
import Indicators
import Primitives
import Storage
import Testing

struct ReplayTests {
  @Test func `a fall that lasts two months is one bell`() throws {
    let replay = try Self.replay(Self.passing)
    #expect(replay.bells.map(\.kind) == [.sharpFall])
    #expect(replay.bells.map(\.month) == [month("2026-01")])
    #expect(replay.bells.map(\.indicator) == ["csat/1-5"])
    #expect(replay.bells.map(\.segment) == [["channel": "phone"]])
    #expect(replay.bells.first?.change.map { near($0, -0.191, 0.005) } == true)
    #expect(replay.months == 15)
  }

  @Test(arguments: rules)
  func `a rule is replayed alone, with its share of the false bells`(
    _ rule: AlarmKind.Name?, _ bells: Int, _ expected: Double
  ) throws {
    let replay = try Self.replay(Self.surge, rule)
    #expect(replay.bells.count == bells)
    #expect(near(replay.expectedFalseBellsPerYear, expected, 1e-12))
  }

  @Test func `calm years ring nothing`() throws {
    #expect(try Self.replay(Self.calm).bells == [])
  }

  @Test func `a stricter threshold rings less`() throws {
    var judgement = MonthlyJudgement()
    judgement.sharpFall.settings.relativeFall = 0.3
    #expect(try Self.replay(Self.passing, .sharpFall, judgement).bells == [])
  }

  @Test func `a budget twice as large expects twice as many false bells`() throws {
    var judgement = MonthlyJudgement()
    judgement.budget.falseBellsPerYear = 2
    let replay = try Self.replay(Self.calm, nil, judgement)
    #expect(near(replay.expectedFalseBellsPerYear, 2, 1e-12))
  }

  static let rules: [(AlarmKind.Name?, Int, Double)] = [
    (nil, 1, 1), (.sharpFall, 0, 0.87), (.gradualFall, 0, 0.07), (.channelSurge, 1, 0.06), (.missingData, 0, 0),
  ]

  static let passing = Result { try watched(.passingFall) }
  static let surge = Result { try watched(.surge) }
  static let calm = Result { try watched(Story(to: "2026-03")) }

  /// From January 2025 to March 2026, month by month.
  static func replay(
    _ watched: Result<WatchedSeries, any Error>, _ rule: AlarmKind.Name? = nil,
    _ judgement: MonthlyJudgement = MonthlyJudgement()
  ) throws -> Replay {
    Replay(judgement, rule: rule, over: try watched.get(), months: month("2025-01")...month("2026-03"))
  }

  static func watched(_ story: Story) throws -> WatchedSeries {
    try RunOffice.open(story) { office in
      try office.database.read {
        try SeriesReader(IndicatorReader($0).rollups).series(upTo: month("2026-03"))
      }
    }
  }
}
