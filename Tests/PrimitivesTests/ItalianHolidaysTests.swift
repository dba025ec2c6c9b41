import Primitives
import Testing
import SharedFolder

struct ItalianHolidaysTests {
  @Test(arguments: easters) func `Easter falls on its Sunday`(_ text: String) throws {
    let day = try #require(CivilDate(text))
    #expect(ItalianHolidays.easter(day.parts.year) == day)
    #expect(day.weekday == 6)
    #expect(ItalianHolidays.contains(day) && ItalianHolidays.contains(day.adding(days: 1)))
  }

  @Test func `a year has its holidays and no others`() {
    let year = CivilDate(year: 2025, month: 1, day: 1)
    let found = (0..<365).map { year.adding(days: $0) }.filter { ItalianHolidays.contains($0) }
    #expect(found.map(\.description) == Self.holidaysOf2025)
  }

  @Test func `4 October is a holiday from 2026`() {
    #expect(!ItalianHolidays.contains(CivilDate(year: 2025, month: 10, day: 4)))
    #expect(ItalianHolidays.contains(CivilDate(year: 2026, month: 10, day: 4)))
    #expect(ItalianHolidays.contains(CivilDate(year: 2031, month: 10, day: 4)))
  }

  @Test(.enabled(if: SharedFolder.isPresent, "../shared is not here: reference vectors skipped"))
  func `Easter is that of the reference table`() throws {
    let reference = try SharedFolder.vectors("D_forecast.json", as: HolidayReference.self)
    #expect(reference.easter.count == 21)
    for row in reference.easter {
      #expect(ItalianHolidays.easter(row.year).description == row.easter)
      #expect(ItalianHolidays.easter(row.year).adding(days: 1).description == row.pasquetta)
    }
  }

  /// The reference also lists National Unity Day, kept on a Sunday: not a holiday of its own.
  @Test(.enabled(if: SharedFolder.isPresent, "../shared is not here: reference vectors skipped"))
  func `holidays are those of the reference calendar`() throws {
    let reference = try SharedFolder.vectors("D_forecast.json", as: HolidayReference.self)
    #expect(reference.holidays.count >= 8)
    for (year, days) in reference.holidays {
      let expected = days.filter { $0.value != "National Unity Day" }.keys.sorted()
      let first = CivilDate(year: try #require(Int(year)), month: 1, day: 1)
      let found = (0..<366).map { first.adding(days: $0) }
        .filter { $0.parts.year == first.parts.year && ItalianHolidays.contains($0) }
      #expect(found.map(\.description) == expected)
    }
  }

  /// Published dates of Easter, the earliest and latest possible ones among them.
  static let easters: [String] = [
    "1818-03-22", "1943-04-25", "2000-04-23", "2024-03-31", "2025-04-20", "2026-04-05", "2038-04-25",
  ]

  static let holidaysOf2025: [String] = [
    "2025-01-01", "2025-01-06", "2025-04-20", "2025-04-21", "2025-04-25", "2025-05-01", "2025-06-02",
    "2025-08-15", "2025-11-01", "2025-12-08", "2025-12-25", "2025-12-26",
  ]
}

/// What the reference vectors say of the calendar (Python `holidays` and `dateutil`).
struct HolidayReference: Decodable {
  struct Easter: Decodable {
    var year: Int
    var easter: String
    var pasquetta: String
  }

  var easter: [Easter]
  var holidays: [String: [String: String]]
  var workingDays: [String: Int]

  enum CodingKeys: String, CodingKey {
    case easter
    case holidays = "italian_holidays"
    case workingDays = "business_days_mon_fri"
  }
}
