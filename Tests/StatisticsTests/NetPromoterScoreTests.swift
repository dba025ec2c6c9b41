import Statistics
import Testing

/// Reference values: numpy, the formulas of methods.md, in A_alarms.json.
@Suite struct NetPromoterScoreTests {
  struct Row: Sendable { var counts: NetPromoterScore, score, variance, low, high: Double }

  static let rows: [Row] = [
    Row(
      counts: NetPromoterScore(promoters: 60, passives: 25, detractors: 15), score: 45,
      variance: 0.5475, low: 29.34311120173409, high: 58.03552957496494),
    Row(
      counts: NetPromoterScore(promoters: 9, passives: 3, detractors: 3), score: 40, variance: 0.64,
      low: -3.5920069394213385, high: 70.258673606088),
    Row(
      counts: NetPromoterScore(promoters: 500, passives: 250, detractors: 250), score: 25,
      variance: 0.6875, low: 19.79524426435038, high: 30.0552043896875),
    // The unbounded interval ends at 106.3: a score cannot.
    Row(
      counts: NetPromoterScore(promoters: 10, passives: 0, detractors: 0), score: 100, variance: 0,
      low: 47.5035515447902, high: 100),
  ]

  @Test(arguments: rows)
  func `score, variance and adjusted interval agree with the reference`(row: Row) {
    let interval = row.counts.interval()
    #expect(near(row.counts.score, row.score))
    #expect(near(row.counts.variance, row.variance))
    #expect(near(interval.low, row.low))
    #expect(near(interval.high, row.high))
  }

  @Test func `a change of the score agrees with the reference`() {
    let before = NetPromoterScore(promoters: 120, passives: 50, detractors: 30)
    let after = NetPromoterScore(promoters: 100, passives: 55, detractors: 45)
    let change = after.change(from: before)
    #expect(near(change.raw, -17.5))
    #expect(near(change.adjusted, -17.24137931034483))
    #expect(near(change.standardError, 7.682155757337964))
    #expect(near(change.interval.low, -32.29812791835426))
    #expect(near(change.interval.high, -2.184630702335397))
    #expect(near(change.pFall, 0.012405225635698305))
  }

  @Test func `nobody answered scores nothing and is not sure of anything`() {
    let empty = NetPromoterScore(promoters: 0, passives: 0, detractors: 0)
    #expect(empty.score == 0)
    #expect(empty.interval().margin > 75)
  }
}
