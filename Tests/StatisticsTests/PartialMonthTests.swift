import Statistics
import Testing

/// Reference values: A_alarms.json, "partial_month" (March 2024, 13 days over; the 1st is a Friday).
@Suite struct PartialMonthTests {
  static let week: [Double] = [1.12, 1.05, 1, 0.98, 0.95, 0.35, 0.2]

  @Test func `the projection of an unfinished month agrees with the reference`() throws {
    let days = (0..<31).map { Self.week[($0 + 4) % 7] }
    let month = try #require(PartialMonth(soFar: 1480, weights: days, elapsed: 13))
    #expect(near(month.elapsedShare, 0.42821576763485475))
    #expect(near(month.projected, 3456.2015503875973))
    #expect(near(month.predictiveDeviation(phi: 3), 117.6643548259658))
  }

  @Test func `nothing is projected from nothing`() {
    #expect(PartialMonth(soFar: 0, weights: [0, 1, 1], elapsed: 1) == nil)
  }
}
