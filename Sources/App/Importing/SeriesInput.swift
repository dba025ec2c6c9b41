import Demand
import FileFormats
import Foundation
import Primitives

/// Reads any file as counts over time: finds the column of times and the one of numbers, and says what it cannot read.
struct SeriesInput {
  var file: String
  var time: String?
  var count: String?
  var minutes: Int

  /// Rows that are looked at to understand the columns.
  private static let sampled = 2_000

  func read() throws -> CountSeries {
    let (place, times, numbers) = try columns()
    var series = CountSeries(slotMinutes: minutes)
    let reader = try openRecords(at: file)
    var row = RawRow()
    while try reader.next(into: &row) {
      let text = row.string(place.time)
      guard let (day, second) = times.read(text).flatMap(Self.wallClock) else {
        throw Refusal(
          .invalid, "bad_time", it: "Riga \(row.line): «\(text)» non è un momento come gli altri della colonna.",
          en: "Row \(row.line): \"\(text)\" is no moment like the others of its column.")
      }
      var amount = 1.0
      if let column = place.count {
        let cell = row.string(column)
        guard let value = numbers.read(cell), value >= 0, value.isFinite else {
          throw Refusal(
            .invalid, "bad_count", it: "Riga \(row.line): atteso un numero da 0 in su, trovato «\(cell)».",
            en: "Row \(row.line): expected a number of 0 or more, found \"\(cell)\".")
        }
        amount = value
      }
      series.add(amount, on: day, secondOfDay: second)
    }
    guard !series.isEmpty else {
      throw Refusal(.invalid, "empty_file", it: "Il file non ha righe.", en: "The file has no rows.")
    }
    return series
  }

  /// The clock on the wall as written; of a moment with a zone, that of its zone's name, UTC for a count.
  private static func wallClock(_ reading: DateReading) -> (CivilDate, Int)? {
    switch reading {
    case .local(let day, let milliseconds): (day, milliseconds / 1_000)
    case .instant(let milliseconds):
      (CivilDate(daysSince1970: Int((Double(milliseconds) / 86_400_000).rounded(.down))), milliseconds / 1_000 % 86_400)
    case .day(let day): (day, 0)
    case .time: nil
    }
  }

  private func columns() throws -> (place: (time: Int, count: Int?), times: DateFormat, numbers: DecimalFormat) {
    let reader = try openRecords(at: file)
    let header = reader.header
    var dates = header.map { _ in DateFormatGuess() }
    var numbers = header.map { _ in DecimalFormatGuess() }
    var row = RawRow()
    var rows = 0
    while rows < Self.sampled, try reader.next(into: &row) {
      rows += 1
      for column in header.indices {
        let text = row.string(column)
        dates[column].see(text)
        numbers[column].see(text)
      }
    }
    let timeColumn = try place(of: time, in: header) ?? header.indices.first { dates[$0].verdict.hasTime }
    guard let timeColumn else {
      throw Refusal(
        .invalid, "no_times",
        it: "Nessuna colonna di momenti: dilla con --time. Colonne: \(header.joined(separator: ", ")).",
        en: "No column of moments: say it with --time. Columns: \(header.joined(separator: ", ")).")
    }
    guard let format = dates[timeColumn].verdict.format else {
      throw Refusal(
        .invalid, "unclear_times",
        it: "Le date di «\(header[timeColumn])» si leggono in più modi: scrivile come 2026-11-23 09:05.",
        en: "The dates of \"\(header[timeColumn])\" can be read in several ways: write them as 2026-11-23 09:05.")
    }
    let counted =
      try place(of: count, in: header)
      ?? header.indices.last { $0 != timeColumn && numbers[$0].verdict.isNumeric && !Self.isNumbering(header[$0]) }
    return ((timeColumn, counted), format, counted.flatMap { numbers[$0].verdict.format } ?? .point)
  }

  /// A column that only numbers the rows.
  private static func isNumbering(_ name: String) -> Bool {
    ["", "#", "id", "rownames", "row", "riga", "n", "index"].contains(name.lowercased())
  }

  private func place(of name: String?, in header: [String]) throws -> Int? {
    guard let name else { return nil }
    guard let place = header.firstIndex(where: { $0.lowercased() == name.lowercased() }) else {
      throw Refusal(
        .usage, "no_such_column", it: "Il file non ha la colonna «\(name)»: \(header.joined(separator: ", ")).",
        en: "The file has no column \"\(name)\": \(header.joined(separator: ", ")).")
    }
    return place
  }
}

extension FormatVerdict where Format == DateFormat {
  /// Dates with a time of day, or moments.
  fileprivate var hasTime: Bool {
    switch self {
    case .decided: true
    case .ambiguous, .contradictory: true
    case .unfit, .empty: false
    }
  }
}

extension FormatVerdict where Format == DecimalFormat {
  fileprivate var isNumeric: Bool {
    switch self {
    case .decided, .ambiguous: true
    case .contradictory, .unfit, .empty: false
    }
  }
}
