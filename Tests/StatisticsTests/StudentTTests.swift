import Statistics
import Testing

/// Reference values: scipy.stats.t.
@Suite struct StudentTTests {
  static let tails: [(t: Double, df: Double, tail: Double)] = [
    (0, 3, 0.5), (2, 5, 0.050969739414929174), (-1.2, 11, 0.8723268587217827),
    (6, 2.5, 0.0076408649427614495), (3, 200, 0.0015215235569529524),
  ]

  static let quantiles: [(p: Double, df: Double, t: Double)] = [
    (0.975, 5, 2.5705818356363146), (0.01, 11, -2.7180791838138627),
    (0.999, 2.5, 13.82219311086596), (0.6, 30, 0.2556053649519128),
  ]

  @Test(arguments: tails)
  func `the upper tail agrees with scipy`(t: Double, df: Double, tail: Double) {
    #expect(near(StudentT.upperTail(t, df: df), tail, relative: 1e-11))
    #expect(near(StudentT.cdf(-t, df: df), tail, relative: 1e-11))
  }

  @Test(arguments: quantiles)
  func `the quantile agrees with scipy`(p: Double, df: Double, t: Double) {
    #expect(near(StudentT.quantile(p, df: df), t, relative: 1e-10))
  }

  @Test func `without a limit on the degrees of freedom it is the normal`() {
    #expect(StudentT.upperTail(1.3, df: .infinity) == Normal.upperTail(1.3))
    #expect(StudentT.quantile(0.9, df: .infinity) == Normal.quantile(0.9))
  }
}
