import Statistics
import Testing

/// Reference values: B_localise.json, `general_or_local` (numpy, scipy chi2).
@Suite struct HeterogeneityTests {
  static let groups = [
    (before: Proportion(540, of: 600), after: Proportion(268, of: 300)),
    (before: Proportion(320, of: 400), after: Proportion(490, of: 700)),
    (before: Proportion(140, of: 200), after: Proportion(139, of: 200)),
  ]

  @Test func `Q, its p and I² agree with the reference`() {
    let result = Heterogeneity(Self.groups)
    #expect(near(result.changes[1], -0.5356854660532253))
    #expect(near(result.variances[0], 0.05287268993531981))
    #expect(near(result.pooled, -0.30573086727083193))
    #expect(near(result.pooledStandardError, 0.10850658126192353))
    #expect(near(result.q, 5.038316586692385))
    #expect(result.degreesOfFreedom == 2)
    #expect(near(result.p, 0.08052735864550703))
    #expect(near(result.iSquared, 0.6030420150090282))
  }

  @Test func `groups that changed alike have no heterogeneity`() {
    let result = Heterogeneity(changes: [-0.3, -0.3, -0.3], variances: [0.01, 0.02, 0.5])
    #expect(result.q < 1e-20)
    #expect(result.iSquared == 0)
    #expect(result.p > 0.999)
  }

  @Test func `one group alone cannot differ from itself`() {
    #expect(Heterogeneity([Self.groups[0]]).p == 1)
  }
}
