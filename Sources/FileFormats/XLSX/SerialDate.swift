/// Spreadsheet dates: days since the end of 1899 (or 1904), the time as a fraction of a day.
///
/// The 1900 system believes that 29 February 1900 existed (serial 60), as Lotus 1-2-3 did; it is given as
/// the spreadsheet shows it, and whoever reads the text finds that there is no such day.
enum SerialDate {
  enum System {
    case from1900
    /// Old Excel for Mac: serial 0 is 1 January 1904.
    case from1904
  }

  /// The serial of 1 January 10000, the first day that cannot be shown.
  private static let end = 2_958_466.0

  /// The number as text by its reading: `2021-01-01`, `09:12:58`, `1:30`, `2021-01-01T09:12:58`, `26:30:00`.
  ///
  /// Seconds are rounded. A date with a time of day keeps it even where the format hides it, and so does a time without
  /// seconds that has some. A time that belongs to a day keeps the day; one of the first year of the count is a length
  /// of time that went past midnight. `nil` for what is no date: negative, or beyond the year 9999.
  static func text(_ serial: Double, as reading: CellStyles.Reading, _ system: System) -> String? {
    guard serial.isFinite, serial >= 0, serial < end else { return nil }
    var total = Int((serial * 86_400).rounded())
    // A date that shows no time and is less than a minute short of midnight is the day that begins then: some programs
    // write days so.
    if reading == .date, total % 86_400 >= 86_340 { total += 86_400 - total % 86_400 }
    let (days, seconds) = total.quotientAndRemainder(dividingBy: 86_400)
    switch reading {
    case .number, .percent: return nil
    case .elapsed: return clock(hours: total / 3600, total)
    case .shortTime where days == 0 && seconds % 60 == 0: return "\(seconds / 3600):\(twoDigits(seconds / 60 % 60))"
    case .time where days < 366, .shortTime where days < 366: return clock(hours: total / 3600, total)
    case .date where seconds == 0: return day(days, system)
    case .date, .time, .shortTime, .dateTime: return day(days, system) + "T" + clock(hours: seconds / 3600, seconds)
    }
  }

  private static func clock(hours: Int, _ seconds: Int) -> String {
    "\(twoDigits(hours)):\(twoDigits(seconds / 60 % 60)):\(twoDigits(seconds % 60))"
  }

  private static func day(_ serial: Int, _ system: System) -> String {
    // Days from 1970-01-01; serial 61 of the 1900 system is 1 March 1900, and before it one day less is
    // missing.
    let days: Int
    switch system {
    case .from1904: days = serial - 24_107
    case .from1900 where serial == 60: return "1900-02-29"
    case .from1900: days = serial - (serial > 60 ? 25_569 : 25_568)
    }
    let (year, month, day) = civil(days)
    return "\(year)-\(twoDigits(month))-\(twoDigits(day))"
  }

  /// The Gregorian date of a day count from 1970-01-01 (Hinnant, "chrono-compatible low-level date
  /// algorithms", `civil_from_days`), for years from 0 on.
  private static func civil(_ days: Int) -> (year: Int, month: Int, day: Int) {
    let shifted = days + 719_468
    let era = shifted / 146_097
    let dayOfEra = shifted - era * 146_097
    let yearOfEra = (dayOfEra - dayOfEra / 1460 + dayOfEra / 36_524 - dayOfEra / 146_096) / 365
    let dayOfYear = dayOfEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100)
    let shiftedMonth = (5 * dayOfYear + 2) / 153
    let day = dayOfYear - (153 * shiftedMonth + 2) / 5 + 1
    let month = shiftedMonth < 10 ? shiftedMonth + 3 : shiftedMonth - 9
    return (yearOfEra + era * 400 + (month <= 2 ? 1 : 0), month, day)
  }

  private static func twoDigits(_ value: Int) -> String { value < 10 ? "0\(value)" : "\(value)" }
}
