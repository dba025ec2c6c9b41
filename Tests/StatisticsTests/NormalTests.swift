import Statistics
import Testing

/// Reference values: scipy.stats.norm.
@Suite struct NormalTests {
  static let quantiles: [(p: Double, x: Double)] = [
    (1e-300, -37.0470962993612), (1e-20, -9.262340089798409), (1e-7, -5.1993375821928165),
    (0.001, -3.090232306167813), (0.025, -1.9599639845400545), (0.2, -0.8416212335729142),
    (0.5, 0), (0.7, 0.5244005127080407), (0.95, 1.6448536269514722), (0.999999, 4.753424308817087),
  ]

  static let tails: [(x: Double, tail: Double)] = [
    (-3, 0.9986501019683699), (0, 0.5), (1.5, 0.06680720126885807), (5, 2.866515718791933e-7),
    (10, 7.61985302416047e-24), (37, 5.7255712225239266e-300),
  ]

  @Test(arguments: quantiles)
  func `the quantile agrees with scipy from the far tail to the middle`(p: Double, x: Double) {
    #expect(near(Normal.quantile(p), x, relative: 1e-13))
    #expect(near(Normal.cdf(x), p, relative: 1e-11))
  }

  @Test(arguments: tails)
  func `the upper tail keeps its digits far out`(x: Double, tail: Double) {
    #expect(near(Normal.upperTail(x), tail, relative: 1e-12))
    #expect(near(Normal.cdf(-x), tail, relative: 1e-12))
  }

  @Test func `the ends of the quantile are infinite`() {
    #expect(Normal.quantile(0) == -Double.infinity)
    #expect(Normal.quantile(1) == Double.infinity)
  }

  @Test func `two sides are twice one tail, and the density is the slope of the cdf`() {
    #expect(near(Normal.twoSided(-1.7), 2 * Normal.upperTail(1.7)))
    let slope = (Normal.cdf(0.8 + 1e-5) - Normal.cdf(0.8 - 1e-5)) / 2e-5
    #expect(near(slope, Normal.density(0.8), relative: 1e-8))
  }
}
