import Foundation
import Statistics
import Testing

/// Reference values: scipy.stats.betabinom, cdf − ½ pmf; the large ones a sum in mpmath with 40 digits.
@Suite struct BetaBinomialTests {
  static let rows: [(trials: Double, mean: Double, variance: Double, count: Double, tail: Double)] = [
    (300, 0.85, 0.00010, 230, 0.00035364109121095824),
    (300, 0.85, 0.00010, 262, 0.8455222405520537),
    (40, 0.97, 0.00040, 35, 0.018564783251998864),
    (2000, 0.5, 0.00025, 900, 0.004871937803496817),
    (90_000, 0.7, 2e-5, 63_300, 0.7592465476339481),
    (90_000, 0.7, 2e-5, 60_600, 1.339697947167784e-8),
    (274_000, 0.92, 1e-5, 251_000, 0.1104354592634903),
    (274_000, 0.92, 1e-5, 249_000, 0.0003588638743060856),
    (2_000_000, 0.5, 1e-6, 995_000, 0.009210900711867497),
  ]

  @Test(arguments: rows)
  func `the mid-p of so few or fewer agrees with scipy`(
    trials: Double, mean: Double, variance: Double, count: Double, tail: Double
  ) {
    let law = BetaBinomial(trials: trials, mean: mean, variance: variance)
    #expect(near(law.midLowerTail(count), tail, relative: 1e-8))
  }

  @Test func `without variance of the level it is the binomial`() {
    let law = BetaBinomial(trials: 50, mean: 0.3, variance: 1e-9)
    let binomial = Binomial.cdf(10, n: 50, p: 0.3) - exp(Binomial.logMass(10, n: 50, p: 0.3)) / 2
    #expect(near(law.midLowerTail(10), binomial, relative: 1e-5))
  }

  @Test func `a level of one leaves a little room for a bad answer`() {
    let tail = BetaBinomial(trials: 100, mean: 1, variance: 0).midLowerTail(90)
    #expect(tail > 0 && tail < 1e-6)
  }
}
