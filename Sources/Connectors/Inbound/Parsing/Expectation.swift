import Facts
import FileFormats
import Primitives

/// What should have stood in a cell, and how to mend it, in both languages.
struct Expectation {
  let column: String?
  let expected: LocalizedText
  let repair: LocalizedText

  init(column: String?, expected: LocalizedText, repair: LocalizedText) {
    self.column = column
    self.expected = expected
    self.repair = repair
  }

  /// For a cell that its reader could not read.
  init(_ reader: ColumnReader) {
    column = reader.header
    switch reader.target.field.content {
    case .instant, .day, .month:
      let pattern = reader.date.pattern
      expected = LocalizedText(it: "data come \(Self.italian(pattern))", en: "date as \(pattern)")
      repair = LocalizedText(
        it: "correggi la data (o dì nella mappatura come sono scritte)",
        en: "correct the date (or say in the mapping how they are written)")
    case .duration:
      let form = Self.example(of: reader.duration.layout)
      expected = LocalizedText(it: "una durata in \(form.it)", en: "a duration in \(form.en)")
      repair = LocalizedText(
        it: "correggi la durata (o dì nella mappatura come sono scritte)",
        en: "correct the duration (or say in the mapping how they are written)")
    case .integer:
      expected = LocalizedText(it: "numero intero", en: "whole number")
      repair = Self.mapped(reader)
    case .decimal:
      let mark = reader.decimal == .comma ? "," : "."
      expected = LocalizedText(
        it: "numero con decimali dopo «\(mark)»", en: "number with decimals after \"\(mark)\"")
      repair = LocalizedText(
        it: "correggi il numero", en: "correct the number")
    case .boolean where reader.target.field == .resolved && reader.values.isEmpty == false:
      expected = LocalizedText(
        it: "uno stato di cui si sappia se è risolto", en: "a state that says whether it is resolved")
      repair = LocalizedText(
        it: "non conta nel risolto al primo contatto (dì nella mappatura se vuol dire risolto)",
        en: "it does not count for first contact resolution (say in the mapping whether it means resolved)")
    case .boolean:
      expected = LocalizedText(it: "sì o no", en: "yes or no")
      repair = Self.mapped(reader)
    case .score:
      let scales = reader.scores?.scales ?? []
      let it = scales.map(\.name.it).joined(separator: " / ")
      let en = scales.map(\.name.en).joined(separator: " / ")
      expected = LocalizedText(
        it: it.isEmpty ? "un voto" : "un voto: \(it)", en: en.isEmpty ? "a score" : "a score: \(en)")
      repair = Self.mapped(reader)
    case .scale:
      expected = LocalizedText(it: "una scala: \(Scale.known)", en: "a scale: \(Scale.known)")
      repair = Self.mapped(reader)
    case .text, .category:
      expected = LocalizedText(it: "un testo", en: "a text")
      repair = Self.mapped(reader)
    }
  }

  /// For a field that a row lacks.
  static func missing(_ field: Field, header: String?) -> Expectation {
    Expectation(
      column: header,
      expected: LocalizedText(
        it: "un valore per «\(FieldName.text(field.rawValue, .it))»",
        en: "a value for \"\(FieldName.text(field.rawValue, .en))\""),
      repair: LocalizedText(
        it: "completa la cella, o dai un valore per tutte", en: "fill the cell, or give a value for all of them"))
  }

  func diagnostic(row: Int, found: String) -> Diagnostic {
    Diagnostic(row: row, column: column, expected: expected, found: found, repair: repair)
  }

  private static func mapped(_ reader: ColumnReader) -> LocalizedText {
    LocalizedText(
      it: "correggi la cella (o dì nella mappatura che cosa vuol dire)",
      en: "correct the cell (or say in the mapping what it means)")
  }

  private static func example(of layout: DurationFormat.Layout) -> LocalizedText {
    switch layout {
    case .milliseconds: LocalizedText(it: "millesimi di secondo", en: "milliseconds")
    case .seconds: LocalizedText(it: "secondi", en: "seconds")
    case .minutes: LocalizedText(it: "minuti", en: "minutes")
    case .hours: LocalizedText(it: "ore", en: "hours")
    case .days: LocalizedText(it: "giorni", en: "days")
    case .hoursMinutesSeconds:
      LocalizedText(it: "ore, minuti e secondi (0:02:23)", en: "hours, minutes and seconds (0:02:23)")
    case .minutesSecondsAsHours:
      LocalizedText(
        it: "minuti e secondi scritti come ore (02:23:00)", en: "minutes and seconds written as hours (02:23:00)")
    case .minutesSeconds: LocalizedText(it: "minuti e secondi (2:23)", en: "minutes and seconds (2:23)")
    case .hoursMinutes: LocalizedText(it: "ore e minuti (2:23)", en: "hours and minutes (2:23)")
    case .words: LocalizedText(it: "parole (2 ore 3 minuti)", en: "words (2 hours 3 minutes)")
    case .iso8601: LocalizedText(it: "forma ISO (PT2H3M)", en: "ISO form (PT2H3M)")
    }
  }

  /// `dd/MM/yyyy` as Italians write it: `gg/mm/aaaa`.
  private static func italian(_ pattern: String) -> String {
    String(pattern.map { $0 == "d" ? "g" : $0 == "y" ? "a" : $0 == "M" ? "m" : $0 })
  }
}
