import Facts
import FileFormats
import Primitives

/// Moments that can be true, and the differences between them.
extension RowReading {
  /// A moment within the limits; one outside is told and left out.
  mutating func moment(_ field: Field, dayIsEnough: Bool = false) -> Instant? {
    guard let moment = instant(field, dayIsEnough: dayIsEnough), isPossible(moment, field) else { return nil }
    return moment
  }

  /// Whether a moment is within the limits; one outside is told.
  mutating func isPossible(_ moment: Instant, _ field: Field) -> Bool {
    if limits.contains(moment) { return true }
    doubt(
      field, found: clock.day(of: moment).description,
      expected: LocalizedText(it: "una data dal 1990 a oggi", en: "a date from 1990 to today"),
      repair: LocalizedText(
        it: "la considero vuota: correggila se c'è una data vera",
        en: "taken as empty: correct it if there is a real date"))
    return false
  }

  /// A moment that must come after another. Where one of the two is a day and the other has its hour, whole days pass
  /// between them: nobody knows more. In the hour that comes twice in October the second pass is meant where
  /// only that one is after; one that is earlier all the same is kept as it is told, and gives no duration.
  mutating func later(_ field: Field, than opened: Instant, what: LocalizedText) -> Instant? {
    guard var moment = moment(field) ?? moment(ofDay: clock.day(of: opened), field, notBefore: opened) else {
      return nil
    }
    if isWholeDay(field) != isWholeDay(.openedAt) {
      moment = clock.instant(clock.day(of: moment), secondOfDay: clock.secondOfDay(of: opened))
    }
    if moment >= opened { return moment }
    if let second = clock.secondPass(of: moment), second >= opened { return second }
    doubt(
      field, found: wall(moment),
      expected: LocalizedText(it: "\(what.it) dopo l'apertura", en: "\(what.en) after the opening"),
      repair: LocalizedText(it: "resta senza durata", en: "it gives no duration"))
    return moment
  }

  /// The moment of a time that has no day of its own, on this day or after midnight on the next.
  private func moment(ofDay day: CivilDate, _ field: Field, notBefore opened: Instant) -> Instant? {
    let slot = ParsedRow.slot(field)
    guard case .none = row[slot], case .none = row[slot + 1], case .date(.time(let milliseconds)) = row[slot + 2],
      !row.hasDay(field)
    else { return nil }
    let moment = clock.instant(day, secondOfDay: min(milliseconds / 1_000, 86_399))
    return moment >= opened ? moment : clock.instant(day.adding(days: 1), secondOfDay: milliseconds / 1_000)
  }

  /// As the organisation's wall showed it: `2026-10-13 09:40`.
  func wall(_ moment: Instant) -> String {
    let minutes = clock.secondOfDay(of: moment) / 60
    func two(_ number: Int) -> String { number < 10 ? "0\(number)" : "\(number)" }
    return "\(clock.day(of: moment)) \(two(minutes / 60)):\(two(minutes % 60))"
  }

  /// Whether a moment was read from a day without an hour.
  private func isWholeDay(_ field: Field) -> Bool {
    let slot = ParsedRow.slot(field)
    if case .date(.day) = row[slot] { return true }
    guard case .none = row[slot], case .date = row[slot + 1] else { return false }
    if case .none = row[slot + 2] { return true }
    return false
  }
}
