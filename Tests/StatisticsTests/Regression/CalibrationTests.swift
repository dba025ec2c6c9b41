import Foundation
import Primitives
import Statistics
import Testing

@Suite struct CalibrationTests {
  /// Two bins of four: predicted 0.15 and 0.75 on average, observed 1 of 4 and 3 of 4.
  @Test func `two bins by hand`() throws {
    let found = try #require(
      Calibration(
        predictions: [0.3, 0.7, 0, 0.9, 0.1, 0.6, 0.2, 0.8],
        outcomes: [true, true, false, true, false, false, false, true], bins: 2))
    #expect(zip(found.bins.map(\.predicted), [0.15, 0.75]).allSatisfy { near($0, $1) })
    #expect(found.bins.map(\.observed) == [Proportion(1, of: 4), Proportion(3, of: 4)])
    #expect(near(found.expectedError, 0.5 * 0.1))
    let misses = [0.49, 0.09, 0, 0.01, 0.01, 0.36, 0.04, 0.04]
    #expect(near(found.brierScore, misses.reduce(0, +) / 8))
  }

  /// scikit-learn 1.9.1 `brier_score_loss`.
  @Test func `Brier's score is that of scikit-learn`() throws {
    let found = try #require(
      Calibration(predictions: DiscriminationTests.scores, outcomes: DiscriminationTests.outcomes))
    #expect(near(found.brierScore, 0.21958333333333332))
  }

  @Test func `ten bins of distinct chances differ by one row at most`() throws {
    let predictions = (0..<47).map { Double($0) / 100 }
    let found = try #require(Calibration(predictions: predictions, outcomes: predictions.map { $0 > 0.2 }))
    #expect(found.bins.count == 10)
    #expect(found.bins.allSatisfy { $0.observed.total == 4 || $0.observed.total == 5 })
    #expect(found.bins.reduce(0) { $0 + $1.observed.total } == 47)
  }

  @Test func `equal chances stay together, whatever the order of the rows`() throws {
    let predictions = [0.2, 0.2, 0.2, 0.2, 0.2, 0.2, 0.9, 0.9]
    let outcomes = [true, false, false, false, false, false, true, true]
    let found = try #require(Calibration(predictions: predictions, outcomes: outcomes))
    #expect(found.bins.map(\.observed) == [Proportion(1, of: 6), Proportion(2, of: 2)])
    #expect(Calibration(predictions: predictions.reversed(), outcomes: outcomes.reversed())?.bins.count == 2)
    #expect(near(found.expectedError, 6 / 8.0 * (0.2 - 1 / 6.0) + 2 / 8.0 * 0.1))
  }

  @Test func `what is not a chance gives nothing`() {
    #expect(Calibration(predictions: [], outcomes: []) == nil)
    #expect(Calibration(predictions: [0.5], outcomes: []) == nil)
    #expect(Calibration(predictions: [1.1], outcomes: [true]) == nil)
    #expect(Calibration(predictions: [.nan], outcomes: [true]) == nil)
    #expect(Calibration(predictions: [0.5], outcomes: [true], bins: 0) == nil)
  }

  /// scipy 1.17.1 `minimize` (BFGS, gtol 1e-14) of Platt's log loss on ln(s/(1 − s)); scikit-learn's own
  /// `_sigmoid_calibration` gives 0.53839972 and 0.17519722.
  @Test func `slope and intercept are Platt's`() throws {
    let found = try #require(
      Recalibration(predictions: DiscriminationTests.scores, outcomes: DiscriminationTests.outcomes))
    #expect(near(found.slope, 0.5383997755971203))
    #expect(near(found.intercept, 0.1751972296632232))
    #expect(near(found.recalibrated(0.5), 1 / (1 + exp(-0.1751972296632232))))
  }

  @Test func `chances twice as sure as they may be are brought back, in the same order`() throws {
    var generator = SeededGenerator(seed: 5)
    let truth = (0..<20_000).map { _ in 6 * generator.unit() - 3 }
    let outcomes = truth.map { generator.unit() < 1 / (1 + exp(-$0)) }
    let tooSure = truth.map { 1 / (1 + exp(-2 * $0)) }
    let found = try #require(Recalibration(predictions: tooSure, outcomes: outcomes))
    #expect(abs(found.slope - 0.5) < 0.02 && abs(found.intercept) < 0.05)
    let bent = tooSure.map { found.recalibrated($0) }
    let before = try #require(Calibration(predictions: tooSure, outcomes: outcomes)).expectedError
    let after = try #require(Calibration(predictions: bent, outcomes: outcomes)).expectedError
    #expect(before > 0.08 && after < 0.015)
    let areas = [tooSure, bent].compactMap { Discrimination(scores: $0, outcomes: outcomes)?.auc }
    #expect(near(areas[0], areas[1], relative: 1e-7))
  }

  @Test func `chances that tell the classes apart without error bend to finite ones`() throws {
    let found = try #require(Recalibration(predictions: [0, 0.1, 0.2, 0.8, 0.9, 1], outcomes: (0..<6).map { $0 > 2 }))
    #expect(found.slope > 0 && found.slope.isFinite && found.intercept.isFinite)
    #expect(Recalibration(predictions: [0.5, 0.5], outcomes: [true, false]) == nil)
    #expect(Recalibration(predictions: [0.4, 0.5], outcomes: [true, true]) == nil)
    #expect(Recalibration(predictions: [0.4, 1.5], outcomes: [true, false]) == nil)
  }
}
