import Connectors
import Facts
import FileFormats
import Foundation
import Primitives
import TextAnalysis

/// What `import --json` prints, and what is kept with the import.
struct ImportReport: Encodable {
  struct Line: Encodable {
    var row: Int
    /// Where several sheets were read.
    var sheet: String?
    var column: String?
    var expected: String
    var found: String
    var repair: String
    var count: Int
  }

  struct Formats: Encodable {
    var date: String?
    var decimal: String?
    var separator: String?
    var encoding: String
    /// The sheets of a workbook that are read.
    var sheets: [String]?
  }

  struct Period: Encodable {
    var from: String
    var to: String
  }

  struct Legs: Encodable {
    var rows: Int
    var calls: Int
  }

  struct Doubt: Encodable {
    var column: String
    var matter: String
    var examples: [String]
    var readings: [[String: String]]
  }

  var importId: Int64?
  var file: String
  var sha256: String
  var kind: String
  var source: String
  var rows: Int
  var added: Int
  var changed: Int
  var unchanged: Int
  var rejected: Int
  /// Rows whose number an earlier row of the file had.
  var repeated: Int
  var skipped: [String: Int]
  /// Rows that are legs of one call, and the calls that they are; absent where every row is a contact.
  var legs: Legs?
  var masked: Int
  var diagnostics: [Line]
  var mapping: [String: String]
  var formats: Formats
  var ambiguous: [Doubt]
  var notes: [String]
  /// From the first to the last day that the facts speak of.
  var period: Period?
  var seconds: Double
  var dryRun: Bool

  init(_ plan: ImportPlan, _ outcome: Importing.Outcome?, file: String, dryRun: Bool, _ language: Language) {
    let summary = outcome?.summary
    let tally = outcome?.tally ?? ImportReading.Tally()
    importId = dryRun ? nil : summary?.id
    self.file = file
    sha256 = tally.sha256
    kind = plan.kind.rawValue
    source = plan.source
    rows = summary?.rows ?? 0
    added = summary?.added ?? 0
    changed = summary?.changed ?? 0
    unchanged = summary?.unchanged ?? 0
    rejected = summary?.rejected ?? 0
    repeated = summary?.repeated ?? 0
    skipped = Dictionary(tally.skipped.map { ($0.key.rawValue, $0.value) }, uniquingKeysWith: +)
    if plan.foldsLegs { legs = Legs(rows: tally.folding.rows, calls: tally.folding.calls) }
    masked = tally.masked.total
    diagnostics = tally.diagnostics.entries.map { entry in
      Line(
        row: entry.first.row, sheet: entry.first.sheet, column: entry.first.column,
        expected: entry.first.expected[language],
        found: entry.examples.joined(separator: " | "), repair: entry.first.repair[language], count: entry.count)
    }
    mapping = plan.mappingReport
    formats = Formats(plan)
    ambiguous = plan.ambiguities.map { Doubt($0, language) }
    notes =
      ImportListing.scales(plan, language) + plan.remarks.map { $0[language] }
      + tally.notes.map { ReadingNoteText.text($0)[language] } + (outcome?.twice ?? []).map { $0.text[language] }
      + (RepeatedIDs.text(rows: summary?.repeated ?? 0, ids: summary?.repeatedIDs ?? 0).map { [$0[language]] } ?? [])
    period = tally.period.map { Period(from: $0.lowerBound.rfc3339, to: $0.upperBound.rfc3339) }
    seconds = outcome?.seconds ?? 0
    self.dryRun = dryRun
  }

  /// How the file was read, kept with the import.
  static func text(_ plan: ImportPlan, _ tally: ImportReading.Tally, _ twice: [CountedTwice]) -> String {
    struct Kept: Encodable {
      var mapping: [String: String]
      var formats: Formats
      var skipped: [String: Int]
      var masked: Int
      /// In both languages: nobody knows who will read them.
      var notes: [[String: String]]?
    }
    let notes = plan.remarks + twice.map(\.text)
    let kept = Kept(
      mapping: plan.mappingReport, formats: Formats(plan),
      skipped: Dictionary(tally.skipped.map { ($0.key.rawValue, $0.value) }, uniquingKeysWith: +),
      masked: tally.masked.total,
      notes: notes.isEmpty ? nil : notes.map { ["it": $0.it, "en": $0.en] })
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
    return (try? encoder.encode(kept)).map { String(decoding: $0, as: UTF8.self) } ?? "{}"
  }
}

extension ImportReport.Formats {
  init(_ plan: ImportPlan) {
    date = plan.datePattern
    decimal = plan.decimalName
    separator = plan.format.kind == .csv ? plan.format.separatorText : nil
    encoding = plan.format.encoding.rawValue
    sheets = plan.format.kind == .xlsx ? plan.format.sheetsRead : nil
  }
}

extension ImportReport.Doubt {
  init(_ ambiguity: Ambiguity, _ language: Language) {
    column = ambiguity.column
    matter = ambiguity.matter.rawValue
    examples = ambiguity.examples
    readings = ambiguity.readings.map { ["form": $0.form, "meaning": $0.meaning[language]] }
  }
}
