import Alarms
import Statistics
import Testing

@Suite struct CapacityContextTests {
  static func judge(_ now: Double, phi: Double = 1, heads: (Double, Double)?) -> CapacityContext.Verdict {
    CapacityContext.judge(
      volume: PoissonRatio(now, per: 21, to: 2000, per: 21), phi: phi,
      headcount: heads.map { (before: $0.0, now: $0.1) }
    ).verdict
  }

  @Test func `stable is proved only where an equivalence test says so`() {
    #expect(Self.judge(2050, heads: (20, 20)) == .provedStable)
    #expect(Self.judge(2050, phi: 6, heads: (20, 20)) == .looksStable)
    #expect(Self.judge(2050, heads: nil) == .looksStable)
  }

  @Test func `more work or fewer hands put capacity first`() {
    #expect(Self.judge(2300, heads: (20, 20)) == .capacityFirst)
    #expect(Self.judge(2050, heads: (20, 18)) == .capacityFirst)
    #expect(Self.judge(2050, heads: (20, 19)) == .provedStable)
  }

  @Test func `nothing known is said as unknown`() {
    #expect(CapacityContext.judge(volume: nil, headcount: nil).verdict == .unknown)
  }
}
