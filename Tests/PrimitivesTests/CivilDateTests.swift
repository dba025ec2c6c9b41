import Foundation
import Primitives
import Testing

struct CivilDateTests {
  @Test func `every day of four centuries has parts that give the day back`() {
    let first = CivilDate(year: 1800, month: 1, day: 1)
    let last = CivilDate(year: 2200, month: 12, day: 31)
    var expected = (year: 1800, month: 1, day: 1)
    for number in first.daysSince1970...last.daysSince1970 {
      let parts = CivilDate(daysSince1970: number).parts
      guard parts == expected else {
        Issue.record("day \(number) has parts \(parts), not \(expected)")
        return
      }
      guard CivilDate(year: parts.year, month: parts.month, day: parts.day).daysSince1970 == number else {
        Issue.record("\(parts) does not give day \(number) back")
        return
      }
      expected = Self.dayAfter(expected)
    }
  }

  @Test(arguments: known) func `a known day has its number and weekday`(_ day: Known) {
    let date = CivilDate(day.text)
    #expect(date?.daysSince1970 == day.number)
    #expect(date?.weekday == day.weekday)
    #expect(date?.description == day.text)
  }

  @Test func `weekdays and days agree with the calendar of the system`() {
    var calendar = Calendar(identifier: .gregorian)
    calendar.timeZone = .gmt
    for number in stride(from: -20_000, through: 60_000, by: 13) {
      let date = Date(timeIntervalSince1970: Double(number) * 86_400)
      let parts = calendar.dateComponents([.year, .month, .day, .weekday], from: date)
      let day = CivilDate(daysSince1970: number)
      #expect(day.parts.year == parts.year && day.parts.month == parts.month && day.parts.day == parts.day)
      #expect((day.weekday + 1) % 7 + 1 == parts.weekday)
    }
  }

  @Test(arguments: impossible) func `a day that does not exist is not read`(_ text: String) {
    #expect(CivilDate(text) == nil)
  }

  @Test func `parts out of range carry over when they are not checked`() {
    #expect(CivilDate(year: 2026, month: 2, day: 31) == CivilDate(year: 2026, month: 3, day: 3))
    #expect(CivilDate(checkingYear: 2026, month: 2, day: 29) == nil)
    #expect(CivilDate(checkingYear: 2028, month: 2, day: 29) != nil)
  }

  @Test func `the week begins on Monday`() {
    let sunday = CivilDate(year: 2026, month: 11, day: 22)
    #expect(sunday.weekday == 6)
    #expect(sunday.startOfWeek.description == "2026-11-16")
    #expect(sunday.adding(days: 1).startOfWeek.description == "2026-11-23")
    #expect(CivilDate(daysSince1970: -1).startOfWeek.description == "1969-12-29")
  }

  @Test func `years of fewer than four digits are written with zeros`() {
    #expect(CivilDate(year: 33, month: 4, day: 3).description == "0033-04-03")
  }

  /// Written without the arithmetic under test.
  private static func dayAfter(_ day: (year: Int, month: Int, day: Int)) -> (year: Int, month: Int, day: Int) {
    let isLeap = day.year % 4 == 0 && (day.year % 100 != 0 || day.year % 400 == 0)
    let lengths = [31, isLeap ? 29 : 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31]
    if day.day < lengths[day.month - 1] { return (day.year, day.month, day.day + 1) }
    return day.month < 12 ? (day.year, day.month + 1, 1) : (day.year + 1, 1, 1)
  }

  struct Known: Sendable, CustomTestStringConvertible {
    var text: String
    var number: Int
    /// 0 is Monday.
    var weekday: Int
    var testDescription: String { text }
  }

  /// Numbers from `date -d … +%s` divided by 86,400.
  static let known: [Known] = [
    Known(text: "1970-01-01", number: 0, weekday: 3),
    Known(text: "1969-12-31", number: -1, weekday: 2),
    Known(text: "1900-03-01", number: -25_508, weekday: 3),
    Known(text: "2000-02-29", number: 11_016, weekday: 1),
    Known(text: "2026-11-22", number: 20_779, weekday: 6),
    Known(text: "2100-03-01", number: 47_541, weekday: 0),
  ]

  static let impossible: [String] = [
    "2026-02-29", "2026-13-01", "2026-00-10", "2026-04-31", "2026-11-00", "2026-1-01", "26-11-22",
    "2026/11/22", "2026-11-22T10:00", "2026-+1-05", "+026-01-05", "", "--",
  ]
}
