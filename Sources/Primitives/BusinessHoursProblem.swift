/// What is wrong with opening hours as they were written.
public enum BusinessHoursProblem: Error, Sendable, Hashable {
  /// A week of so many days.
  case days(Int)
  case unreadable(Weekday, String)
  /// It begins when it ends.
  case withoutLength(Weekday, String)
  case overlap(Weekday)
  /// The day before is still open when this one opens.
  case runsInto(Weekday)
  case noClosingDay(String)
  case tooManyClosings

  /// A sentence, and how it is written.
  public var message: LocalizedText {
    switch self {
    case .days(let count):
      LocalizedText(
        it: "Servono sette giorni da lunedì a domenica, divisi da uno spazio: qui ne leggo \(count). "
          + "Per esempio: \(Self.example)",
        en: "Seven days are needed, Monday to Sunday, with a space between: I read \(count) here. "
          + "For example: \(Self.example)")
    case .unreadable(let day, let text):
      LocalizedText(
        it: "\(day.name(.it)): «\(text)» non è un orario. Si scrive 9:00-18:00; con una pausa 9:00-13:00,14:00-18:00; "
          + "di notte 22:00-6:00; chiuso -.",
        en: "\(day.name(.en)): \"\(text)\" cannot be read as hours. Write 9:00-18:00; with a break "
          + "9:00-13:00,14:00-18:00; by night 22:00-6:00; closed -.")
    case .withoutLength(let day, let text):
      LocalizedText(
        it: "\(day.name(.it)): «\(text)» apre e chiude alla stessa ora. Per tutto il giorno scrivi 0:00-24:00.",
        en: "\(day.name(.en)): \"\(text)\" opens and closes at the same time. For the whole day write 0:00-24:00.")
    case .overlap(let day):
      LocalizedText(
        it: "\(day.name(.it)): due aperture si sovrappongono. La seconda comincia quando la prima è finita, "
          + "per esempio 9:00-13:00,14:00-18:00.",
        en: "\(day.name(.en)): two openings overlap. The second begins when the first has ended, "
          + "as in 9:00-13:00,14:00-18:00.")
    case .runsInto(let day):
      LocalizedText(
        it: "\(day.name(.it)): si apre mentre è ancora aperto dalla notte prima. Accorcia una delle due aperture.",
        en: "\(day.name(.en)): it opens while the night before is still open. Shorten one of the two.")
    case .noClosingDay(let text):
      LocalizedText(
        it: "«\(text)» non è un giorno di chiusura. Dopo i sette giorni si scrive it per le festività italiane, "
          + "7/12 (giorno/mese) per ogni anno, 24/12/2026 per una volta, 10/8/2026..21/8/2026 per un periodo.",
        en: "\"\(text)\" is no closing day. After the seven days write it for the Italian holidays, "
          + "*-12-07 for every year, 2026-12-24 for once, 2026-08-10..2026-08-21 for a stretch.")
    case .tooManyClosings:
      LocalizedText(
        it: "I giorni di chiusura possono essere al massimo \(BusinessHours.mostClosings): scrivi i periodi come "
          + "10/8/2026..21/8/2026.",
        en: "There may be at most \(BusinessHours.mostClosings) closing days: write stretches like "
          + "2026-08-10..2026-08-21.")
    }
  }

  /// A week with a break, and closed at the weekend.
  public static let example =
    Array(repeating: "9:00-13:00,14:00-18:00", count: 5).joined(separator: " ") + " - - it"
}

extension BusinessHoursProblem: Refusing {
  public var refusal: Refusal { Refusal(.invalid, "business_hours", message) }
}
