import Primitives
import Statistics
import Testing

/// Reference values: `TrendReference`. Sizes and powers: the table of section F (`F_trend_size.json`), with room for
/// the chance of 300 runs.
@Suite struct LongTrendTests {
  @Test(arguments: TrendReference.all)
  func `the parts of the verdict are those of the reference`(reference: TrendReference) throws {
    let trend = try #require(LongTrend(reference.series, season: .annualHarmonic))
    #expect(near(trend.p, reference.pAR1))
    #expect(near(trend.slope, reference.sen))
    #expect(near(trend.autocorrelation, reference.rho))
    #expect(near(trend.equivalenceInterval.low, reference.low90))
    #expect(near(trend.equivalenceInterval.high, reference.high90))
    let values = reference.series.compactMap { $0 }
    #expect(trend.count == values.count)
    #expect(near(trend.level, values.reduce(0, +) / Double(values.count)))
    #expect(near(trend.margin, 0.1 * trend.level / 3))
    let moves = reference.pAR1 < 0.05
    let still = abs(reference.low90) <= trend.margin && abs(reference.high90) <= trend.margin
    let expected: LongTrend.Verdict =
      moves ? (reference.s > 0 ? .rising : .falling) : still ? .stable : .undecided
    #expect(trend.verdict == expected)
    #expect(trend.isWithinMargin == still)
  }

  @Test func `a planted line is rising, its mirror falling`() throws {
    let trend = try #require(LongTrend(TrendReference.all[0].series, season: .annualHarmonic))
    #expect(trend.verdict == .rising && trend.slope > 0 && !trend.isWithinMargin)
    let mirror = try #require(
      LongTrend(TrendReference.all[0].series.map { $0.map { 0.05 - $0 } }, season: .annualHarmonic))
    #expect(mirror.verdict == .falling && near(mirror.slope, -trend.slope))
  }

  @Test func `quiet months are stable, and constant ones too`() throws {
    var generator = SeededGenerator(seed: 4)
    let quiet = try #require(LongTrend(RandomSeries.draw(deviation: 0.0004, &generator)))
    #expect(quiet.verdict == .stable && quiet.isWithinMargin)
    #expect(try #require(LongTrend([Double](repeating: 0.1, count: 24))).verdict == .stable)
    #expect(try #require(LongTrend([Double](repeating: 0, count: 24))).verdict == .stable)
  }

  @Test func `noisy months are undecided, neither moving nor proved still`() throws {
    var generator = SeededGenerator(seed: 4)
    let noisy = try #require(LongTrend(RandomSeries.draw(deviation: 0.006, &generator)))
    #expect(noisy.verdict == .undecided && !noisy.isWithinMargin)
  }

  @Test func `a slight but sure rise is rising, and said to be within the margin`() throws {
    var generator = SeededGenerator(seed: 4)
    let slight = try #require(LongTrend(RandomSeries.draw(perYear: 0.0004, deviation: 0.0001, &generator)))
    #expect(slight.verdict == .rising && slight.isWithinMargin)
  }

  @Test func `the margin may be a change in the unit of the values`() throws {
    let series = TrendReference.all[3].series
    #expect(try #require(LongTrend(series, margin: .perYear(1))).verdict == .stable)
    #expect(try #require(LongTrend(series, margin: .perYear(1e-6))).verdict == .undecided)
    #expect(StabilityMargin.standard.perYear(level: -30) == 1)
    #expect(StabilityMargin.relative(0.2, overYears: 2).perYear(level: 40) == 4)
  }

  @Test func `fewer than 24 months are refused`() {
    var generator = SeededGenerator(seed: 4)
    let series: [Double?] = RandomSeries.draw(months: 36, &generator)
    #expect(LongTrend(Array(series.prefix(23))) == nil)
    #expect(LongTrend(Array(series.prefix(24))) != nil)
    #expect(LongTrend(series.enumerated().map { $0 < 13 ? nil : $1 }) == nil)
    #expect(LongTrend(series.enumerated().map { $0 < 12 ? nil : $1 }) != nil)
    #expect(LongTrend([]) == nil)
    // 24 Januaries are 24 values, but no year.
    #expect(LongTrend((0..<288).map { $0 % 12 == 0 ? Double($0) : nil }, season: .annualHarmonic) == nil)
  }

  @Test(arguments: [(0.0, 0.05), (0.3, 0.08), (0.6, 0.1)])
  func `months without a trend seldom look like one`(rho: Double, most: Double) throws {
    let share = try Self.verdicts(rho: rho, perYear: 0).filter { $0 == .rising || $0 == .falling }.count
    #expect(Double(share) / 300 <= most, "\(share) of 300")
  }

  @Test func `a rise of 0.0012 a year is found three times in four`() throws {
    let found = try Self.verdicts(rho: 0.3, perYear: 0.0012).filter { $0 == .rising }.count
    #expect((200...260).contains(found), "\(found) of 300")
  }

  @Test func `an August peak hides the memory from the harmonic but not from month effects`() throws {
    func moving(_ season: SeasonModel) throws -> Int {
      try Self.verdicts(200, rho: 0.6, perYear: 0, peak: 0.006, season: season).filter {
        $0 == .rising || $0 == .falling
      }.count
    }
    let (harmonic, monthly) = (try moving(.annualHarmonic), try moving(.monthEffects))
    #expect(monthly <= 20 && harmonic >= 2 * monthly, "\(harmonic) and \(monthly) of 200")
  }

  private static func verdicts(
    _ runs: Int = 300, rho: Double, perYear: Double, peak: Double = 0, season: SeasonModel = .annualHarmonic
  ) throws -> [LongTrend.Verdict] {
    var generator = SeededGenerator(seed: 17)
    return try (0..<runs).map { _ in
      let series = RandomSeries.draw(rho: rho, perYear: perYear, peak: peak, &generator)
      return try #require(LongTrend(series, season: season)).verdict
    }
  }
}
