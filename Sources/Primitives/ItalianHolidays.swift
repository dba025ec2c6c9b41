/// The national holidays of Italy.
///
/// Easter by the anonymous Gregorian algorithm (Meeus, "Astronomical Algorithms", ch. 8). 4 October is a
/// national holiday again from 2026.
public enum ItalianHolidays {
  public static func contains(_ day: CivilDate) -> Bool {
    let parts = day.parts
    switch (parts.month, parts.day) {
    case (1, 1), (1, 6), (4, 25), (5, 1), (6, 2), (8, 15), (11, 1), (12, 8), (12, 25), (12, 26): return true
    case (10, 4) where parts.year >= 2026: return true
    case (3...4, _):
      let easter = easter(parts.year)
      return day == easter || day == easter.adding(days: 1)
    default: return false
    }
  }

  public static func easter(_ year: Int) -> CivilDate {
    let a = year % 19
    let b = year / 100
    let c = year % 100
    let h = (19 * a + b - b / 4 - (b - (b + 8) / 25 + 1) / 3 + 15) % 30
    let l = (32 + 2 * (b % 4) + 2 * (c / 4) - h - c % 4) % 7
    let m = (a + 11 * h + 22 * l) / 451
    let n = h + l - 7 * m + 114
    return CivilDate(year: year, month: n / 31, day: n % 31 + 1)
  }
}
