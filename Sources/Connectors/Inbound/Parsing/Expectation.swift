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
        it: "correggere la data, o indicare il formato in formats.date",
        en: "correct the date, or set formats.date")
    case .duration:
      let form = reader.duration.layout.rawValue
      expected = LocalizedText(it: "durata come \(form)", en: "duration as \(form)")
      repair = LocalizedText(
        it: "correggere la durata, o indicare il formato in formats.columns",
        en: "correct the duration, or set formats.columns")
    case .integer:
      expected = LocalizedText(it: "numero intero", en: "whole number")
      repair = Self.mapped(reader)
    case .decimal:
      let mark = reader.decimal == .comma ? "," : "."
      expected = LocalizedText(
        it: "numero con decimali dopo «\(mark)»", en: "number with decimals after \"\(mark)\"")
      repair = LocalizedText(
        it: "correggere il numero, o usare --decimal", en: "correct the number, or use --decimal")
    case .boolean where reader.target.field == .resolved && reader.values.isEmpty == false:
      expected = LocalizedText(
        it: "uno stato di cui si sappia se è risolto", en: "a state that says whether it is resolved")
      repair = LocalizedText(
        it: "aggiungerlo a values.resolved (yes o no): fino ad allora non conta nel risolto al primo contatto",
        en: "add it to values.resolved (yes or no): until then it does not count for first contact resolution")
    case .boolean:
      expected = LocalizedText(it: "sì o no", en: "yes or no")
      repair = Self.mapped(reader)
    case .score:
      expected = LocalizedText(it: "un voto", en: "a score")
      repair = Self.mapped(reader)
    case .text, .category, .scale:
      expected = LocalizedText(it: "un testo", en: "a text")
      repair = Self.mapped(reader)
    }
  }

  /// For a field that a row lacks.
  static func missing(_ field: Field, header: String?) -> Expectation {
    Expectation(
      column: header,
      expected: LocalizedText(
        it: "un valore per \(field.rawValue)", en: "a value for \(field.rawValue)"),
      repair: LocalizedText(
        it: "completare la cella, o indicare --set \(field.rawValue)=…",
        en: "fill the cell, or use --set \(field.rawValue)=…"))
  }

  func diagnostic(row: Int, found: String) -> Diagnostic {
    Diagnostic(row: row, column: column, expected: expected, found: found, repair: repair)
  }

  private static func mapped(_ reader: ColumnReader) -> LocalizedText {
    let field = reader.target.field.rawValue
    return LocalizedText(
      it: "correggere la cella, o aggiungerla a values.\(field) o missing.\(field)",
      en: "correct the cell, or add it to values.\(field) or missing.\(field)")
  }

  /// `dd/MM/yyyy` as Italians write it: `gg/mm/aaaa`.
  private static func italian(_ pattern: String) -> String {
    String(pattern.map { $0 == "d" ? "g" : $0 == "y" ? "a" : $0 == "M" ? "m" : $0 })
  }
}
