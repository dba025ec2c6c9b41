import Indicators
import Primitives
import Testing

struct GrainTests {
  @Test(arguments: weeks) func `a week has the name that ISO 8601 gives it`(_ row: WeekRow) throws {
    let monday = try #require(CivilDate(row.day)).startOfWeek
    #expect(Period(grain: .week, bucket: Int64(monday.daysSince1970)).name == row.name)
  }

  @Test func `months, days and hours have their names`() throws {
    #expect(Period(Month(year: 2026, month: 11)).name == "2026-11")
    let day = try #require(CivilDate("2026-11-22"))
    #expect(Period(grain: .day, bucket: Int64(day.daysSince1970)).name == "2026-11-22")
    let hour = Int64(day.daysSince1970) * 86_400 + 9 * 3600
    #expect(Period(grain: .hour, bucket: hour).name == "2026-11-22T09:00:00Z")
  }

  @Test func `an hour's bucket is where the wall's hour began`() throws {
    let rome = try #require(ZoneClock(identifier: "Europe/Rome"))
    let calcutta = try #require(ZoneClock(identifier: "Asia/Kolkata"))
    let moment = Instant(seconds: 1_795_306_200)  // 2026-11-22 00:10:00 UTC is 01:10 in Rome, 05:40 in Kolkata
    #expect(TimeBucket(moment, clock: rome).hour == moment.seconds - 600)
    #expect(TimeBucket(moment, clock: calcutta).hour == moment.seconds - 2_400)
    #expect(TimeBucket(moment, clock: rome).month == Int64(Month(year: 2026, month: 11).index))
  }

  struct WeekRow: Sendable, CustomTestStringConvertible {
    var day: String
    var name: String
    var testDescription: String { day }
  }

  /// From the examples of ISO 8601 and `date +%G-W%V`.
  static let weeks: [WeekRow] = [
    WeekRow(day: "2005-01-01", name: "2004-W53"), WeekRow(day: "2007-12-31", name: "2008-W01"),
    WeekRow(day: "2008-12-29", name: "2009-W01"), WeekRow(day: "2010-01-03", name: "2009-W53"),
    WeekRow(day: "2026-11-22", name: "2026-W47"), WeekRow(day: "2027-01-01", name: "2026-W53"),
  ]
}
