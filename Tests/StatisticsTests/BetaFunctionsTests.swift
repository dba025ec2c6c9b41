import Statistics
import Testing

/// Reference values: scipy.special (betainc, betaincinv).
@Suite struct BetaFunctionsTests {
  static let shares: [(a: Double, b: Double, x: Double, lower: Double)] = [
    (0.5, 0.5, 0.3, 0.36901011956554536), (2, 3, 0.9, 0.9963), (170, 30, 0.8, 0.030488322191808227),
    (5e4, 5e4, 0.501, 0.7364550617029552), (3, 40, 0.5, 0.9999999997944542),
  ]

  static let quantiles: [(a: Double, b: Double, p: Double, x: Double)] = [
    (0.5, 0.5, 0.3, 0.2061073738537634), (2, 3, 0.9, 0.6795394162781817),
    (170, 30, 0.01, 0.7865076818005645), (1, 10, 0.975, 0.3084971078187607),
  ]

  @Test(arguments: shares)
  func `the incomplete beta agrees with scipy`(a: Double, b: Double, x: Double, lower: Double) {
    #expect(near(IncompleteBeta.lower(a, b, x), lower, relative: 1e-10))
    #expect(near(IncompleteBeta.upper(a, b, x), 1 - lower, relative: 1e-6))
  }

  @Test(arguments: quantiles)
  func `the beta quantile agrees with scipy`(a: Double, b: Double, p: Double, x: Double) {
    #expect(near(IncompleteBeta.quantile(a, b, p), x, relative: 1e-11))
  }
}
