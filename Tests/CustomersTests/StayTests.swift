import Customers
import Foundation
import Primitives
import Statistics
import Testing

struct StayTests {
  /// Customers who leave at a constant rate with a true mean of 40 months, joining over eight years; only the
  /// leavings of the last three are on file.
  static let company: [CustomerSpan] = {
    var chance = SeededGenerator(seed: 11)
    let start = day("2018-01-01")
    return (0..<12_000).compactMap { _ in
      let joined = start.adding(days: chance.below(8 * 365))
      let stay = Int(-40 * Followed.daysInMonth * log(1 - chance.unit())) + 1
      let left = joined.adding(days: stay)
      if left < day("2023-01-01") { return nil }
      return CustomerSpan(joinedOn: joined, leftOn: left <= day("2025-12-31") ? left : nil)
    }
  }()
  static let months = month("2023-01")...month("2025-12")

  @Test func `delayed entry finds the true stay where the mean of leavers misleads`() throws {
    let tenure = Tenure(Self.company, months: Self.months)
    let year = try #require(tenure.restrictedMeans.first)
    // ∫₀¹² e^(−t/40) dt
    let truth = 40 * (1 - exp(-12.0 / 40))
    #expect(abs(year.mean - truth) < 0.1)
    #expect(year.interval().contains(truth))
    let median = try #require(tenure.median)
    #expect(abs(median - 40 * log(2)) < 1.5)
    #expect(try #require(tenure.meanOfLeavers) < 33)
    #expect(tenure.restrictedMeans.map(\.horizon) == Tenure.horizons)
  }

  @Test func `without newcomers there is no length of stay, rather than a wrong one`() {
    let old = (0..<100).map { span("2015-01-01", $0 < 40 ? "2024-03-01" : nil) }
    let tenure = Tenure(old, months: Self.months)
    #expect(tenure.restrictedMeans.isEmpty && tenure.median == nil)
    #expect(tenure.leavers == 40 && tenure.current == 60)
    #expect(Retention(.others, old, days: day("2023-01-01")...day("2025-12-31")) == nil)
  }

  @Test func `the first year is a plain mean, of months of joining that are a year old`() throws {
    var spans = (0..<9).map { _ in span("2024-01-10") }
    spans.append(span("2024-01-10", "2024-07-10"))
    spans += (0..<5).map { _ in span("2024-02-10") }
    let year = FirstYear(spans, from: month("2024-01"), to: month("2025-02"))
    #expect(year.cohorts.map(\.joined) == [10, 5])
    let mean = try #require(year.cohorts.first?.mean)
    #expect(abs(mean - (9 * 12 + 182 / Followed.daysInMonth) / 10) < 1e-9)
    #expect(year.cohorts.first?.left == 1)
    #expect(year.cohorts.last?.mean == nil)
    guard case .notEnoughData(let months) = year.verdict else { return #expect(Bool(false)) }
    #expect(months == 1)
  }

  @Test func `retention keeps the largest segments and puts the others together`() {
    let names = ["a", "b", "c", "d", "e", "f"]
    let spans = names.enumerated().flatMap { place, name in
      (0..<(100 - 10 * place)).map { _ in span("2023-02-01", nil, name) }
    }
    let curves = Retention.bySegment(spans, months: Self.months)
    #expect(curves.map(\.group) == [.segment("a"), .segment("b"), .segment("c"), .segment("d"), .others])
    #expect(curves.last?.customers == 110)
    #expect(curves.allSatisfy { $0.points.allSatisfy { $0.share == 1 } })
    #expect(curves.first?.points.count == 35)
    #expect(Retention.bySegment(spans.filter { $0.segment == "a" }, months: Self.months).isEmpty)
  }

  @Test func `entry years are those whose leavings are on file`() {
    let spans = (2017...2025).flatMap { year in (0..<20).map { _ in span("\(year)-03-01") } }
    let curves = Retention.byEntryYear(spans, since: month("2020-01"), to: month("2025-12"))
    #expect(
      curves.map(\.group) == [.entryYear(2025), .entryYear(2024), .entryYear(2023), .entryYear(2022), .others])
    #expect(curves.last?.customers == 40)
  }
}
