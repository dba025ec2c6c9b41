import Primitives
import Statistics
import Testing

@Suite struct QuantileRanksTests {
  /// numpy.quantile, method "averaged_inverted_cdf".
  static let quantiles: [(q: Double, values: [Double], quantile: Double)] = [
    (0.5, [600, 5_400], 3_000), (0.5, [1, 2, 10], 2), (0.5, [7], 7), (0.9, [7], 7),
    (0.9, [90, 600, 230_400], 230_400), (0.9, [1, 2, 3, 4, 5, 6, 7, 8, 9, 10], 9.5),
    (0.9, [1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11], 10), (0.9, [1, 2, 3, 4], 4),
    (0.7, [1, 2, 3, 4, 5, 6, 7, 8, 9, 10], 7.5),
    (0, [3, 4], 3), (1, [3, 4], 4),
  ]

  @Test(arguments: quantiles)
  func `a quantile is a value, or the mean of two`(q: Double, values: [Double], quantile: Double) {
    #expect(near(QuantileRanks.quantile(q, of: values.count) { values[$0] }, quantile, relative: 1e-12))
  }

  /// By the binomial's own sums: the largest r with P(X ≤ r) ≤ 2.5 % and the smallest s with P(X ≤ s) ≥ 97.5 %.
  static let intervals: [(n: Int, q: Double, low: Int, high: Int)] = [
    (6, 0.5, 0, 5), (10, 0.5, 1, 8), (20, 0.5, 5, 14), (100, 0.5, 39, 60), (100, 0.9, 83, 95), (36, 0.9, 28, 35),
    (1_000, 0.5, 468, 531), (1_000, 0.9, 880, 918),
  ]

  @Test(arguments: intervals)
  func `the ranks that bound a quantile are the binomial's`(n: Int, q: Double, low: Int, high: Int) {
    #expect(QuantileRanks.interval(of: n, at: q) == low...high)
  }

  static let tooFew: [(n: Int, q: Double)] = [(0, 0.5), (1, 0.5), (5, 0.5), (35, 0.9), (10, 0), (10, 1)]

  @Test(arguments: tooFew) func `too few values bound nothing`(n: Int, q: Double) {
    #expect(QuantileRanks.interval(of: n, at: q) == nil)
  }

  @Test func `above a thousand values the ranks go on without a jump`() {
    for q in [0.5, 0.9] {
      let exact = QuantileRanks.interval(of: 1_000, at: q)
      let approximate = QuantileRanks.interval(of: 1_001, at: q)
      guard let exact, let approximate else {
        Issue.record("no interval at \(q)")
        continue
      }
      #expect(abs(exact.lowerBound - approximate.lowerBound) <= 1)
      #expect(abs(exact.upperBound - approximate.upperBound) <= 2)
    }
  }

  @Test func `the interval holds the true median nineteen times in twenty`() {
    var random = SeededGenerator(seed: 61)
    var held = 0
    for _ in 0..<4_000 {
      let values = (0..<25).map { _ in random.unit() }.sorted()
      guard let ranks = QuantileRanks.interval(of: values.count, at: 0.5) else { continue }
      held += values[ranks.lowerBound] <= 0.5 && 0.5 <= values[ranks.upperBound] ? 1 : 0
    }
    #expect((3_800...3_940).contains(held))
  }
}
