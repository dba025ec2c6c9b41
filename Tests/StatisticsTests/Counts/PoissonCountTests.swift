import Statistics
import Testing

/// Reference values: statsmodels confint_poisson("exact-c") in A_alarms.json; tails scipy.stats.poisson.
@Suite struct PoissonCountTests {
  static let intervals: [(count: Double, low: Double, high: Double)] = [
    (0, 0, 3.6888794541139363), (1, 0.025317807984289876, 5.571643390938898),
    (5, 1.6234863901184207, 11.66833207932267), (20, 12.216519585403944, 30.888377902674602),
    (100, 81.36399125092314, 121.62679379242638),
  ]

  static let tails: [(count: Double, expected: Double, cdf: Double, upper: Double)] = [
    (3, 5, 0.2650259152973616, 0.8753479805169189), (0, 2, 0.1353352832366127, 1),
    (140, 100, 0.9999359873627851, 9.164651426510271e-5),
  ]

  @Test(arguments: intervals)
  func `the exact interval agrees with statsmodels`(count: Double, low: Double, high: Double) {
    let interval = PoissonCount.interval(count)
    #expect(near(interval.low, low))
    #expect(near(interval.high, high))
  }

  @Test(arguments: tails)
  func `the tails agree with scipy`(count: Double, expected: Double, cdf: Double, upper: Double) {
    #expect(near(PoissonCount.cdf(count, expected: expected), cdf))
    #expect(near(PoissonCount.upperTail(count, expected: expected), upper))
  }
}
