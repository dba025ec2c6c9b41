public import Primitives

/// Moments as people type them.
public enum MomentReading {
  /// Reads `2026-11-23T09:05`, `2026-11-23 09:05:30` (on the clock), and the same with `Z` or an offset such as
  /// `+01:00`; nil for anything else, and for days and hours that do not exist.
  public static func instant(_ text: String, _ clock: ZoneClock) -> Instant? {
    guard
      let match = text.wholeMatch(
        of: /(\d{4})-(\d{2})-(\d{2})[T ](\d{2}):(\d{2})(?::(\d{2}))?(Z|[+-]\d{2}:\d{2})?/),
      let year = Int(match.1), let month = Int(match.2), let number = Int(match.3), let hour = Int(match.4),
      let minute = Int(match.5), hour < 24, minute < 60, let day = CivilDate("\(match.1)-\(match.2)-\(match.3)"),
      day.parts == (year, month, number)
    else { return nil }
    let second = match.6.flatMap { Int($0) } ?? 0
    guard second < 60 else { return nil }
    let seconds = hour * 3_600 + minute * 60 + second
    guard let zone = match.7 else {
      let instant = clock.instant(day, secondOfDay: seconds)
      // An hour that the clock skips.
      return clock.secondOfDay(of: instant) == seconds ? instant : nil
    }
    let utc = ZoneClock.utc.instant(day, secondOfDay: seconds)
    if zone == "Z" { return utc }
    let parts = zone.dropFirst().split(separator: ":").compactMap { Int64($0) }
    guard parts.count == 2, parts[0] < 24, parts[1] < 60 else { return nil }
    let offset = (parts[0] * 3_600 + parts[1] * 60) * (zone.hasPrefix("-") ? -1 : 1)
    return Instant(seconds: utc.seconds - offset)
  }
}
