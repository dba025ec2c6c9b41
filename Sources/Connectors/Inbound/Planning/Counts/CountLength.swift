import FileFormats
import Primitives

/// Over how long each row of a table counts, as the steps between its times tell.
enum CountLength: Hashable, Sendable {
  /// So many minutes, the first of them `phase` seconds after a whole step from midnight.
  case minutes(Int, phase: Int)
  case day
  case month

  enum Found: Hashable, Sendable {
    case length(CountLength)
    /// One time only, or steps without a measure.
    case unknown
    /// Weeks, quarters, years: no months can be made of them.
    case refused(LocalizedText)
  }

  /// From the times of rows, in any order, some of them twice. `namesMonth`: the header says that they are months.
  /// O(n log n).
  static func find(_ readings: [DateReading], namesMonth: Bool = false, clock: ZoneClock) -> Found {
    if readings.isEmpty { return .unknown }
    let moments = readings.allSatisfy(isMidnightInUTC) ? readings.compactMap { wall($0, .utc) } : nil
    let walls = moments ?? readings.compactMap { wall($0, clock) }
    if walls.allSatisfy({ $0.second == 0 }) { return ofDays(Set(walls.map(\.day)), namesMonth: namesMonth) }
    return ofTimes(Set(walls.map { $0.day * 86_400 + $0.second }))
  }

  /// A day written as a moment in UTC.
  static func isMidnightInUTC(_ reading: DateReading) -> Bool {
    if case .instant(let milliseconds) = reading { return milliseconds % 86_400_000 == 0 }
    return false
  }

  private static func wall(_ reading: DateReading, _ clock: ZoneClock) -> (day: Int, second: Int)? {
    switch reading {
    case .day(let day): return (day.daysSince1970, 0)
    case .local(let day, let milliseconds): return (day.daysSince1970, milliseconds / 1_000)
    case .instant(let milliseconds):
      let instant = Instant(seconds: Int64((Double(milliseconds) / 1_000).rounded(.down)))
      return (clock.day(of: instant).daysSince1970, clock.secondOfDay(of: instant))
    case .time: return nil
    }
  }

  private static func ofDays(_ different: Set<Int>, namesMonth: Bool) -> Found {
    let days = different.sorted().map { CivilDate(daysSince1970: $0) }
    let isFirst = days.allSatisfy { $0.parts.day == 1 }
    let isLast = days.allSatisfy { $0 == $0.month.lastDay }
    if isFirst || isLast, days.count > 1 || namesMonth {
      let steps = zip(days, days.dropFirst()).map { $0.month.distance(to: $1.month) }
      guard let least = steps.min(), least > 1 else { return .length(.month) }
      return .refused(least.isMultiple(of: 12) ? years : least == 3 ? quarters : months(least))
    }
    let steps = zip(days, days.dropFirst()).map { $1.daysSince1970 - $0.daysSince1970 }
    if !steps.isEmpty, steps.allSatisfy({ $0 % 7 == 0 }), steps.contains(7) { return .refused(weeks) }
    return .length(.day)
  }

  private static func ofTimes(_ different: Set<Int>) -> Found {
    let times = different.sorted()
    let steps = zip(times, times.dropFirst()).map { $1 - $0 }
    // One row a day, late in the evening: midnight of a zone further east, an hour later when the clocks go back.
    if steps.count > 1, steps.allSatisfy({ $0 >= 82_800 }),
      times.allSatisfy({ ($0 % 86_400 >= 72_000 || $0 % 86_400 == 0) && $0 % 1_800 == 0 })
    {
      return .refused(eveningDays)
    }
    guard let first = times.first, let step = measure(steps) else { return .unknown }
    if step >= 86_400 { return step == 86_400 ? .length(.day) : step == 7 * 86_400 ? .refused(weeks) : .unknown }
    return step.isMultiple(of: 60) ? .length(.minutes(step / 60, phase: first % step)) : .unknown
  }

  /// The greatest measure of all steps but a few: the hour that is left out in spring, a slip.
  private static func measure(_ steps: [Int]) -> Int? {
    guard !steps.isEmpty else { return nil }
    let common = steps.reduce(0) { greatestDivisor($0, $1) }
    let times = Dictionary(steps.map { ($0, 1) }, uniquingKeysWith: +)
    // The step that comes most often measures nearly all of the others, or there is none.
    let usual = times.max { ($0.value, $1.key) < ($1.value, $0.key) }?.key ?? common
    if steps.count(where: { $0.isMultiple(of: usual) }) * 50 >= steps.count * 49 { return usual }
    return common >= 300 ? common : nil
  }

  private static func greatestDivisor(_ a: Int, _ b: Int) -> Int { b == 0 ? a : greatestDivisor(b, a % b) }

  static let weeks = LocalizedText(
    it: "Le righe vanno di settimana in settimana: di settimane non si fanno mesi. Esporta i totali per giorno o per "
      + "mese (se ogni riga è di un giorno solo: --set interval_minutes=1440).",
    en:
      "The rows go from week to week: months are not made of weeks. Export the totals by day or by month (if each row "
      + "is of one day only: --set interval_minutes=1440).")
  private static let eveningDays = LocalizedText(
    it:
      "C'è una riga al giorno, e comincia di sera: sono i giorni di un altro fuso orario (di solito UTC), e ogni riga "
      + "finirebbe nel giorno prima. Esporta i totali con i giorni del tuo fuso, o con la sola data.",
    en:
      "There is one row a day, and it begins in the evening: these are the days of another time zone (mostly UTC), and "
      + "each row would fall on the day before. Export the totals with the days of your zone, or with the date alone.")
  private static let quarters = LocalizedText(
    it: "Le righe vanno di trimestre in trimestre: servono i totali per mese o per giorno.",
    en: "The rows go from quarter to quarter: totals by month or by day are needed.")
  private static let years = LocalizedText(
    it: "Le righe vanno di anno in anno: servono i totali per mese o per giorno.",
    en: "The rows go from year to year: totals by month or by day are needed.")
  private static func months(_ step: Int) -> LocalizedText {
    LocalizedText(
      it: "Le righe vanno di \(step) mesi in \(step) mesi: servono i totali per mese o per giorno.",
      en: "The rows go \(step) months at a time: totals by month or by day are needed.")
  }

  /// `ogni riga conta 15 minuti`
  var text: LocalizedText {
    switch self {
    case .minutes(60, _): LocalizedText(it: "Ogni riga conta un'ora.", en: "Each row counts an hour.")
    case .minutes(let length, _) where length.isMultiple(of: 60):
      LocalizedText(it: "Ogni riga conta \(length / 60) ore.", en: "Each row counts \(length / 60) hours.")
    case .minutes(1, _): LocalizedText(it: "Ogni riga conta un minuto.", en: "Each row counts a minute.")
    case .minutes(let length, _):
      LocalizedText(it: "Ogni riga conta \(length) minuti.", en: "Each row counts \(length) minutes.")
    case .day: LocalizedText(it: "Ogni riga conta un giorno.", en: "Each row counts a day.")
    case .month: LocalizedText(it: "Ogni riga conta un mese.", en: "Each row counts a month.")
    }
  }
}
