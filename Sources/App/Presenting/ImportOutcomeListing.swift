import HousePages
import Connectors
import Facts
import Foundation
import Indicators
import Intake
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
    SkipText.sentences(outcome.tally.skipped).map { $0[language] }
  }

  private var doubts: [String] {
    outcome.tally.diagnostics.entries.map { entry in
      let text = RepairText(UploadCheck.Repair(entry), of: summary.rows, language)
      return "\(text.place): \(text.finding) \(text.mending)"
    }
  }

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
