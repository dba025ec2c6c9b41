import Statistics
import Testing

/// Cochran–Armitage, weighted slope, Mann–Kendall. Reference values: statsmodels (Table), pymannkendall
/// and numpy, in A_alarms.json.
@Suite struct TrendTests {
  static let armitage: [(k: [Double], n: [Double], z: Double, p: Double)] = [
    ([172, 166, 158], [200, 200, 200], -1.8492336284004143, 0.0322120424328482),
    ([88, 84, 83], [100, 100, 100], -0.9901475429766744, 0.16105100406444783),
    ([425, 410, 402, 390], [500, 490, 505, 500], -3.2296490812166954, 0.0006197112195137689),
    ([27, 25, 22], [30, 31, 29], -1.422744402969589, 0.07740513179576038),
  ]

  static let kendall: [(x: [Double], s: Double, variance: Double, z: Double, p: Double, slope: Double)] = [
    ([86, 84, 83, 81, 80], -10, 16.666666666666668, -2.2045407685048604, 0.0274863361115103, -1.5),
    ([86, 85, 85, 83], -5, 7.666666666666667, -1.4446302370292303, 0.14856177489186861, -1),
    ([80, 82, 79, 83, 81, 84], 7, 28.333333333333332, 1.1272037239532693, 0.2596563563704499, 0.5),
    ([5, 5, 5, 5, 5, 4], -5, 11.666666666666666, -1.1710800875382399, 0.2415665869689727, 0),
  ]

  @Test(arguments: armitage)
  func `the trend of proportions agrees with statsmodels`(k: [Double], n: [Double], z: Double, p: Double) {
    let groups = zip(k, n).map { Proportion($0, of: $1) }
    #expect(near(CochranArmitage.z(groups), z))
    #expect(near(CochranArmitage.pDecline(groups), p))
    #expect(near(CochranArmitage.z(groups, scores: k.indices.map { 2 * Double($0) + 5 }), z))
  }

  @Test func `overdispersion makes a trend less sure`() {
    let groups = [172.0, 166, 158].map { Proportion($0, of: 200) }
    #expect(near(CochranArmitage.pDecline(groups, phi: 4), Normal.cdf(-1.8492336284004143 / 2)))
  }

  @Test func `the weighted slope of a score agrees with the reference`() throws {
    let weights = zip([180.0, 175, 190], [0.62, 0.66, 0.70]).map { $0 / $1 }
    let trend = try #require(WeightedTrend(values: [42, 36, 31], weights: weights.map { $0 / 10_000 }))
    #expect(near(trend.slope, -5.505396643926801))
    #expect(near(trend.standardError, 4.2208017918462675))
    #expect(near(trend.pDecline, 0.09605738657819607))
  }

  @Test func `a slope needs two values that weigh something`() {
    #expect(WeightedTrend(values: [42, 36], weights: [3, 0]) == nil)
  }

  @Test(arguments: kendall)
  func `Mann–Kendall agrees with pymannkendall`(
    x: [Double], s: Double, variance: Double, z: Double, p: Double, slope: Double
  ) throws {
    let test = try #require(MannKendall(x))
    #expect(test.s == s)
    #expect(near(test.variance, variance))
    #expect(near(test.z, z))
    #expect(near(test.p, p))
    #expect(near(test.slope, slope))
  }
}
