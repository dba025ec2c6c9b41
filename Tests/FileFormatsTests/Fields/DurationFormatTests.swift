import Testing

@testable import FileFormats

@Suite struct DurationFormatTests {
  struct Reading: Sendable, CustomTestStringConvertible {
    let layout: DurationFormat.Layout
    let text: String
    let seconds: Int?
    var testDescription: String { "\(layout.rawValue): \(text)" }
    init(_ layout: DurationFormat.Layout, _ text: String, _ seconds: Int?) {
      (self.layout, self.text, self.seconds) = (layout, text, seconds)
    }
  }

  static let readings: [Reading] = [
    Reading(.seconds, "109", 109),
    Reading(.seconds, "143.0662", 143),
    Reading(.seconds, "0.5", 1),
    Reading(.seconds, "-1", nil),
    Reading(.seconds, "0:02:23", 143),
    Reading(.minutes, "2.5", 150),
    Reading(.hours, "1.25", 4500),
    Reading(.hours, "26:15:00", 94_500),
    Reading(.days, "2", 172_800),
    Reading(.hoursMinutesSeconds, "0:02:23", 143),
    Reading(.hoursMinutesSeconds, "00:02:23.5", 144),
    Reading(.hoursMinutesSeconds, "0:60:00", nil),
    Reading(.hoursMinutesSeconds, "2:23", nil),
    Reading(.minutesSeconds, "2:23", 143),
    Reading(.minutesSeconds, "125:07", 7507),
    Reading(.hoursMinutes, "2:23", 8580),
    Reading(.words, "2 hours 3 minutes", 7380),
    Reading(.words, "2 ore e 3 minuti", 7380),
    Reading(.words, "1h 05m", 3900),
    Reading(.words, "3 giorni, 4 ore", 273_600),
    Reading(.words, "45 secondi", 45),
    Reading(.words, "1,5 h", 5400),
    Reading(.words, "less than a minute", 30),
    Reading(.words, "2 parsec", nil),
    Reading(.words, "", nil),
    Reading(.iso8601, "PT2H3M", 7380),
    Reading(.iso8601, "P1DT4.5S", 86_405),
    Reading(.iso8601, "P1M", nil),
    Reading(.iso8601, "PT", nil),
  ]

  @Test(arguments: readings)
  func `a duration is whole seconds, halves up`(_ example: Reading) {
    #expect(DurationFormat(example.layout).read(example.text) == example.seconds)
  }

  @Test func `two parts are asked about, with both readings`() {
    guard case .ambiguous(let readings) = verdict(["12:34", "0:45"]) else {
      Issue.record("not ambiguous")
      return
    }
    #expect(readings.map(\.meaning) == ["754 s", "45240 s"])
    #expect(readings.map(\.format.layout) == [.minutesSeconds, .hoursMinutes])
  }

  struct Column: Sendable {
    let cells: [String]
    let format: DurationFormat
    init(_ cells: [String], _ layout: DurationFormat.Layout, _ decimal: DecimalFormat = .point) {
      self.cells = cells
      format = DurationFormat(layout, decimal: decimal)
    }
  }

  static let decided: [Column] = [
    Column(["0:02:23", "0:04:02"], .hoursMinutesSeconds),
    Column(["109", "70"], .seconds),
    Column(["1,5", "70"], .seconds, .comma),
    Column(["26:15:00", "1.25"], .seconds),
    Column(["2 hours 3 minutes", "5 minutes"], .words),
    Column(["PT5M"], .iso8601),
  ]

  @Test(arguments: decided)
  func `the cells settle how durations are written`(_ column: Column) {
    #expect(verdict(column.cells).format == column.format)
  }

  private func verdict(_ cells: [String]) -> FormatVerdict<DurationFormat> {
    var guess = DurationFormatGuess()
    for cell in cells { guess.see(cell) }
    return guess.verdict
  }
}
