import Connectors
import Facts
import Foundation
import Indicators
import Primitives
import TextAnalysis

/// What an import did, or would do, for a person.
struct ImportOutcomeListing {
  let plan: ImportPlan
  let outcome: Importing.Outcome
  let name: String
  let isDryRun: Bool
  let rejectedFile: String?
  let clock: ZoneClock
  let language: Language

  private var it: Bool { language == .it }
  private var numbers: NumberText { NumberText(language) }
  private var summary: ImportSummary { outcome.summary }

  func show() {
    Output.line(head)
    for line in period + repeated + twice + notes + skipped + doubts { Output.line("  \(line)") }
    if let rejectedFile { Output.line((it ? "  righe rifiutate: " : "  rejected rows: ") + rejectedFile) }
    if !isDryRun {
      Output.line(
        it
          ? "  per annullare: campanello import undo \(summary.id)"
          : "  to take it back: campanello import undo \(summary.id)")
    }
  }

  private var head: String {
    let opening =
      isDryRun
      ? (it ? "Prova, senza scrivere: \(name), aggiunte" : "Dry run, nothing written: \(name), added")
      : (it ? "✓ \(name) (importazione \(summary.id)): aggiunte" : "✓ \(name) (import \(summary.id)): added")
    return it
      ? "\(opening) \(n(summary.added)), cambiate \(n(summary.changed)), uguali \(n(summary.unchanged)), rifiutate \(n(summary.rejected)) su \(n(summary.rows)) righe."
      : "\(opening) \(n(summary.added)), changed \(n(summary.changed)), unchanged \(n(summary.unchanged)), rejected \(n(summary.rejected)) of \(n(summary.rows)) rows."
  }

  private var period: [String] {
    guard let period = outcome.tally.period else { return [] }
    let first = clock.day(of: period.lowerBound).longName(language)
    let last = clock.day(of: period.upperBound).longName(language)
    return [it ? "periodo: dal \(first) al \(last)" : "period: \(first) to \(last)"]
  }

  private var repeated: [String] {
    RepeatedIDs.text(rows: summary.repeated, ids: summary.repeatedIDs).map { [$0[language]] } ?? []
  }

  /// The same contacts, there as rows and as totals.
  private var twice: [String] { outcome.twice.map { "▲ " + $0.text[language] } }

  /// What was decided or noticed without a question. A dry run has said the first of it already.
  private var notes: [String] {
    let planned = isDryRun ? [] : ImportListing.scales(plan, language) + plan.remarks.map { $0[language] }
    var notes =
      planned + [outcome.tally.folding.message].compactMap { $0?[language] }
      + outcome.tally.notes.map { ReadingNoteText.text($0)[language] }
    if outcome.tally.masked.total > 0 {
      notes.append(
        it
          ? "dati personali coperti: \(n(outcome.tally.masked.total))"
          : "personal data covered: \(n(outcome.tally.masked.total))")
    }
    return notes
  }

  private var skipped: [String] {
    outcome.tally.skipped.filter { $0.value > 0 }.sorted { $0.key.rawValue < $1.key.rawValue }.map { reason, count in
      (it ? "saltate " : "skipped ") + "\(n(count)): \(SkipText.text(reason)[language])"
    }
  }

  private var doubts: [String] {
    outcome.tally.diagnostics.entries.map { entry in
      let first = entry.first
      let sheet = first.sheet.map { it ? ", foglio «\($0)»" : ", sheet \"\($0)\"" } ?? ""
      let column = sheet + (first.column.map { it ? ", colonna «\($0)»" : ", column \"\($0)\"" } ?? "")
      let found = entry.examples.map { it ? "«\($0)»" : "\"\($0)\"" }.joined(separator: ", ")
      let place =
        entry.count == 1
        ? (it ? "riga \(n(first.row))" : "row \(n(first.row))")
        : (it
          ? "\(n(entry.count)) righe\(share(entry.count)), la prima è la \(n(first.row))"
          : "\(n(entry.count)) rows\(share(entry.count)), the first is \(n(first.row))")
      return it
        ? "\(place)\(column): atteso \(first.expected.it), trovato \(found). \(sentence(first.repair.it))"
        : "\(place)\(column): expected \(first.expected.en), found \(found). \(sentence(first.repair.en))"
    }
  }

  private func share(_ count: Int) -> String {
    summary.rows > 0 ? " (\(numbers.percent(Double(count) / Double(summary.rows))))" : ""
  }

  private func sentence(_ text: String) -> String { text.prefix(1).uppercased() + text.dropFirst() + "." }

  private func n(_ count: Int) -> String { numbers.count(Double(count)) }
}

/// Ids that stand more than once in a file.
enum RepeatedIDs {
  /// Nil where none does.
  static func text(rows: Int, ids: Int) -> LocalizedText? {
    guard rows > 0 else { return nil }
    func say(_ language: Language) -> (ids: String, rows: String) {
      let numbers = NumberText(language)
      return (numbers.count(Double(ids)), numbers.count(Double(rows)))
    }
    let (it, en) = (say(.it), say(.en))
    return LocalizedText(
      it: ids == 1
        ? "1 numero ripetuto nel file (\(it.rows) \(rows == 1 ? "riga" : "righe") in più): tengo l'ultima riga."
        : "\(it.ids) numeri ripetuti nel file (\(it.rows) righe in più): tengo l'ultima riga di ognuno.",
      en: ids == 1
        ? "1 number stands more than once in the file (\(en.rows) \(rows == 1 ? "row" : "rows") more): the last row is kept."
        : "\(en.ids) numbers stand more than once in the file (\(en.rows) rows more): the last row of each is kept.")
  }
}
