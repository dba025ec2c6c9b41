import Primitives
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
    Reading(.seconds, "-0,5", nil),
    Reading(.seconds, "(5)", nil),
    Reading(.seconds, "0:02:23", 143),
    Reading(.seconds, "1 day, 2:03:04", 93_784),
    Reading(.seconds, "2 min 5 sec", 125),
    Reading(.seconds, "2:23", nil),
    Reading(.milliseconds, "180000", 180),
    Reading(.milliseconds, "1499.5", 1),
    Reading(.milliseconds, "1500", 2),
    Reading(.milliseconds, "-1500", nil),
    Reading(.minutes, "2.5", 150),
    Reading(.hours, "1.25", 4500),
    Reading(.hours, "26:15:00", 94_500),
    Reading(.days, "2", 172_800),
    Reading(.days, "0.0104166667", 900),
    Reading(.hoursMinutesSeconds, "0:02:23", 143),
    Reading(.hoursMinutesSeconds, "00:02:23.5", 144),
    Reading(.hoursMinutesSeconds, "0:60:00", nil),
    Reading(.hoursMinutesSeconds, "2:23", nil),
    Reading(.hoursMinutesSeconds, "26:03:04", 93_784),
    Reading(.hoursMinutesSeconds, "00:01:30.500", 91),
    Reading(.hoursMinutesSeconds, "00:01:30.499", 90),
    Reading(.hoursMinutesSeconds, "1 day, 2:03:04", 93_784),
    Reading(.hoursMinutesSeconds, "2 days, 0:00:00", 172_800),
    Reading(.hoursMinutesSeconds, "0 days 00:10:00", 600),
    Reading(.hoursMinutesSeconds, "0 days 00:10:00.500000", 601),
    Reading(.hoursMinutesSeconds, "3 giorni 04:05:06", 273_906),
    Reading(.hoursMinutesSeconds, "1g 2:30", 95_400),
    Reading(.hoursMinutesSeconds, "1d02:03:04", 93_784),
    Reading(.hoursMinutesSeconds, "1.02:03:04", 93_784),
    Reading(.hoursMinutesSeconds, "1.02:03:04.5000000", 93_785),
    Reading(.hoursMinutesSeconds, "10.00:00:00", 864_000),
    Reading(.hoursMinutesSeconds, "1.24:00:00", nil),
    Reading(.hoursMinutesSeconds, "0.15.30", 930),
    Reading(.hoursMinutesSeconds, "0.15.3", nil),
    Reading(.hoursMinutesSeconds, "1.234.567", nil),
    Reading(.hoursMinutesSeconds, "-1 day, 23:00:00", nil),
    Reading(.hoursMinutesSeconds, "-00:05:00", nil),
    Reading(.hoursMinutesSeconds, "-1.02:03:04", nil),
    Reading(.hoursMinutesSeconds, "1 day, 24:00:00", nil),
    Reading(.hoursMinutesSeconds, "1 mese 2:03:04", nil),
    Reading(.hoursMinutesSeconds, "2 days", 172_800),
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
    Reading(.words, "1g 2h", 93_600),
    Reading(.words, "1 giorno 2 ore", 93_600),
    Reading(.words, "1 day, 2:03:04", 93_784),
    Reading(.words, "1h30", 5400),
    Reading(.words, "1 h 30", 5400),
    Reading(.words, "2m 30", 150),
    Reading(.words, "1h90", nil),
    Reading(.words, "1g 30", nil),
    Reading(.words, "30", nil),
    Reading(.words, "90m", 5400),
    Reading(.words, "2 min 5 sec", 125),
    Reading(.words, "2'30\"", 150),
    Reading(.words, "2'30''", 150),
    Reading(.words, "2′30″", 150),
    Reading(.words, "1h2'", 3720),
    Reading(.words, "1500 ms", 2),
    Reading(.words, "-5 min", nil),
    Reading(.words, "1 mese", nil),
    Reading(.words, "2 parsec", nil),
    Reading(.words, "", nil),
    Reading(.iso8601, "PT2H3M", 7380),
    Reading(.iso8601, "P1DT4.5S", 86_405),
    Reading(.iso8601, "PT1H2M", 3720),
    Reading(.iso8601, "P0DT0H10M0.000S", 600),
    Reading(.iso8601, "-PT5M", nil),
    Reading(.iso8601, "PT-5M", nil),
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
    #expect(readings.map(\.meaning) == ["12 min 34 s", "12 h 34 min"])
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
    Column(["71,5", "70"], .seconds, .comma),
    Column(["26:15:00", "120"], .seconds),
    Column(["0", "0.0"], .seconds),
    Column(["5", "12", "9"], .seconds),
    Column(["120", "80.5", "-3"], .seconds),
    Column(["1 day, 2:03:04", "0:12:30", "2 days, 0:00:00", "-1 day, 23:00:00"], .hoursMinutesSeconds),
    Column(["1.02:03:04", "00:00:10"], .hoursMinutesSeconds),
    Column(["0 days 00:10:00", "2 days", "0 days 00:12:00"], .words),
    Column(["2 hours 3 minutes", "5 minutes"], .words),
    Column(["PT5M"], .iso8601),
  ]

  @Test(arguments: decided)
  func `the cells settle how durations are written`(_ column: Column) {
    #expect(verdict(column.cells).format == column.format)
  }

  /// A column whose unit nobody names; what the doubtful cell may be.
  struct Doubt: Sendable, CustomTestStringConvertible {
    let cells: [String]
    let usual: ClosedRange<Double>
    let meanings: [String]
    var testDescription: String { cells.joined(separator: " ") }
  }

  static let doubts: [Doubt] = [
    Doubt(
      cells: ["0,0104166667", "0,0208333333", "1,5", "0,25"], usual: 0...86_400,
      meanings: ["15 min", "38 s", "1 s", "0 s"]),
    Doubt(cells: ["0.25", "0", "2", "1.5"], usual: 0...86_400, meanings: ["6 h", "15 min", "15 s", "0 s"]),
    Doubt(cells: ["12.5", "33.75", "45"], usual: 0...86_400, meanings: ["33 h 45 min", "33 min 45 s", "34 s"]),
    Doubt(cells: ["180000", "245000"], usual: 0...86_400, meanings: ["50 h", "3 min"]),
    Doubt(cells: ["3", "5", "1"], usual: 60...31_536_000, meanings: ["72 h", "3 h", "3 min", "3 s"]),
  ]

  @Test(arguments: doubts) func `numbers that can hardly be seconds are asked about`(_ doubt: Doubt) {
    guard case .ambiguous(let readings) = verdict(doubt.cells, usual: doubt.usual) else {
      Issue.record("not ambiguous")
      return
    }
    #expect(readings.map(\.meaning) == doubt.meanings)
    #expect(readings.allSatisfy { $0.format.layout.isUnit })
  }

  @Test(arguments: doubts) func `a unit that is named is not asked about`(_ doubt: Doubt) {
    let format = verdict(doubt.cells, unit: .minutes, usual: doubt.usual).format
    #expect(format?.layout == .minutes)
  }

  @Test func `random bytes never crash any layout`() {
    var random = SeededGenerator(seed: 12)
    let alphabet: [UInt8] = Array("0123456789/-.: PTHMSdghmins'\",+".utf8) + [0xC2, 0xA0, 0xE2, 0x80, 0xB2, 0xFF]
    var read = 0
    for _ in 0..<20_000 {
      let cell = (0..<random.below(24)).map { _ in alphabet[random.below(alphabet.count)] }
      var guess = DurationFormatGuess()
      cell.withUnsafeBufferPointer { bytes in
        guess.see(bytes)
        for layout in DurationFormat.Layout.allCases where (DurationFormat(layout).read(bytes) ?? -1) >= 0 { read += 1 }
      }
      _ = guess.verdict
    }
    #expect(read > 0)
  }

  private func verdict(
    _ cells: [String], unit: DurationFormat.Layout? = nil, usual: ClosedRange<Double>? = nil
  ) -> FormatVerdict<DurationFormat> {
    var guess = DurationFormatGuess(unit: unit, usual: usual)
    for cell in cells { guess.see(cell) }
    return guess.verdict
  }
}
