import Foundation
import Primitives
import Statistics
import Testing

/// Reference values: generalised least squares with the dense AR(1) covariance, in numpy (`made_by.py`).
@Suite struct PraisWinstenTests {
  @Test(arguments: TrendReference.all)
  func `slope, error and memory agree with dense generalised least squares`(reference: TrendReference) throws {
    let fit = try #require(PraisWinsten(reference.series))
    #expect(near(fit.slope, reference.slope))
    #expect(near(fit.standardError, reference.standardError))
    #expect(near(fit.autocorrelation, reference.fittedRho))
    let interval = fit.interval(level: 0.9)
    #expect(near(interval.low, reference.low90) && near(interval.high, reference.high90))
    #expect(fit.degreesOfFreedom == Double(fit.count - 4))
  }

  @Test(arguments: TrendReference.all)
  func `with month effects they agree too`(reference: TrendReference) throws {
    let fit = try #require(PraisWinsten(reference.series, season: .monthEffects))
    #expect(near(fit.slope, reference.monthSlope))
    #expect(near(fit.standardError, reference.monthError))
    #expect(near(fit.autocorrelation, reference.monthRho))
    #expect(fit.degreesOfFreedom == reference.monthDegrees)
  }

  @Test func `line and harmonic without noise are found exactly`() throws {
    let series = (0..<30).map { 5 + 0.6 * Double($0) / 12 + 2 * sin(2 * Double.pi * Double($0) / 12) }
    for season in SeasonModel.allCases {
      let fit = try #require(PraisWinsten(series, season: season))
      #expect(near(fit.slope, 0.6, relative: 1e-12))
      #expect(fit.standardError == 0 && fit.autocorrelation == 0 && fit.p < 1e-12)
    }
  }

  @Test func `all equal has no slope and no error`() throws {
    for season in SeasonModel.allCases {
      let fit = try #require(PraisWinsten([Double](repeating: 0.1, count: 36), season: season))
      #expect(fit.slope == 0 && fit.standardError == 0 && fit.autocorrelation == 0 && fit.p == 1)
    }
  }

  @Test func `too few months, or one month of the year only, give no fit`() {
    #expect(PraisWinsten([1, 2, 3, 4]) == nil)
    #expect(PraisWinsten([]) == nil)
    #expect(PraisWinsten([1, 2, 3, 1, 4]) != nil)
    #expect(PraisWinsten((0..<120).map { $0 % 12 == 0 ? Double($0 * $0) : nil }) == nil)
    #expect(PraisWinsten((0..<12).map(Double.init), season: .monthEffects) == nil)
    let januaries = (0..<120).map { $0 % 12 == 0 ? Double($0) : nil }
    #expect(PraisWinsten(januaries, season: .monthEffects)?.slope.rounded() == 12)
  }

  @Test(arguments: 0..<30)
  func `turning, shifting and stretching the values does the same to the slope`(seed: Int) throws {
    var generator = SeededGenerator(seed: UInt64(seed))
    let series: [Double?] = RandomSeries.draw(months: 26 + seed, rho: 0.8 * generator.unit(), &generator).map {
      generator.unit() < 0.15 ? nil : $0
    }
    for season in SeasonModel.allCases {
      let fit = try #require(PraisWinsten(series, season: season))
      let other = try #require(PraisWinsten(series.map { $0.map { 7 - 3 * $0 } }, season: season))
      #expect(near(other.slope, -3 * fit.slope, relative: 1e-6))
      #expect(near(other.standardError, 3 * fit.standardError, relative: 1e-6))
      #expect(abs(other.autocorrelation - fit.autocorrelation) < 1e-6)
      #expect(fit.standardError > 0 && fit.p >= 0 && fit.p <= 1)
      #expect(fit.interval(level: 0.9).contains(fit.slope))
      #expect(fit.interval(level: 0.9).margin < fit.interval().margin)
      // p and interval say the same.
      #expect((fit.p < 0.05) == !fit.interval().contains(0))
    }
  }
}
