import Statistics
import Testing

/// Reference values: statsmodels proportion_confint("wilson") in A_alarms.json.
@Suite struct WilsonTests {
  static let cases: [(k: Double, n: Double, low: Double, high: Double)] = [
    (0, 10, 0, 0.27753279986288926), (1, 10, 0.017876213095072924, 0.40415002679523854),
    (10, 10, 0.7224672001371106, 1), (27, 30, 0.7437891742081592, 0.9654001112526659),
    (170, 200, 0.7939442071583334, 0.89286406437758),
    (820, 1000, 0.7949777670979878, 0.8425731074712568),
    (4, 5, 0.3755346297625252, 0.9637758913675698),
  ]

  @Test(arguments: cases)
  func `the interval agrees with statsmodels`(k: Double, n: Double, low: Double, high: Double) {
    let interval = Wilson.interval(Proportion(k, of: n))
    #expect(near(interval.low, low))
    #expect(near(interval.high, high))
  }

  @Test func `nobody answered means that anything is possible`() {
    #expect(Wilson.interval(Proportion(0, of: 0)) == Interval(low: 0, high: 1))
  }
}
