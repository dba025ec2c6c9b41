import Alarms
import ArgumentParser
import FileFormats
import Foundation
import Primitives
import Statistics

/// `campanello locate < table.csv`: the place of a change in any table.
struct LocateCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "locate", abstract: "The place of a change in a table of counts, by the alarms' own method.",
    discussion: """
      Standard input: columns of dimensions, then before_n,before_bad,after_n,after_bad (numbers ≥ 0).
      Example: campanello locate --json < table.csv
      """)

  @OptionGroup var options: SharedOptions

  @Option(name: .long, help: "The dimension of the verdict (default: the one that tells most).")
  var dimension: String?

  @Option(name: .long, help: "Draws for the chance of a score, where its bound leaves a doubt (0: the bound only).")
  var draws = 0

  func run() throws {
    try options.reporting {
      guard (0...9_999).contains(draws) else {
        throw Refusal(.usage, "bad_draws", it: "--draws va da 0 a 9999.", en: "--draws goes from 0 to 9999.")
      }
      let table = try LocateInput.read(FileHandle.standardInput.readDataToEndOfFile())
      var method = LocateTable.Method()
      method.dimension = dimension
      method.effort.draws = draws
      let clock = ContinuousClock()
      let start = clock.now
      let result = table.located(by: method)
      let elapsed = clock.now - start
      if options.json {
        try Output.json(LocateAnswer(result, elapsed: elapsed))
      } else {
        print(result)
      }
    }
  }

  private func print(_ result: LocateResult) {
    let it = options.language == .it
    let verdict = it ? "Verdetto su" : "Verdict over"
    Output.line(
      "\(verdict) \(result.dimension): \(VerdictText.text(result.verdict)[options.language]) \(result.values.joined(separator: ", "))"
    )
    if !result.isExplained {
      Output.line(it ? "Nessun segmento da solo lo spiega." : "No single segment explains it.")
    }
    let numbers = NumberText(options.language)
    var table = TextTable(
      it
        ? ["segmento", "punteggio", "p", "attesi", "trovati", "parte"]
        : ["segment", "score", "p", "expected", "found", "share"], figures: [1, 2, 3, 4, 5])
    for place in result.segments {
      table.add([
        place.segment.description, numbers.decimal(place.score, digits: 2), numbers.decimal(place.p, digits: 3),
        numbers.decimal(place.expectedBad), numbers.decimal(place.afterBad),
        place.shareExplained.map { numbers.percent($0, digits: 0) } ?? "—",
      ])
    }
    Output.line(table.text)
  }
}

/// A verdict in words.
enum VerdictText {
  static func text(_ verdict: PlaceVerdict) -> LocalizedText {
    switch verdict {
    case .one: LocalizedText(it: "uno solo,", en: "one,")
    case .several: LocalizedText(it: "alcuni:", en: "several:")
    case .all: LocalizedText(it: "tutti:", en: "all:")
    case .mix: LocalizedText(it: "nessuno, è cambiata la composizione", en: "none, the mix changed")
    case .undetermined: LocalizedText(it: "i dati non lo dicono", en: "the data do not say")
    }
  }
}

/// Reads the table of `locate` from CSV.
enum LocateInput {
  static let counts = ["before_n", "before_bad", "after_n", "after_bad"]

  static func read(_ data: Data) throws -> LocateTable {
    let lines = String(decoding: data, as: UTF8.self).split(whereSeparator: \.isNewline)
    guard let first = lines.first else {
      throw Refusal(.invalid, "empty_table", it: "La tabella è vuota.", en: "The table is empty.")
    }
    let separator: Character = first.contains(";") && !first.contains(",") ? ";" : first.contains("\t") ? "\t" : ","
    let header = cells(first, separator).map { $0.lowercased() }
    let countColumns = counts.map { name in header.firstIndex(of: name) }
    guard !countColumns.contains(nil) else {
      throw Refusal(
        .invalid, "missing_columns", it: "Servono le colonne \(counts.joined(separator: ", ")).",
        en: "The columns \(counts.joined(separator: ", ")) are needed.")
    }
    let places = countColumns.compactMap { $0 }
    let dimensionColumns = header.indices.filter { !places.contains($0) }
    let names = cells(first, separator)
    let rows = try lines.dropFirst().enumerated().map { index, line in
      let cells = cells(line, separator)
      guard cells.count == header.count else { throw wrongWidth(index + 2, cells.count, header.count) }
      let numbers = try places.map { try number(cells[$0], row: index + 2, column: header[$0]) }
      return LocateTable.Row(
        values: dimensionColumns.map { cells[$0] },
        counts: LocateTable.Counts(
          beforeN: numbers[0], beforeBad: numbers[1], afterN: numbers[2], afterBad: numbers[3]))
    }
    do {
      return try LocateTable(dimensions: dimensionColumns.map { names[$0] }, rows: rows)
    } catch {
      throw Refusal(.invalid, "bad_table", it: "Tabella non valida: \(error).", en: "Bad table: \(error).")
    }
  }

  private static func number(_ text: String, row: Int, column: String) throws -> Double {
    guard let value = Double(text), value >= 0, value.isFinite else {
      throw Refusal(
        .invalid, "bad_number",
        it: "Riga \(row), colonna \(column): atteso un numero da 0 in su col punto decimale, trovato «\(text)».",
        en: "Row \(row), column \(column): expected a number from 0 up with a decimal point, found \"\(text)\".")
    }
    return value
  }

  private static func wrongWidth(_ row: Int, _ found: Int, _ expected: Int) -> Refusal {
    Refusal(
      .invalid, "wrong_width", it: "Riga \(row): attese \(expected) celle, trovate \(found).",
      en: "Row \(row): expected \(expected) cells, found \(found).")
  }

  /// Cells of a line, quotes understood.
  private static func cells(_ line: Substring, _ separator: Character) -> [String] {
    guard line.contains("\"") else {
      return line.split(separator: separator, omittingEmptySubsequences: false).map { String($0).trimmed }
    }
    var cells: [String] = []
    var cell = ""
    var quoted = false
    for character in line {
      if character == "\"" {
        quoted.toggle()
      } else if character == separator, !quoted {
        cells.append(cell.trimmed)
        cell = ""
      } else {
        cell.append(character)
      }
    }
    return cells + [cell.trimmed]
  }
}

struct LocateAnswer: Encodable {
  struct Place: Encodable {
    var segment: [String: String]
    var equivalents: [[String: String]]
    var score: Double
    var p: Double
    var expectedBad: Double
    var afterBad: Double
    var shareExplained: Double?
  }

  var verdict: String
  var dimension: String
  var values: [String]
  var mixShare: Double?
  var rateEffect: Double
  var mixEffect: Double
  var isExplained: Bool
  var milliseconds: Double
  var segments: [Place]

  init(_ result: LocateResult, elapsed: Duration) {
    verdict = result.verdict.rawValue
    dimension = result.dimension
    values = result.values
    mixShare = result.mixShare
    rateEffect = result.rateEffect
    mixEffect = result.mixEffect
    isExplained = result.isExplained
    milliseconds = Double(elapsed.components.attoseconds) / 1e15 + Double(elapsed.components.seconds) * 1000
    segments = result.segments.map { place in
      Place(
        segment: place.segment.values, equivalents: place.equivalents.map(\.values), score: place.score,
        p: place.p, expectedBad: place.expectedBad, afterBad: place.afterBad, shareExplained: place.shareExplained)
    }
  }
}
