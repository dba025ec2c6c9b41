/// Days and hours as a person reads them, on the organisation's wall: `oggi alle 09:05`, `22 nov 2026, 09:05`.
public struct MomentText {
  private let clock: ZoneClock
  private let language: Language

  public init(_ clock: ZoneClock, _ language: Language) {
    self.clock = clock
    self.language = language
  }

  public func text(_ instant: Instant) -> String { "\(day(clock.day(of: instant))), \(hour(instant))" }

  /// Today's and yesterday's by name.
  public func text(_ instant: Instant, today: CivilDate) -> String {
    let at = language == .it ? "alle" : "at"
    switch today.daysSince1970 - clock.day(of: instant).daysSince1970 {
    case 0: return "\(language == .it ? "oggi" : "today") \(at) \(hour(instant))"
    case 1: return "\(language == .it ? "ieri" : "yesterday") \(at) \(hour(instant))"
    default: return text(instant)
    }
  }

  /// `12 nov 2026, 09:05 – 11:40`; the second day is named where it is another. Where the clock changes in between, each
  /// hour says by which: `31 ott 2027, 02:30 (UTC+2) – 02:30 (UTC+1)`.
  public func span(_ from: Instant, _ to: Instant) -> String {
    let isSameDay = clock.day(of: from) == clock.day(of: to)
    let changes = clock.offset(at: from) != clock.offset(at: to)
    let (first, second) = changes ? (" (\(offset(from)))", " (\(offset(to)))") : ("", "")
    return "\(text(from))\(first) – \(isSameDay ? hour(to) : text(to))\(second)"
  }

  /// `UTC+2`, `UTC+5:30`, `UTC`
  public func offset(_ instant: Instant) -> String {
    let minutes = Int(clock.offset(at: instant) / 60)
    if minutes == 0 { return "UTC" }
    let part = abs(minutes) % 60
    return "UTC\(minutes < 0 ? "−" : "+")\(abs(minutes) / 60)" + (part == 0 ? "" : part < 10 ? ":0\(part)" : ":\(part)")
  }

  /// `ora di Europe/Rome (UTC+1)`: whose hours are told.
  public func zone(_ instant: Instant) -> String {
    (language == .it ? "ora di " : "time of ") + "\(clock.identifier) (\(offset(instant)))"
  }

  public func day(_ day: CivilDate) -> String { "\(day.parts.day) \(day.month.shortName(language))" }

  public func hour(_ instant: Instant) -> String {
    let minutes = clock.secondOfDay(of: instant) / 60
    func two(_ number: Int) -> String { number < 10 ? "0\(number)" : "\(number)" }
    return "\(two(minutes / 60)):\(two(minutes % 60))"
  }
}
