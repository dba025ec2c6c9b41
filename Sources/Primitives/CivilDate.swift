/// A day of the (proleptic Gregorian) calendar, without a time and without a zone.
///
/// Source of the arithmetic: Howard Hinnant, "chrono-Compatible Low-Level Date Algorithms". O(1).
public struct CivilDate: Sendable, Hashable, Comparable, CustomStringConvertible {
  /// Days since 1970-01-01; negative before.
  public var daysSince1970: Int

  @inlinable
  public init(daysSince1970: Int) { self.daysSince1970 = daysSince1970 }

  /// The day with these parts; parts out of range carry over (use ``init(checkingYear:month:day:)``
  /// for what a person typed).
  public init(year: Int, month: Int, day: Int) {
    let y = month <= 2 ? year - 1 : year
    let era = (y >= 0 ? y : y - 399) / 400
    let yearOfEra = y - era * 400
    let dayOfYear = (153 * (month + (month > 2 ? -3 : 9)) + 2) / 5 + day - 1
    let dayOfEra = yearOfEra * 365 + yearOfEra / 4 - yearOfEra / 100 + dayOfYear
    daysSince1970 = era * 146_097 + dayOfEra - 719_468
  }

  /// Nil when there is no such day (31 February, month 13).
  public init?(checkingYear year: Int, month: Int, day: Int) {
    guard (1...12).contains(month), day >= 1, day <= Month(year: year, month: month).numberOfDays
    else { return nil }
    self.init(year: year, month: month, day: day)
  }

  /// Reads `2026-11-22`.
  public init?(_ text: some StringProtocol) {
    let parts = text.split(separator: "-", omittingEmptySubsequences: false)
    guard parts.count == 3, parts[0].count == 4, parts[1].count == 2, parts[2].count == 2,
      let y = wholeNumber(parts[0]), let m = wholeNumber(parts[1]), let d = wholeNumber(parts[2])
    else { return nil }
    self.init(checkingYear: y, month: m, day: d)
  }

  public var parts: (year: Int, month: Int, day: Int) {
    let z = daysSince1970 + 719_468
    let era = (z >= 0 ? z : z - 146_096) / 146_097
    let dayOfEra = z - era * 146_097
    let yearOfEra = (dayOfEra - dayOfEra / 1460 + dayOfEra / 36_524 - dayOfEra / 146_096) / 365
    let dayOfYear = dayOfEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100)
    let shifted = (5 * dayOfYear + 2) / 153
    let day = dayOfYear - (153 * shifted + 2) / 5 + 1
    let month = shifted < 10 ? shifted + 3 : shifted - 9
    return (yearOfEra + era * 400 + (month <= 2 ? 1 : 0), month, day)
  }

  public var month: Month {
    let p = parts
    return Month(year: p.year, month: p.month)
  }

  /// 0 is Monday, 6 is Sunday.
  public var weekday: Int { ((daysSince1970 + 3) % 7 + 7) % 7 }

  /// The Monday of this day's week.
  public var startOfWeek: CivilDate { CivilDate(daysSince1970: daysSince1970 - weekday) }

  public func adding(days: Int) -> CivilDate { CivilDate(daysSince1970: daysSince1970 + days) }

  public static func < (a: CivilDate, b: CivilDate) -> Bool { a.daysSince1970 < b.daysSince1970 }

  /// `2026-11-22`
  public var description: String {
    let p = parts
    let year = String(p.year)
    let padded = String(repeating: "0", count: max(0, 4 - year.count)) + year
    return "\(padded)-\(twoDigits(p.month))-\(twoDigits(p.day))"
  }
}

/// Reads a number written in digits only: no sign, no spaces.
func wholeNumber(_ text: some StringProtocol) -> Int? {
  text.utf8.allSatisfy { (UInt8(ascii: "0")...UInt8(ascii: "9")).contains($0) } ? Int(text) : nil
}
