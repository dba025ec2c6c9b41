import Primitives
import Statistics
import Testing

/// Reference values: means by lifelines 0.30.3, variances by a numpy sum over risk sets (`made_by.py`).
@Suite struct RestrictedMeanTests {
  @Test(arguments: SurvivalReference.all)
  func `the mean agrees with lifelines and the variance with a sum over risk sets`(
    reference: SurvivalReference
  ) throws {
    let curve = try #require(KaplanMeier(reference.subjects))
    for (i, horizon) in [12.0, 24].enumerated() {
      let restricted = try #require(RestrictedMean(curve, upTo: horizon))
      #expect(near(restricted.mean, reference.means[i]))
      #expect(near(restricted.variance, reference.variances[i]))
    }
  }

  @Test func `five subjects by hand`() throws {
    let curve = try #require(KaplanMeier(KaplanMeierTests.five))
    let restricted = try #require(RestrictedMean(curve, upTo: 3))
    // One month at 1, one at 0.8, one at 0.6; (0.8 + 0.6)²·1/(5·4) + 0.6²·1/(4·3).
    #expect(near(restricted.mean, 2.4))
    #expect(near(restricted.variance, 0.098 + 0.03))
    #expect(near(restricted.interval().low, 2.4 - 1.959963984540054 * restricted.standardError))
    #expect(restricted.interval().high == 3)
  }

  @Test func `with no events everybody stays the whole time`() throws {
    let curve = try #require(KaplanMeier([3.0, 5].compactMap { SurvivalTime($0, isEvent: false) }))
    let restricted = try #require(RestrictedMean(curve, upTo: 4))
    #expect(restricted.mean == 4 && restricted.variance == 0)
  }

  @Test func `a horizon past the follow-up is refused, unless all are gone`() throws {
    let open = try #require(KaplanMeier([3.0, 5].compactMap { SurvivalTime($0, isEvent: $0 == 3) }))
    #expect(RestrictedMean(open, upTo: 5) != nil)
    #expect(RestrictedMean(open, upTo: 5.1) == nil)
    #expect(RestrictedMean(open, upTo: 0) == nil)
    #expect(RestrictedMean(open, upTo: .nan) == nil)
    let closed = try #require(KaplanMeier([3.0, 5].compactMap { SurvivalTime($0, isEvent: true) }))
    #expect(RestrictedMean(closed, upTo: 50)?.mean == 4)
  }

  @Test(arguments: 0..<20)
  func `without censoring it is the mean of the cut times, with the variance of a mean`(seed: Int) throws {
    var generator = SeededGenerator(seed: UInt64(seed))
    let times = (0..<25).map { _ in Double(1 + generator.below(30)) }
    let curve = try #require(KaplanMeier(times.compactMap { SurvivalTime($0, isEvent: true) }))
    let restricted = try #require(RestrictedMean(curve, upTo: 14.5))
    let cut = times.map { min($0, 14.5) }
    let mean = cut.reduce(0, +) / 25
    #expect(near(restricted.mean, mean))
    let variance = cut.map { ($0 - mean) * ($0 - mean) }.reduce(0, +) / 25
    #expect(near(restricted.variance, variance / 25))
  }

  @Test(arguments: 0..<20)
  func `it grows with the horizon and never passes it`(seed: Int) throws {
    var generator = SeededGenerator(seed: UInt64(50 + seed))
    let curve = try #require(KaplanMeier(RandomSubjects.draw(40, delayed: seed % 2 == 0, &generator)))
    var before = 0.0
    for horizon in stride(from: 0.75, through: curve.end, by: 0.75) {
      let restricted = try #require(RestrictedMean(curve, upTo: horizon))
      #expect(restricted.mean >= before && restricted.mean <= horizon + 1e-12)
      #expect(restricted.variance >= 0 && restricted.variance.isFinite)
      before = restricted.mean
    }
  }

  @Test func `the difference of two groups has the variances added`() throws {
    let curves = try SurvivalReference.all.map { try #require(KaplanMeier($0.subjects)) }
    let means = try curves.map { try #require(RestrictedMean($0, upTo: 12)) }
    let difference = try #require(RestrictedMeanDifference(means[0], minus: means[1]))
    #expect(near(difference.difference, 9.310077486424287 - 8.665097325440769))
    #expect(near(difference.standardError, (0.3422681914661335 + 0.521285514259238).squareRoot()))
    #expect(near(difference.interval().margin, 1.959963984540054 * difference.standardError))
    #expect(near(difference.p, Normal.twoSided(difference.z)) && difference.p > 0.4)
    let other = try #require(RestrictedMean(curves[0], upTo: 24))
    #expect(RestrictedMeanDifference(means[0], minus: other) == nil)
  }

  @Test func `two groups that lose nobody do not differ`() throws {
    let curve = try #require(KaplanMeier([3.0, 5].compactMap { SurvivalTime($0, isEvent: false) }))
    let mean = try #require(RestrictedMean(curve, upTo: 4))
    let difference = try #require(RestrictedMeanDifference(mean, minus: mean))
    #expect(difference.difference == 0 && difference.z == 0 && difference.p == 1)
  }

  @Test func `the 95 per cent interval covers the truth about 95 times in 100`() throws {
    // Exponential with mean 12, cut at 1…36: RMST(12) = 12(1 − e⁻¹).
    var generator = SeededGenerator(seed: 3)
    var covered = 0
    for _ in 0..<400 {
      let subjects = (0..<150).compactMap { _ in RandomSubjects.exponential(mean: 12, &generator) }
      let curve = try #require(KaplanMeier(subjects))
      let restricted = try #require(RestrictedMean(curve, upTo: 12))
      covered += restricted.interval().contains(12 * (1 - 0.36787944117144233)) ? 1 : 0
    }
    #expect((368...392).contains(covered), "\(covered) of 400")
  }
}
