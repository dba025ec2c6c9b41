import Statistics
import Testing

/// Reference values: scipy.stats.chi2.
@Suite struct ChiSquareTests {
  static let tails: [(x: Double, df: Double, tail: Double)] = [
    (3.84, 1, 0.05004352124870519), (10, 4, 0.04042768199451279), (150, 100, 0.0009039320423540184),
    (0.5, 3, 0.9188914116546758), (0, 2, 1),
  ]

  @Test(arguments: tails)
  func `the upper tail agrees with scipy`(x: Double, df: Double, tail: Double) {
    #expect(near(ChiSquare.upperTail(x, df: df), tail, relative: 1e-11))
    #expect(near(ChiSquare.cdf(x, df: df), 1 - tail, relative: 1e-10))
  }

  @Test func `the quantile undoes the cdf`() {
    #expect(near(ChiSquare.cdf(ChiSquare.quantile(0.9, df: 7), df: 7), 0.9, relative: 1e-12))
  }
}
