import Primitives
import SharedFolder
import Statistics
import Testing

/// Reference values: pymannkendall 1.4.3 in F_trends.json and `TrendReference`.
@Suite struct SeasonalMannKendallTests {
  @Test(arguments: TrendReference.all)
  func `test and slope agree with pymannkendall, with gaps and ties too`(reference: TrendReference) throws {
    let test = try #require(SeasonalMannKendall(reference.series, autocorrelation: 0))
    #expect(test.s == reference.s)
    #expect(near(test.variance, reference.variance))
    #expect(near(test.z, reference.z))
    #expect(near(test.p, reference.p))
    #expect(near(try #require(SeasonalSenSlope.perYear(reference.series)), reference.sen))
  }

  @Test(arguments: TrendReference.all)
  func `memory makes the variance larger as the reference says`(reference: TrendReference) throws {
    let memory = try #require(ResidualAutocorrelation(reference.series))
    #expect(near(memory.raw, reference.rawRho))
    #expect(near(memory.corrected, reference.rho))
    let test = try #require(SeasonalMannKendall(reference.series, autocorrelation: memory.corrected))
    #expect(near(test.p, reference.pAR1))
    #expect(near(test.variance, test.independentVariance * (1 + reference.rho) / (1 - reference.rho)))
    let monthly = try #require(ResidualAutocorrelation(reference.series, season: .monthEffects))
    #expect(near(monthly.corrected, reference.monthRho))
  }

  @Test func `two years by hand`() throws {
    // Ten months rise, one falls, one is tied: S = 9, variance 11 · 2·1·9/18 + 0.
    let first = [Double](repeating: 5, count: 12)
    let second = [6.0, 6, 6, 6, 6, 7, 7, 7, 7, 7, 4, 5]
    let test = try #require(SeasonalMannKendall(first + second, autocorrelation: 0))
    #expect(test.s == 9 && test.pairs == 12 && test.variance == 11)
    #expect(near(test.z, 8 / 11.0.squareRoot()))
    #expect(test.tau == 0.75)
    #expect(SeasonalSenSlope.perYear(first + second) == 1)
    let half = try #require(SeasonalMannKendall(first + second, autocorrelation: 0.5))
    #expect(half.inflation == 3 && half.variance == 33)
  }

  @Test func `all equal says nothing`() throws {
    let test = try #require(SeasonalMannKendall([Double](repeating: 0.1, count: 36), autocorrelation: 0))
    #expect(test.s == 0 && test.variance == 0 && test.z == 0 && test.p == 1)
    #expect(SeasonalSenSlope.perYear([Double](repeating: 0.1, count: 36)) == 0)
  }

  @Test func `a first year alone has no pair`() {
    #expect(SeasonalMannKendall((0..<12).map(Double.init), autocorrelation: 0) == nil)
    #expect(SeasonalSenSlope.perYear((0..<12).map(Double.init)) == nil)
    #expect(SeasonalMannKendall([], autocorrelation: 0) == nil)
    #expect(ResidualAutocorrelation([1, 2, 3, 4]) == nil)
  }

  @Test func `a missing year divides the slope by two years`() {
    let series: [Double?] = [1] + [Double?](repeating: nil, count: 23) + [7]
    #expect(SeasonalSenSlope.perYear(series) == 3)
  }

  @Test func `a value that is not finite counts as missing`() {
    let whole = TrendReference.all[4].series
    let broken = whole.map { $0 ?? .nan }
    #expect(SeasonalMannKendall(broken, autocorrelation: 0) == SeasonalMannKendall(whole, autocorrelation: 0))
    #expect(LongTrend(broken) == LongTrend(whole))
  }

  @Test(arguments: 0..<30)
  func `upside down turns the sign, and a season added changes nothing`(seed: Int) throws {
    var generator = SeededGenerator(seed: UInt64(seed))
    // Whole numbers, so that adding and negating keep the ties.
    let series: [Double?] = RandomSeries.draw(months: 30 + seed, rho: 0.4, deviation: 0.003, &generator).map {
      generator.unit() < 0.1 ? nil : (1000 * $0).rounded()
    }
    let test = try #require(SeasonalMannKendall(series, autocorrelation: 0.3))
    let turned = try #require(SeasonalMannKendall(series.map { $0.map { -$0 } }, autocorrelation: 0.3))
    #expect(turned.s == -test.s && turned.z == -test.z && turned.p == test.p && test.p <= 1 && test.p >= 0)
    let season = series.enumerated().map { month, value in value.map { $0 + Double(100 * (month % 12)) } }
    #expect(SeasonalMannKendall(season, autocorrelation: 0.3) == test)
    #expect(SeasonalSenSlope.perYear(season) == SeasonalSenSlope.perYear(series))
  }

  @Test(arguments: 0..<20)
  func `memory stays between 0 and 0.9, and month effects see it under any season`(seed: Int) throws {
    var generator = SeededGenerator(seed: UInt64(seed))
    let rho = 0.95 * generator.unit()
    let flat = RandomSeries.draw(rho: rho, &generator)
    for season in SeasonModel.allCases {
      let memory = try #require(ResidualAutocorrelation(flat, season: season))
      #expect(memory.corrected >= 0 && memory.corrected <= 0.9 && memory.raw.isFinite)
    }
    let peaked = flat.enumerated().map { $1 + ($0 % 12 == 7 ? 0.5 : 0) }
    let calm = try #require(ResidualAutocorrelation(flat, season: .monthEffects))
    let wild = try #require(ResidualAutocorrelation(peaked, season: .monthEffects))
    #expect(abs(calm.corrected - wild.corrected) < 1e-9)
  }

  @Test func `on average month effects find the memory that was put in`() throws {
    for rho in [0.3, 0.5] {
      var generator = SeededGenerator(seed: 9)
      var sum = 0.0
      for _ in 0..<100 {
        let series = RandomSeries.draw(months: 48, rho: rho, peak: 0.01, &generator)
        sum += try #require(ResidualAutocorrelation(series, season: .monthEffects)).corrected
      }
      #expect(abs(sum / 100 - rho) < 0.05, "ρ \(rho): \(sum / 100)")
    }
  }

  private struct Vectors: Decodable {
    struct Seasonal: Decodable { var S, `var`, z, p, sen: Double }
    struct Plain: Decodable { var S, `var`, z, p, tau, sen: Double }
    struct Trend: Decodable {
      var name: String
      var x: [Double]
      var mk: Plain
      var seasonal: Seasonal
    }
    struct Ties: Decodable {
      var x: [Double]
      var S, `var`, z, p: Double
    }
    var trend: [Trend]
    var mk_ties: Ties
  }

  @Test(.enabled(if: SharedFolder.isPresent, "../shared is not here: reference vectors skipped"))
  func `plain and seasonal tests are those of the file`() throws {
    let vectors = try referenceVectors("F_trends.json", as: Vectors.self)
    for vector in vectors.trend {
      let test = try #require(SeasonalMannKendall(vector.x, autocorrelation: 0))
      #expect(test.s == vector.seasonal.S && near(test.variance, vector.seasonal.var, relative: 1e-12))
      #expect(near(test.z, vector.seasonal.z, relative: 1e-12) && near(test.p, vector.seasonal.p, relative: 1e-12))
      #expect(near(try #require(SeasonalSenSlope.perYear(vector.x)), vector.seasonal.sen, relative: 1e-12))
      let plain = try #require(MannKendall(vector.x))
      #expect(plain.s == vector.mk.S && near(plain.variance, vector.mk.var, relative: 1e-12))
      #expect(near(plain.z, vector.mk.z, relative: 1e-12) && near(plain.p, vector.mk.p))
      #expect(near(plain.tau, vector.mk.tau, relative: 1e-12) && near(plain.slope, vector.mk.sen, relative: 1e-12))
    }
    let ties = try #require(MannKendall(vectors.mk_ties.x))
    #expect(ties.s == vectors.mk_ties.S && near(ties.variance, vectors.mk_ties.var))
    #expect(near(ties.z, vectors.mk_ties.z) && near(ties.p, vectors.mk_ties.p))
  }
}
