import Statistics
import Testing

/// Reference values: statsmodels confint_proportions_2indep("newcomb") and the score test, A_alarms.json.
@Suite struct NewcombeTests {
  struct Row: Sendable { var k1, n1, k2, n2, low, high, z: Double }

  static let rows: [Row] = [
    Row(
      k1: 170, n1: 200, k2: 156, n2: 200, low: -0.0063484077741805395, high: 0.14569405826757767,
      z: 1.8004863102527024),
    Row(
      k1: 85, n1: 100, k2: 78, n2: 100, low: -0.03844326062734636, high: 0.17709487218198183,
      z: 1.2715396699083175),
    Row(
      k1: 425, n1: 500, k2: 390, n2: 500, low: 0.02187410886895002, high: 0.11786953928089043,
      z: 2.8489584793706455),
    Row(
      k1: 27, n1: 30, k2: 22, n2: 30, low: -0.03330047076229989, high: 0.35612542165306477,
      z: 1.6542518445268835),
    Row(
      k1: 10, n1: 10, k2: 9, n2: 10, low: -0.1894283527495889, high: 0.4041500267952386,
      z: 0.9999999999999993),
    Row(
      k1: 820, n1: 1000, k2: 795, n2: 1000, low: -0.0095815689500994, high: 0.05952827742665516,
      z: 1.4175219012903033),
  ]

  @Test(arguments: rows)
  func `interval and score agree with statsmodels, also where its own search fails`(row: Row) {
    let first = Proportion(row.k1, of: row.n1)
    let second = Proportion(row.k2, of: row.n2)
    let interval = Newcombe.interval(first, minus: second)
    #expect(near(interval.low, row.low))
    #expect(near(interval.high, row.high))
    #expect(near(Newcombe.scoreZ(first, minus: second), row.z))
  }

  @Test func `nothing varies, nothing differs`() {
    #expect(Newcombe.scoreZ(Proportion(5, of: 5), minus: Proportion(9, of: 9)) == 0)
  }
}
