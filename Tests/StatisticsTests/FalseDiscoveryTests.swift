import Statistics
import Testing

/// Reference values: statsmodels multipletests in A_alarms.json.
@Suite struct FalseDiscoveryTests {
  static let p: [Double] = [0.001, 0.008, 0.012, 0.039, 0.041, 0.042, 0.06, 0.074, 0.205, 0.212, 0.216]
  static let bh: [Double] = [
    0.011, 0.044, 0.044, 0.077, 0.077, 0.077, 0.09428571428571428, 0.10175, 0.216, 0.216, 0.216,
  ]
  static let holm: [Double] = [
    0.011, 0.08, 0.108, 0.312, 0.312, 0.312, 0.312, 0.312, 0.615, 0.615, 0.615,
  ]

  @Test func `both corrections agree with statsmodels in any order`() {
    let order = [4, 0, 10, 7, 2, 9, 1, 3, 8, 5, 6]
    let shuffled = order.map { Self.p[$0] }
    let q = FalseDiscovery.benjaminiHochberg(shuffled)
    let holm = FalseDiscovery.holm(shuffled)
    for (place, index) in order.enumerated() {
      #expect(near(q[place], Self.bh[index]))
      #expect(near(holm[place], Self.holm[index]))
    }
  }

  @Test func `nothing looked at, nothing corrected`() {
    #expect(FalseDiscovery.benjaminiHochberg([]).isEmpty)
    #expect(FalseDiscovery.benjaminiHochberg([0.3]) == [0.3])
  }

  @Test func `looks that can always be called are corrected as ever`() {
    let q = FalseDiscovery.benjaminiHochberg(Self.p, reach: Self.p.map { _ in 1 })
    for (a, b) in zip(q, Self.bh) { #expect(near(a, b)) }
  }

  @Test func `a look that chance can hardly call costs the others nothing`() {
    let q = FalseDiscovery.benjaminiHochberg([0.004, 1, 1], reach: [0.02, 1e-9, 1e-9])
    #expect(near(q[0], 0.004, relative: 1e-6))
    #expect(q[1] == 1 && q[2] == 1)
  }

  @Test func `at the cut, chance calls as often as the budget says`() {
    let reach = [0.5, 0.001, 0.2, 0.03]
    let cut = FalseDiscovery.cut(reach: reach, budget: 0.05)
    #expect(near(reach.map { min($0, cut) }.reduce(0, +), 0.05))
    #expect(FalseDiscovery.cut(reach: [0.01], budget: 0.05) == 1)
  }
}
