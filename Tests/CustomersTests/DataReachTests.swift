import Customers
import Primitives
import Testing

struct DataReachTests {
  struct Case: Sendable, CustomTestStringConvertible {
    var last: String
    var changes: Int
    var imported: String?
    var now: String
    var month: String
    var testDescription: String { "\(last), \(changes) changes a year, imported \(imported ?? "never"), now \(now)" }
  }

  static let cases = [
    // Every day something: the export was made on the 18th.
    Case(last: "2021-02-18", changes: 2_000, imported: "2026-11-23", now: "2026-11-23", month: "2021-01"),
    Case(last: "2021-02-28", changes: 2_000, imported: nil, now: "2026-11-23", month: "2021-02"),
    // One change a month: twelve quiet days are nothing.
    Case(last: "2026-10-19", changes: 12, imported: "2026-11-02", now: "2026-11-23", month: "2026-10"),
    // The same, but brought in before the month was over.
    Case(last: "2026-10-19", changes: 12, imported: "2026-10-25", now: "2026-11-23", month: "2026-09"),
    Case(last: "2026-10-19", changes: 12, imported: nil, now: "2026-11-23", month: "2026-09"),
    // A month that is not over is not looked at, nor one to come.
    Case(last: "2026-11-22", changes: 2_000, imported: "2026-11-22", now: "2026-11-23", month: "2026-10"),
    Case(last: "2030-01-31", changes: 2_000, imported: "2026-11-22", now: "2026-11-23", month: "2026-10"),
  ]

  @Test(arguments: cases)
  func `the last month is one the data reach to the end of`(_ one: Case) {
    let reach = DataReach(
      first: day("2016-01-01"), last: day(one.last), firstLeft: day("2016-05-02"), changesInLastYear: one.changes,
      importedOn: one.imported.map(day))
    #expect(reach.lastMonth(now: day(one.now)) == month(one.month))
  }

  @Test func `at most 36 months, and none before the first leaving on file`() throws {
    func window(_ firstLeft: String?) -> ClosedRange<Month>? {
      DataReach(
        first: day("2016-01-01"), last: day("2021-02-28"), firstLeft: firstLeft.map(day), changesInLastYear: 100
      ).window(now: day("2026-11-23"))
    }
    #expect(window("2016-05-02") == month("2018-03")...month("2021-02"))
    #expect(window("2020-12-30") == month("2020-12")...month("2021-02"))
    #expect(window(nil) == nil)
  }

  @Test func `an end that was foreseen when the file came in tells nothing of how far it reaches`() throws {
    let spans = [span("2024-01-01", "2027-12-31"), span("2025-03-10", "2025-06-30"), span("2025-05-05")]
    let reach = try #require(DataReach(spans, importedOn: day("2025-07-02")))
    #expect(reach.last == day("2025-06-30"))
    #expect(reach.lastMonth(now: day("2026-11-23")) == month("2025-06"))
    #expect(try #require(DataReach(spans, importedOn: nil)).last == day("2027-12-31"))
  }

  @Test func `who leaves before joining is nobody`() {
    #expect(CustomerSpan(joinedOn: day("2026-02-01"), leftOn: day("2026-01-31")) == nil)
    #expect(CustomerSpan(joinedOn: day("2026-02-01"), leftOn: day("2026-02-01")) != nil)
    #expect(DataReach([], importedOn: nil) == nil)
  }
}
