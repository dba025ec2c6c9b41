import Customers
import Primitives
import Statistics
import Testing

struct ChurnHistoryTests {
  static let base = [
    span("2025-12-31"), span("2025-06-01", "2026-01-31"), span("2026-01-01"), span("2026-01-05", "2026-01-20"),
    span("2026-01-10", "2026-02-01"), span("2025-01-01", "2025-12-31"), span("2026-03-01"),
  ]

  @Test func `each month has its opening base, who joined, who was lost, and who did both`() {
    let history = ChurnHistory(Self.base, months: month("2026-01")...month("2026-03"))
    #expect(
      history.values == [
        MonthlyChurn(opening: 2, lost: 1, joined: 3, joinedAndLeft: 1),
        MonthlyChurn(opening: 3, lost: 1, joined: 0),
        MonthlyChurn(opening: 2, lost: 0, joined: 1),
      ])
  }

  @Test func `each month opens as the one before closed`() {
    let spans = (0..<400).map { number in
      let joined = CivilDate(year: 2024, month: 1, day: 1).adding(days: number * 7 % 900)
      return CustomerSpan(
        joinedOn: joined, leftOn: number % 3 == 0 ? joined.adding(days: number * 13 % 200) : nil)
    }.compactMap { $0 }
    let months = month("2024-03")...month("2026-05")
    for (place, churn) in zip(months, ChurnHistory(spans, months: months).values) {
      #expect(churn.opening == spans.count { $0.isCustomer(atStartOf: place.firstDay) })
      #expect(churn.closing == spans.count { $0.isCustomer(atEndOf: place.lastDay) })
    }
  }

  @Test func `a year is not twelve times a month`() throws {
    // 23 of 1,000 each month, and as many who join.
    var spans: [CustomerSpan] = []
    for number in 0..<1_000 { spans.append(try #require(Self.stay(number, from: "2025-01-01"))) }
    for place in 0..<12 {
      let joined = month("2026-01").advanced(by: place).firstDay
      for _ in 0..<23 { spans.append(try #require(CustomerSpan(joinedOn: joined))) }
    }
    let history = ChurnHistory(spans, months: month("2026-01")...month("2026-12"))
    #expect(history.values.map(\.lost) == [Int](repeating: 23, count: 12))
    let annual = try #require(history.annual)
    #expect(abs(annual - 0.2436) < 0.0005)
    #expect(history.annualInterval?.contains(annual) == true)
    #expect(ChurnHistory(spans, months: month("2026-01")...month("2026-11")).annual == nil)
  }

  private static func stay(_ number: Int, from start: String) -> CustomerSpan? {
    let place = number / 23
    let left = place < 12 ? month("2026-01").advanced(by: place).firstDay.adding(days: 14) : nil
    return CustomerSpan(joinedOn: day(start), leftOn: left)
  }
}
