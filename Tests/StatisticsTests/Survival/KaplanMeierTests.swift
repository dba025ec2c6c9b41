import Foundation
import Primitives
import SharedFolder
import Statistics
import Testing

/// Reference values: lifelines 0.30.3, in F_trends.json and `SurvivalReference`.
@Suite struct KaplanMeierTests {
  /// Times with "+" where censored: 1, 2, 2+, 3+, 4 — worked by hand.
  static let five = [(1.0, true), (2, true), (2, false), (3, false), (4, true)].compactMap {
    SurvivalTime($0.0, isEvent: $0.1)
  }

  @Test func `five subjects by hand`() throws {
    let curve = try #require(KaplanMeier(Self.five))
    #expect(curve.steps.map(\.time) == [1, 2, 4])
    #expect(curve.steps.map(\.atRisk) == [5, 4, 1])
    #expect(curve.steps.map(\.events) == [1, 1, 1])
    #expect(zip(curve.steps.map(\.survival), [0.8, 0.6, 0]).allSatisfy { near($0, $1) })
    #expect(near(curve.steps[0].variance, 0.8 * 0.2 / 5))
    #expect(near(curve.steps[1].variance, 0.36 * (1 / 20.0 + 1 / 12.0)))
    #expect(curve.steps[2].variance == 0)
    #expect(curve.median == 4)
    #expect(curve.survival(at: 0.5) == 1 && curve.survival(at: 100) == 0)
    #expect(!curve.isExhaustedEarly)
  }

  @Test(arguments: SurvivalReference.all)
  func `curve, band and median agree with lifelines`(reference: SurvivalReference) throws {
    let curve = try #require(KaplanMeier(reference.subjects))
    #expect(reference.subjects.count == 40)
    for (i, time) in SurvivalReference.asked.enumerated() {
      #expect(near(try #require(curve.survival(at: time)), reference.survival[i]))
      let interval = try #require(curve.interval(at: time))
      #expect(near(interval.low, reference.low[i]) && near(interval.high, reference.high[i]))
    }
    #expect(curve.median == reference.median)
    #expect(curve.medianInterval() == Interval(low: reference.medianLow, high: reference.medianHigh))
  }

  @Test func `without events the curve stays at one and there is no median`() throws {
    let curve = try #require(KaplanMeier([3.0, 5, 8].compactMap { SurvivalTime($0, isEvent: false) }))
    #expect(curve.steps.isEmpty && curve.median == nil && curve.band().isEmpty)
    #expect(curve.survival(at: 8) == 1)
    #expect(curve.survival(at: 8.5) == nil)
    #expect(curve.interval(at: 2) == Interval(low: 1, high: 1))
    #expect(curve.interval(at: 9) == nil)
    #expect(curve.medianInterval() == Interval(low: .infinity, high: .infinity))
  }

  @Test func `one subject who leaves takes the curve to zero, with no knowledge of the band`() throws {
    let curve = try #require(KaplanMeier([SurvivalTime(7, isEvent: true)].compactMap { $0 }))
    #expect(curve.steps.map(\.survival) == [0])
    #expect(curve.band() == [Interval(low: 0, high: 1)])
    #expect(curve.median == 7)
    #expect(curve.medianInterval() == Interval(low: 7, high: .infinity))
    #expect(curve.steps[0].variance == 0)
  }

  @Test func `no subjects give no curve`() { #expect(KaplanMeier([]) == nil) }

  @Test func `leaving on the first day counts, and all tied at once too`() throws {
    let first = try #require(
      KaplanMeier(
        [(0.0, true), (1, false), (2, true), (2, true)].compactMap {
          SurvivalTime($0.0, isEvent: $0.1)
        }))
    #expect(first.survival(at: 0) == 0.75)
    let tied = try #require(KaplanMeier((0..<6).compactMap { SurvivalTime(4, isEvent: $0 < 3) }))
    #expect(tied.steps.map(\.survival) == [0.5])
    #expect(tied.median == 4)
  }

  @Test func `who enters at an event time is not yet at risk, who is censored at it still is`() throws {
    let curve = try #require(
      KaplanMeier(
        [
          SurvivalTime(4, isEvent: true), SurvivalTime(4, isEvent: false), SurvivalTime(9, isEvent: false, entry: 4),
        ].compactMap { $0 }))
    #expect(curve.steps.map(\.atRisk) == [2])
    #expect(curve.survival(at: 4) == 0.5)
  }

  @Test func `a risk set that empties early is told`() throws {
    let curve = try #require(
      KaplanMeier(
        [
          SurvivalTime(2, isEvent: true), SurvivalTime(9, isEvent: false, entry: 5),
        ].compactMap { $0 }))
    #expect(curve.survival(at: 9) == 0 && curve.isExhaustedEarly)
    #expect(curve.start == 0 && curve.end == 9)
  }

  @Test func `a subject under observation for no time is refused`() {
    #expect(SurvivalTime(3, isEvent: true, entry: 3) == nil)
    #expect(SurvivalTime(3, isEvent: true, entry: 4) == nil)
    #expect(SurvivalTime(-1, isEvent: true) == nil)
    #expect(SurvivalTime(.infinity, isEvent: false) == nil)
    #expect(SurvivalTime(.nan, isEvent: false) == nil)
    #expect(SurvivalTime(0, isEvent: true) != nil)
  }

  @Test(arguments: 0..<40)
  func `any curve falls from one, inside its band, and forgets the order of its subjects`(seed: Int) throws {
    var generator = SeededGenerator(seed: UInt64(seed))
    let subjects = RandomSubjects.draw(1 + generator.below(60), delayed: seed % 2 == 0, &generator)
    let curve = try #require(KaplanMeier(subjects))
    var before = 1.0
    for (step, interval) in zip(curve.steps, curve.band()) {
      #expect(step.survival < before && step.survival >= 0 && step.events <= step.atRisk)
      #expect(interval.low >= 0 && interval.high <= 1 && interval.contains(step.survival))
      #expect(step.variance >= 0 && step.variance.isFinite)
      before = step.survival
    }
    #expect(KaplanMeier(subjects.shuffled(using: &generator)) == curve)
  }

  @Test(arguments: 0..<20)
  func `without censoring S is the share still there, with the binomial variance`(seed: Int) throws {
    var generator = SeededGenerator(seed: UInt64(100 + seed))
    let times = (0..<30).map { _ in Double(1 + generator.below(20)) }
    let curve = try #require(KaplanMeier(times.compactMap { SurvivalTime($0, isEvent: true) }))
    for step in curve.steps where step.survival > 0 {
      let share = Double(times.count { $0 > step.time }) / 30
      #expect(near(step.survival, share))
      #expect(near(step.variance, share * (1 - share) / 30))
    }
  }

  private struct Vectors: Decodable {
    struct Curve: Decodable {
      var T, E, times, S, loglog_lo, loglog_hi: [Double]
      var median, rmst_12, rmst_24: Double
    }
    struct Truncated: Decodable {
      var T, E, entry: [Double]
      var S: [String: Double]
    }
    struct Simulation: Decodable { var true_mean, true_S12: Double }
    var kaplan_meier: Curve
    var km_left_truncated: Truncated
    var censoring_bias_sim: Simulation
  }

  @Test(.enabled(if: SharedFolder.isPresent, "../shared is not here: reference vectors skipped"))
  func `the curve, its band, median and restricted means are those of the file`() throws {
    let vector = try referenceVectors("F_trends.json", as: Vectors.self).kaplan_meier
    let subjects = zip(vector.T, vector.E).compactMap { SurvivalTime($0, isEvent: $1 == 1) }
    let curve = try #require(KaplanMeier(subjects))
    for (i, time) in vector.times.enumerated() {
      #expect(near(try #require(curve.survival(at: time)), vector.S[i], relative: 1e-12))
      let interval = try #require(curve.interval(at: time))
      #expect(near(interval.low, vector.loglog_lo[i], relative: 1e-12))
      #expect(near(interval.high, vector.loglog_hi[i], relative: 1e-12))
    }
    #expect(curve.median == vector.median)
    #expect(near(try #require(RestrictedMean(curve, upTo: 12)).mean, vector.rmst_12, relative: 1e-12))
    #expect(near(try #require(RestrictedMean(curve, upTo: 24)).mean, vector.rmst_24, relative: 1e-12))
  }

  @Test(.enabled(if: SharedFolder.isPresent, "../shared is not here: reference vectors skipped"))
  func `the curve with delayed entry is that of the file`() throws {
    let vector = try referenceVectors("F_trends.json", as: Vectors.self).km_left_truncated
    let subjects = vector.T.indices.compactMap {
      SurvivalTime(vector.T[$0], isEvent: vector.E[$0] == 1, entry: vector.entry[$0])
    }
    #expect(subjects.count == vector.T.count)
    let curve = try #require(KaplanMeier(subjects))
    for (time, survival) in vector.S {
      let months = try #require(Double(time))
      #expect(near(try #require(curve.survival(at: months)), survival, relative: 1e-12))
    }
  }

  @Test(.enabled(if: SharedFolder.isPresent, "../shared is not here: reference vectors skipped"))
  func `customers still here do not bias the curve, to the file's one per cent`() throws {
    let truth = try referenceVectors("F_trends.json", as: Vectors.self).censoring_bias_sim
    var generator = SeededGenerator(seed: 1)
    let subjects = (0..<20_000).compactMap { _ in
      let window = 36 * generator.unit()
      let life = -truth.true_mean * log(1 - generator.unit())
      return SurvivalTime(min(life, window), isEvent: life <= window)
    }
    let survival = try #require(KaplanMeier(subjects)?.survival(at: 12))
    #expect(abs(survival / truth.true_S12 - 1) < 0.01)
  }
}
