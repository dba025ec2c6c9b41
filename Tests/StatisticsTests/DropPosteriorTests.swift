import Statistics
import Testing

/// Reference values: scipy.integrate.quad in A_alarms.json.
@Suite struct DropPosteriorTests {
  struct Row: Sendable { var k1, n1, k2, n2, margin, a, b, probability: Double }

  static let rows: [Row] = [
    Row(k1: 170, n1: 200, k2: 156, n2: 200, margin: 0, a: 0.5, b: 0.5, probability: 0.9645267503051631),
    Row(
      k1: 170, n1: 200, k2: 156, n2: 200, margin: 0.02, a: 0.5, b: 0.5, probability: 0.9012064668260173),
    Row(k1: 27, n1: 30, k2: 22, n2: 30, margin: 0, a: 0.5, b: 0.5, probability: 0.9538229529977924),
    Row(
      k1: 425, n1: 500, k2: 390, n2: 500, margin: 0.01, a: 0.5, b: 0.5, probability: 0.9928409967322969),
    Row(k1: 27, n1: 30, k2: 22, n2: 30, margin: 0, a: 34, b: 6, probability: 0.8777022665737141),
  ]

  @Test(arguments: rows)
  func `the probability of a real drop agrees with the reference`(row: Row) {
    let probability = DropPosterior.probability(
      before: Proportion(row.k1, of: row.n1), after: Proportion(row.k2, of: row.n2),
      dropOver: row.margin, prior: (row.a, row.b))
    #expect(near(probability, row.probability))
  }

  @Test func `Gauss–Legendre is exact on a polynomial`() {
    let rule = GaussLegendre(points: 5)
    #expect(near(rule.integral(from: 0, to: 2) { $0 * $0 * $0 }, 4, relative: 1e-13))
    #expect(near(GaussLegendre.points200.weights.reduce(0, +), 2, relative: 1e-13))
  }
}
