import Connectors
import Facts
import FileFormats
import Foundation
import Primitives
import TextAnalysis

/// An import, before and after, for a person.
enum ImportListing {
  /// What will be read how: columns, formats, first rows.
  static func plan(_ plan: ImportPlan, _ language: Language) {
    let it = language == .it
    let format = plan.format
    let shape =
      format.kind == .csv
      ? "CSV, «\(format.separator == 9 ? "tab" : format.separatorText)», \(format.encoding.rawValue)"
      : format.kind.rawValue
    Output.line(
      it ? "\(plan.kind.rawValue) da \(plan.source) (\(shape))" : "\(plan.kind.rawValue) from \(plan.source) (\(shape))"
    )
    var table = TextTable(
      it ? ["colonna", "diventa", "letta come", "esempi"] : ["column", "becomes", "read as", "examples"])
    let report = plan.mappingReport
    for column in plan.columns {
      let read = [column.date?.pattern, column.decimal?.rawValue, column.duration.map { "\($0.layout)" }].compactMap {
        $0
      }
      table.add([
        String(column.header.prefix(40)), report[column.header] ?? "", read.joined(separator: " "),
        column.examples.prefix(3).map { String($0.prefix(24)) }.joined(separator: " | "),
      ])
    }
    Output.line(table.text)
    for note in plan.notes { Output.line(note[language]) }
  }

  static func outcome(
    _ plan: ImportPlan, _ outcome: Importing.Outcome, _ name: String, dryRun: Bool, _ rejectedFile: String?,
    _ language: Language
  ) {
    let it = language == .it
    let numbers = NumberText(language)
    let summary = outcome.summary
    func n(_ count: Int) -> String { numbers.count(Double(count)) }
    let head =
      dryRun
      ? (it ? "Prova, senza scrivere: \(name), aggiunte" : "Dry run, nothing written: \(name), added")
      : (it ? "✓ \(name) (importazione \(summary.id)): aggiunte" : "✓ \(name) (import \(summary.id)): added")
    Output.line(
      it
        ? "\(head) \(n(summary.added)), cambiate \(n(summary.changed)), uguali \(n(summary.unchanged)), rifiutate \(n(summary.rejected)) su \(n(summary.rows)) righe."
        : "\(head) \(n(summary.added)), changed \(n(summary.changed)), unchanged \(n(summary.unchanged)), rejected \(n(summary.rejected)) of \(n(summary.rows)) rows."
    )
    let skipped = outcome.tally.skipped.filter { $0.value > 0 }.sorted { $0.key.rawValue < $1.key.rawValue }
    for (reason, count) in skipped {
      Output.line((it ? "  saltate " : "  skipped ") + "\(n(count)): \(SkipText.text(reason)[language])")
    }
    if outcome.tally.masked.total > 0 {
      Output.line(
        it
          ? "  dati personali coperti: \(n(outcome.tally.masked.total))"
          : "  personal data covered: \(n(outcome.tally.masked.total))")
    }
    for note in outcome.tally.notes { Output.line("  \(ReadingNoteText.text(note)[language])") }
    for note in plan.notes where !dryRun { Output.line("  \(note[language])") }
    for one in outcome.twice { Output.line("  ▲ \(one.text[language])") }
    for entry in outcome.tally.diagnostics.entries {
      let first = entry.first
      let column = first.column.map { it ? ", colonna \($0)" : ", column \($0)" } ?? ""
      let expected = it ? "atteso" : "expected"
      let found = it ? "trovato" : "found"
      Output.line(
        "  \(it ? "Riga" : "Row") \(first.row)\(column): \(expected) \(first.expected[language]), \(found) «\(first.found)» (\(n(entry.count))×). \(first.repair[language])"
      )
    }
    if let rejectedFile { Output.line((it ? "  righe rifiutate: " : "  rejected rows: ") + rejectedFile) }
    if !dryRun {
      Output.line(
        it
          ? "  per annullare: campanello import undo \(summary.id)"
          : "  to take it back: campanello import undo \(summary.id)")
    }
  }
}

enum SkipText {
  static func text(_ reason: SkipReason) -> LocalizedText {
    switch reason {
    case .blank: LocalizedText(it: "righe vuote", en: "blank rows")
    case .footer: LocalizedText(it: "righe sotto i dati", en: "lines below the data")
    case .secondHeader: LocalizedText(it: "seconda riga d'intestazione", en: "second header row")
    case .byMapping: LocalizedText(it: "lasciate fuori dalla mappatura", en: "left out by the mapping")
    case .noScore: LocalizedText(it: "senza voto a questa domanda", en: "no score for this question")
    }
  }
}
