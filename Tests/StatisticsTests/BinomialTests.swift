import Statistics
import Testing

/// Reference values: scipy.stats (binom, binomtest).
@Suite struct BinomialTests {
  static let cases: [(k: Int, n: Int, p: Double, cdf: Double, upper: Double, twoSided: Double)] = [
    (3, 10, 0.5, 0.171875, 0.9453125, 0.34375),
    (70, 100, 0.85, 0.00010548125780926066, 0.9999590843309747, 0.00012059717730455454),
    (85, 100, 0.85, 0.5427757942240499, 0.5683151651257146, 1),
    (0, 5, 0.2, 0.32768, 1, 0.5904),
    (460, 860, 20.0 / 42, 0.9997476269645184, 0.00032484547242996026, 0.0006323946965901197),
  ]

  @Test(arguments: cases)
  func `tails and the exact two-sided p agree with scipy`(
    k: Int, n: Int, p: Double, cdf: Double, upper: Double, twoSided: Double
  ) {
    #expect(near(Binomial.cdf(Double(k), n: Double(n), p: p), cdf, relative: 1e-11))
    #expect(near(Binomial.upperTail(Double(k), n: Double(n), p: p), upper, relative: 1e-11))
    #expect(near(Binomial.twoSided(k, n: n, p: p), twoSided))
  }
}
