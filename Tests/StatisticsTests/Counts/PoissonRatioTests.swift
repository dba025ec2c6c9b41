import Statistics
import Testing

/// Ratios of volumes and the proof that one is stable. Reference values: statsmodels.stats.rates and
/// numpy, in A_alarms.json.
@Suite struct PoissonRatioTests {
  struct Row: Sendable {
    var ratio: PoissonRatio
    var z, exact, low, high, low4, high4: Double
  }

  static let rows: [Row] = [
    Row(
      ratio: PoissonRatio(2300, per: 21, to: 2000, per: 21), z: 4.57495710997814,
      exact: 5.079935568924055e-6, low: 1.0831111372650357, high: 1.221019666863961,
      low4: 1.0201128136239643, high4: 1.2964252407552856),
    Row(
      ratio: PoissonRatio(115, per: 21, to: 100, per: 21), z: 1.0229915092057102,
      exact: 0.339700567534243, low: 0.8796528467491824, high: 1.5034340022741812,
      low4: 0.6728601137338615, high4: 1.9654902601688367),
    Row(
      ratio: PoissonRatio(460, per: 20, to: 400, per: 22), z: 3.446357270440483,
      exact: 0.0006323946965901197, low: 1.1063620276616, high: 1.4463846010534411,
      low4: 0.9676181314241005, high4: 1.653777402501599),
  ]

  static let stable: [(now: Double, before: Double, phi: Double, p: Double)] = [
    (2050, 2000, 1, 0.005134438330698056), (2050, 2000, 6, 0.1473591744545793),
    (2190, 2000, 1, 0.31837654252382763), (105, 100, 1, 0.3427896199093968),
  ]

  @Test(arguments: rows)
  func `ratio, score, exact p and intervals agree with statsmodels`(row: Row) {
    #expect(near(row.ratio.scoreZ(), row.z))
    #expect(near(row.ratio.exactP, row.exact))
    #expect(near(row.ratio.interval().low, row.low))
    #expect(near(row.ratio.interval().high, row.high))
    #expect(near(row.ratio.interval(phi: 4).low, row.low4))
    #expect(near(row.ratio.interval(phi: 4).high, row.high4))
  }

  @Test func `a count of zero still has an interval`() {
    let interval = PoissonRatio(0, per: 20, to: 12, per: 20).interval()
    #expect(interval.low > 0 && interval.high < 1)
  }

  @Test(arguments: stable)
  func `stability is proved only by an equivalence test`(
    now: Double, before: Double, phi: Double, p: Double
  ) {
    #expect(near(EquivalenceTest.p(PoissonRatio(now, per: 1, to: before, per: 1), phi: phi), p))
  }
}
