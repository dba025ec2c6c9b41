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
        it: "la considero vuota: correggila se c'è una data vera", en: "taken as empty: correct it if there is a real date"))
    return false
  }

  /// A moment that must come after another. In the hour that comes twice in October the second pass is meant where
  /// only that one is after; one that is earlier all the same is kept as it is told, and gives no duration.
  mutating func later(_ field: Field, than opened: Instant, what: LocalizedText) -> Instant? {
    guard let moment = moment(field) else { return nil }
    if moment >= opened { return moment }
    if let second = clock.secondPass(of: moment), second >= opened { return second }
    doubt(
      field, found: moment.rfc3339,
      expected: LocalizedText(it: "\(what.it) dopo l'apertura", en: "\(what.en) after the opening"),
      repair: LocalizedText(it: "resta senza durata", en: "it gives no duration"))
    return moment
  }
}
