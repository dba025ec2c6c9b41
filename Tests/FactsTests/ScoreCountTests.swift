import Facts
import Indicators
import Primitives
import Storage
import StorageTesting
import Testing

/// Answers to surveys brought in as totals.
struct ScoreCountTests {
  private static func figures(_ office: Office, _ indicator: Indicator, _ grain: Grain = .month) throws -> [String] {
    let query = IndicatorQuery(from: month("2026-09"), to: month("2026-10"), grain: grain)
    return try office.figures(indicator, query).map { figure in
      "\(figure.period.name) \(figure.reading.scale?.rawValue ?? "") \(figure.reading.value) \(Int(figure.reading.n))"
    }
  }

  @Test(arguments: TestDatabases.all)
  func `promoters, passives and detractors give NPS`(_ engine: TestDatabase) throws {
    try Office.open(engine) { office in
      var one = ScoreCount(.month(month("2026-09")), .nps, .zeroToTen, answers: 200, top: 120)
      one.bottom = 30
      try office.bring([.scoreCount(one)])
      #expect(try Self.figures(office, .nps) == ["2026-09 0-10 45.0 200"])
      #expect(try Self.figures(office, .responseRate).isEmpty)
    }
  }

  @Test(arguments: TestDatabases.all)
  func `satisfied ones give CSAT, invitations the response rate, and a day's total its day`(_ engine: TestDatabase)
    throws
  {
    try Office.open(engine) { office in
      var one = ScoreCount(.day(day("2026-10-13")), .csat, .goodBad, answers: 80, top: 60)
      (one.bottom, one.invited) = (20, 400)
      try office.bring([
        .scoreCount(one), .scoreCount(ScoreCount(.month(month("2026-09")), .csat, .goodBad, answers: 10, top: 9)),
      ])
      #expect(try Self.figures(office, .csat) == ["2026-09 good-bad 0.9 10", "2026-10 good-bad 0.75 80"])
      #expect(try Self.figures(office, .csat, .day) == ["2026-10-13 good-bad 0.75 80"])
      #expect(try Self.figures(office, .responseRate) == ["2026-10  0.2 400"])
    }
  }

  @Test(arguments: TestDatabases.all)
  func `how many gave each score is as good as the answers themselves`(_ engine: TestDatabase) throws {
    try Office.open(engine) { office in
      let spread = [1: 3, 2: 1, 4: 5, 5: 7]
      try office.bring([.scoreCount(ScoreCount(.month(month("2026-09")), .ces, .oneToFive, distribution: spread))])
      let answers = spread.sorted { $0.key < $1.key }.flatMap { score, count in
        (0..<count).map { place in
          Fact.answer("\(score)-\(place)", .ces, .oneToFive, score) { $0.answeredAt = utc("2026-10-13 08:00:00") }
        }
      }
      try office.bring(answers)
      let query = IndicatorQuery(from: month("2026-09"), to: month("2026-10"))
      let found = try office.figures(.ces, query).map(\.reading)
      #expect(found.count == 2 && found[0] == found[1] && found[0].low != nil)
    }
  }
}
