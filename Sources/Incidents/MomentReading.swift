public import Primitives

/// Moments as people type them.
public enum MomentReading {
  /// A moment, and what is to be said of it.
  public struct Moment: Sendable, Hashable {
    public var instant: Instant
    /// Of an hour that comes twice and was typed without an offset: which one is meant, and how the other is written.
    public var note: LocalizedText?
  }

  /// Reads `2026-11-23T09:05`, `2026-11-23 09:05:30` (on the clock), and the same with `Z` or an offset such as
  /// `+01:00`; nil for anything else, and for days and hours that do not exist.
  public static func instant(_ text: String, _ clock: ZoneClock) -> Instant? { try? read(text, clock).instant }

  /// The same. In the hour that comes twice the first one is meant. Throws `momentWrong`, `momentSkipped`.
  public static func read(_ text: String, _ clock: ZoneClock) throws(IncidentProblem) -> Moment {
    guard
      let match = text.wholeMatch(
        of: /(\d{4})-(\d{2})-(\d{2})[T ](\d{2}):(\d{2})(?::(\d{2}))?(Z|[+-]\d{2}:\d{2})?/),
      let year = Int(match.1), let month = Int(match.2), let number = Int(match.3), let hour = Int(match.4),
      let minute = Int(match.5), hour < 24, minute < 60, let day = CivilDate("\(match.1)-\(match.2)-\(match.3)"),
      day.parts == (year, month, number)
    else { throw .momentWrong }
    let second = match.6.flatMap { Int($0) } ?? 0
    guard second < 60 else { throw .momentWrong }
    let seconds = hour * 3_600 + minute * 60 + second
    guard let zone = match.7 else { return try onTheWall(day, seconds, clock) }
    let utc = ZoneClock.utc.instant(day, secondOfDay: seconds)
    if zone == "Z" { return Moment(instant: utc) }
    let parts = zone.dropFirst().split(separator: ":").compactMap { Int64($0) }
    guard parts.count == 2, parts[0] < 24, parts[1] < 60 else { throw .momentWrong }
    let offset = (parts[0] * 3_600 + parts[1] * 60) * (zone.hasPrefix("-") ? -1 : 1)
    return Moment(instant: Instant(seconds: utc.seconds - offset))
  }

  private static func onTheWall(
    _ day: CivilDate, _ seconds: Int, _ clock: ZoneClock
  ) throws(IncidentProblem) -> Moment {
    let instant = clock.instant(day, secondOfDay: seconds)
    guard clock.secondOfDay(of: instant) == seconds, clock.day(of: instant) == day else {
      // The moment of the change: the wall a second before it, and at it.
      let before = clock.secondOfDay(of: Instant(seconds: instant.seconds - 1)) + 1
      throw .momentSkipped(day: day, from: hour(before), to: hour(clock.secondOfDay(of: instant)))
    }
    return Moment(instant: instant, note: twice(instant, clock))
  }

  /// Nil where the hour comes once, and for its second time.
  public static func twice(_ instant: Instant, _ clock: ZoneClock) -> LocalizedText? {
    guard let second = clock.secondPass(of: instant) else { return nil }
    let wall = hour(clock.secondOfDay(of: instant))
    let other = "\(clock.day(of: second))T\(wall)\(offset(clock.offset(at: second)))"
    let (first, last) = (utc(clock.offset(at: instant)), utc(clock.offset(at: second)))
    return LocalizedText(
      it: "Il \(day(clock.day(of: instant), .it)) le \(wall) vengono due volte: è intesa la prima, con l'ora legale "
        + "(\(first)). La seconda (\(last)) si scrive \(other).",
      en:
        "On \(day(clock.day(of: instant), .en)) \(wall) comes twice: the first one is meant, in summer time (\(first)). "
        + "The second (\(last)) is written \(other).")
  }

  static func day(_ day: CivilDate, _ language: Language) -> String { MomentText(.utc, language).day(day) }

  private static func hour(_ seconds: Int) -> String { "\(two(seconds / 3_600)):\(two(seconds / 60 % 60))" }

  private static func two(_ number: Int) -> String { number < 10 ? "0\(number)" : "\(number)" }

  /// `+01:00`
  private static func offset(_ seconds: Int64) -> String {
    "\(seconds < 0 ? "-" : "+")\(hour(Int(abs(seconds))))"
  }

  /// `UTC+2`
  private static func utc(_ seconds: Int64) -> String {
    let minutes = Int(abs(seconds)) / 60
    return "UTC\(seconds < 0 ? "−" : "+")\(minutes / 60)\(minutes % 60 == 0 ? "" : ":\(two(minutes % 60))")"
  }
}
