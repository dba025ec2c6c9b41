import Statistics
import Testing

/// Reference values: H_sampling_agents.json, `funnel`, `eb`, `eb_moment`, `case_mix` (scipy).
@Suite struct AgentsTests {
  static let agents: [Proportion] = [
    (40, 31), (85, 75), (120, 96), (200, 178), (60, 55), (33, 24), (150, 117), (310, 271), (25, 22),
    (95, 70), (180, 160), (70, 63),
  ].map { Proportion($0.1, of: $0.0) }
  static let limits: [(n: Int, low95: Double, high95: Double, low998: Double, high998: Double)] = [
    (40, 0.725, 0.95, 0.65, 1), (200, 0.8, 0.895, 0.765, 0.92),
    (60, 0.75, 0.9333333333333333, 0.7, 0.9666666666666667),
  ]

  @Test func `the funnel's dispersion agrees with the reference`() {
    let funnel = FunnelPlot(Self.agents)
    #expect(near(funnel.target, 0.8494152046783626))
    #expect(near(funnel.phi, 2.42219789203253))
    #expect(near(funnel.tauSquared, 0.0019299896173710588))
    #expect(near(funnel.z[0], -1.3159551846062183))
    #expect(near(funnel.adjustedZ[0], -1.0392014444932343))
  }

  @Test(arguments: limits)
  func `the funnel's exact limits agree with the reference`(
    n: Int, low95: Double, high95: Double, low998: Double, high998: Double
  ) {
    let funnel = FunnelPlot(Self.agents)
    #expect(near(funnel.limits(n: n, level: 0.95).low, low95))
    #expect(near(funnel.limits(n: n, level: 0.95).high, high95))
    #expect(near(funnel.limits(n: n, level: 0.998).low, low998))
    #expect(near(funnel.limits(n: n, level: 0.998).high, high998))
  }

  @Test func `shrinkage by moments agrees with the reference`() {
    let bayes = EmpiricalBayes(moments: Self.agents)
    #expect(near(bayes.strength, 51.94127512492905))
    #expect(near(bayes.shrunk(Self.agents[0]), 0.8170401023851879))
    #expect(near(bayes.shrunk(Self.agents[2]), 0.8149277056348955))
  }

  /// The reference's optimiser stops at about five digits.
  @Test func `shrinkage by likelihood agrees with the reference`() {
    let bayes = EmpiricalBayes(likelihood: Self.agents)
    #expect(near(bayes.mean, 0.8417526946395792, relative: 1e-5))
    #expect(near(bayes.strength, 62.06058982844407, relative: 1e-4))
    #expect(near(bayes.shrunk(Self.agents[0]), 0.8155907080189706, relative: 1e-5))
    #expect(near(bayes.interval(Self.agents[0]).low, 0.7493768032891075, relative: 1e-4))
    #expect(near(bayes.interval(Self.agents[0]).high, 0.8747463045999779, relative: 1e-4))
    #expect(near(bayes.chanceBelowMean(Self.agents[0]), 0.7431375795308177, relative: 1e-3))
  }

  @Test func `people who do not differ are all shown the common rate`() {
    let same = (1...8).map { Proportion(Double($0) * 40, of: Double($0) * 50) }
    for bayes in [EmpiricalBayes(moments: same), EmpiricalBayes(likelihood: same)] {
      #expect(bayes.strength == .infinity)
      #expect(near(bayes.shrunk(same[0]), 0.8))
      #expect(bayes.standing(same[0]) == .usual)
    }
  }

  @Test func `nobody is called worse on a few answers or a small gap`() {
    let bayes = EmpiricalBayes(mean: 0.85, strength: 50)
    #expect(bayes.standing(Proportion(20, of: 40)) == .usual)
    #expect(bayes.standing(Proportion(140, of: 200)) == .below)
    #expect(bayes.standing(Proportion(198, of: 200)) == .above)
    #expect(bayes.standing(Proportion(83_500, of: 100_000)) == .usual)
  }

  @Test func `the order turns when the mix of cases is taken into account`() throws {
    func mix(_ billing: (Double, Double), _ tech: (Double, Double), _ info: (Double, Double)) -> CaseMix {
      CaseMix([
        .init(outcome: Proportion(billing.1, of: billing.0), rate: 0.82),
        .init(outcome: Proportion(tech.1, of: tech.0), rate: 0.7),
        .init(outcome: Proportion(info.1, of: info.0), rate: 0.93),
      ])
    }
    let harder = mix((30, 25), (60, 44), (10, 9))
    let easier = mix((20, 15), (5, 3), (75, 67))
    #expect(harder.observed < easier.observed)
    #expect(near(try #require(harder.ratio), 1.0276679841897234))
    #expect(near(try #require(easier.ratio), 0.9481316229782487))
    #expect(near(easier.z, -1.5600425973742376))
  }
}
