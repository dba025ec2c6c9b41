import Statistics
import Testing

/// Reference values: scipy.special (gammaln, gammainc, gammaincc, gammaincinv).
@Suite struct GammaFunctionsTests {
  static let logs: [(x: Double, value: Double)] = [
    (0.01, 4.599479878042022), (0.5, 0.5723649429247), (1, 0), (1.5, -0.12078223763524526),
    (3, 0.6931471805599453), (10, 12.801827480081469), (100.5, 361.43554046777757),
    (1e6, 12815504.569147611),
  ]

  static let shares: [(a: Double, x: Double, lower: Double, upper: Double)] = [
    (0.5, 0.1, 0.34527915398142317, 0.6547208460185768),
    (2, 5, 0.9595723180054873, 0.04042768199451279),
    (10, 3, 0.0011024881301154815, 0.9988975118698845),
    (10, 30, 0.9999928782491372, 7.121750862815593e-6),
    (1000, 1100, 0.9989406767460701, 0.0010593232539299773),
    (3, 60, 1, 1.629586652937817e-23),
  ]

  static let quantiles: [(a: Double, p: Double, x: Double)] = [
    (0.5, 0.01, 7.854392895485092e-5), (2, 0.5, 1.6783469900166612), (101, 0.975, 121.62679379242638),
    (20, 0.025, 12.216519585403944), (1e4, 0.001, 9693.824385823726),
  ]

  @Test(arguments: logs)
  func `the logarithm of the gamma function agrees with scipy`(x: Double, value: Double) {
    #expect(near(logGamma(x), value, relative: 1e-13))
  }

  @Test(arguments: shares)
  func `both incomplete gamma functions keep their digits`(
    a: Double, x: Double, lower: Double, upper: Double
  ) {
    #expect(near(IncompleteGamma.lower(a, x), lower, relative: 1e-11))
    #expect(near(IncompleteGamma.upper(a, x), upper, relative: 1e-11))
  }

  @Test(arguments: quantiles)
  func `the gamma quantile agrees with scipy`(a: Double, p: Double, x: Double) {
    #expect(near(IncompleteGamma.quantile(a, p), x, relative: 1e-11))
  }
}
