import Facts
import FileFormats
import Primitives

extension RowReading {
  /// The scale that the row itself states.
  func scale(_ field: Field) -> Scale? { text(field).flatMap(Scale.init(rawValue:)) }

  /// Whether the row states a scale on which its score cannot be counted: words that name none, or for the NPS another
  /// than its own. A score read on a guess would pass for a true one.
  mutating func hasStrangeScale(_ field: Field, of kind: SurveyKind) -> Bool {
    if isUnread([field]) { return true }
    guard kind == .nps, let stated = scale(field), stated != .zeroToTen, stated != .oneToTen else { return false }
    doubt(
      field, found: stated.rawValue,
      expected: LocalizedText(it: "la scala dell'NPS, da 0 a 10", en: "the scale of the NPS, 0 to 10"),
      repair: LocalizedText(
        it: "se non è la domanda dell'NPS, scrivi csat come domanda",
        en: "if it is not the question of the NPS, write csat as its kind"))
    return true
  }

  mutating func outOfScale(_ field: Field, _ score: Int, _ scale: Scale) {
    if isScaleFound, row.header(of: field == .csat ? .csatScale : .scale) == nil {
      problem = .brokenScale(
        column: row.header(of: field) ?? field.rawValue, found: String(score), row: line, scale: scale)
    }
    doubt(
      field, found: String(score),
      expected: LocalizedText(
        it: "un voto \(scale.name.it)", en: "a score from \(scale.name.en)"),
      repair: LocalizedText(
        it: "correggi la cella (se vuol dire «nessun voto», dillo nella mappatura)",
        en: "correct the cell (if it means \"no score\", say so in the mapping)"))
  }
}
