import Facts
import FileFormats
import Primitives

/// How the times of totals are read: over how long a row counts where it does not say so itself.
struct CountSetting: Sendable {
  var length: CountLength?
}

extension RowReading {
  /// The time of a total; nil where it lacks, with the reason among the doubts.
  mutating func countedTime(_ field: Field, _ setting: CountSetting) -> CountedTime? {
    if let month = day(.month)?.month {
      return isPossible(clock.start(of: month.firstDay), .month) ? .month(month) : nil
    }
    if let name = text(.monthOfYear) { return monthOfYear(name) }
    let slot = ParsedRow.slot(field)
    switch (row[slot], row[slot + 1], row[slot + 2]) {
    case (.date(let reading), _, _): return time(reading, field, setting)
    case (_, .date(let date), .date(let clock)):
      guard case .day(let day) = date, case .time(let milliseconds) = clock else { return nil }
      return time(.local(day, milliseconds: milliseconds), field, setting)
    default: return nil
    }
  }

  private mutating func monthOfYear(_ name: String) -> CountedTime? {
    guard let month = MonthOfYear.number(name.trimmed), let year = integer(.year), (1990...2100).contains(year) else {
      doubt(
        .monthOfYear, found: name,
        expected: LocalizedText(it: "un mese con il suo anno", en: "a month with its year"),
        repair: LocalizedText(
          it: "correggi il mese (o dì l'anno: --set year=2026)", en: "correct it (or say the year: --set year=2026)"))
      return nil
    }
    let found = Month(year: year, month: month)
    return isPossible(clock.start(of: found.firstDay), .monthOfYear) ? .month(found) : nil
  }

  private mutating func time(_ reading: DateReading, _ field: Field, _ setting: CountSetting) -> CountedTime? {
    guard let day = civilDay(reading) else { return nil }
    guard isPossible(clock.start(of: day), field) else { return nil }
    if let stated = integer(.intervalMinutes) {
      guard (1...CountedTime.minutesOfDay).contains(stated) else {
        doubt(
          .intervalMinutes, found: String(stated),
          expected: LocalizedText(it: "minuti da 1 a 1440", en: "minutes from 1 to 1440"),
          repair: LocalizedText(
            it: "i totali di un mese hanno una colonna month", en: "totals of a month have a column month"))
        return nil
      }
      if stated == CountedTime.minutesOfDay { return .day(day) }
      return moment(reading).map { .minutes(stated, from: $0) }
    }
    switch setting.length {
    case .month: return .month(day.month)
    case .day, nil: return .day(day)
    case .minutes(let length, let phase):
      guard let start = moment(reading) else { return nil }
      guard secondOfDay(reading, start) % (length * 60) == phase else {
        doubt(
          field, found: reading.description,
          expected: LocalizedText(
            it: "un'ora a passo di \(length) minuti, come le altre",
            en: "a time at steps of \(length) minutes, like the others"),
          repair: LocalizedText(
            it: "correggere l'ora, o indicare la durata in interval_minutes",
            en: "correct the time, or state how long it counts in interval_minutes"))
        return nil
      }
      return .minutes(length, from: start)
    }
  }

  /// The day that a total of a day is of: a midnight in UTC names its own day.
  private func civilDay(_ reading: DateReading) -> CivilDate? {
    switch reading {
    case .day(let day), .local(let day, _): return day
    case .instant(let milliseconds):
      if CountLength.isMidnightInUTC(reading) { return CivilDate(daysSince1970: milliseconds / 86_400_000) }
      return clock.day(of: Instant(seconds: Int64((Double(milliseconds) / 1_000).rounded(.down))))
    case .time: return nil
    }
  }

  private func secondOfDay(_ reading: DateReading, _ start: Instant) -> Int {
    if case .local(_, let milliseconds) = reading { return milliseconds / 1_000 }
    return clock.secondOfDay(of: start)
  }

  private func moment(_ reading: DateReading) -> Instant? {
    switch reading {
    case .day(let day): return clock.start(of: day)
    case .local(let day, let milliseconds):
      if milliseconds >= 86_400_000 { return clock.start(of: day.adding(days: 1)) }
      let second = milliseconds / 1_000
      let instant = clock.instant(day, secondOfDay: second)
      if clock.secondOfDay(of: instant) == second { return instant }
      // The wall skips this hour in spring. Who counts by a clock that does not change has it all the same: it goes to
      // the hour after, a second later than what is counted there.
      return Instant(seconds: clock.instant(day, secondOfDay: second + 3_600).seconds + 1)
    case .instant(let milliseconds): return Instant(seconds: Int64((Double(milliseconds) / 1_000).rounded(.down)))
    case .time: return nil
    }
  }
}
