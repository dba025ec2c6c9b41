import Statistics
import Testing

/// Reference values: H_sampling_agents.json, `stratified` (numpy, statsmodels).
@Suite struct StratifiedEstimateTests {
  static let bad = [
    StratifiedEstimate.Stratum(size: 120, read: 40, found: 18),
    StratifiedEstimate.Stratum(size: 300, read: 40, found: 9),
  ]
  static let all =
    bad + [
      StratifiedEstimate.Stratum(size: 900, read: 40, found: 2),
      StratifiedEstimate.Stratum(size: 2400, read: 40, found: 1),
    ]

  @Test func `the weighted share and its error agree with the reference`() {
    let estimate = StratifiedEstimate(Self.all)
    #expect(near(estimate.share, 0.060887096774193544))
    #expect(near(estimate.standardError, 0.018802539186735565))
    #expect(near(estimate.effectiveCount, 161.7372554568932))
    #expect(near(estimate.interval().low, 0.03325437977862091))
    #expect(near(estimate.interval().high, 0.10889482565141972))
  }

  @Test func `the share among the bad ones agrees with the reference`() {
    let estimate = StratifiedEstimate(Self.bad)
    #expect(near(estimate.share, 0.28928571428571426))
    #expect(near(estimate.standardError, 0.04819138650344083))
  }

  @Test func `reading everything leaves no error`() {
    let estimate = StratifiedEstimate([.init(size: 10, read: 10, found: 4)])
    #expect(estimate.share == 0.4)
    #expect(estimate.standardError == 0)
  }

  @Test func `a stratum nobody read leaves everything possible`() {
    let estimate = StratifiedEstimate([
      .init(size: 10, read: 0, found: 0), .init(size: 10, read: 5, found: 1),
    ])
    #expect(estimate.standardError == .infinity)
    #expect(estimate.interval() == Interval(low: 0, high: 1))
  }
}
