import Primitives
import Testing

@testable import FileFormats

@Suite struct DecimalFormatTests {
  struct Reading: Sendable, CustomTestStringConvertible {
    let text: String
    let comma: Double?
    let point: Double?
    var testDescription: String { text }
    init(_ text: String, comma: Double?, point: Double?) {
      (self.text, self.comma, self.point) = (text, comma, point)
    }
  }

  static let readings: [Reading] = [
    Reading("12", comma: 12, point: 12),
    Reading("1.234", comma: 1234, point: 1.234),
    Reading("1,234", comma: 1.234, point: 1234),
    Reading("1.234,5", comma: 1234.5, point: nil),
    Reading("1,234.5", comma: nil, point: 1234.5),
    Reading("12.345.678", comma: 12_345_678, point: nil),
    Reading("1.23.456", comma: nil, point: nil),
    Reading("0,5", comma: 0.5, point: nil),
    Reading(",5", comma: 0.5, point: nil),
    Reading("-3,25", comma: -3.25, point: nil),
    Reading("\u{2212}3.25", comma: nil, point: -3.25),
    Reading("(1.000,00)", comma: -1000, point: nil),
    Reading("1 234 567,8", comma: 1_234_567.8, point: nil),
    Reading("1\u{A0}234,5 €", comma: 1234.5, point: nil),
    Reading("€ 1\u{202F}234.5", comma: nil, point: 1234.5),
    Reading("12,5%", comma: 0.125, point: nil),
    Reading("15.2 %", comma: nil, point: 0.152),
    Reading("1'234.50", comma: nil, point: 1234.5),
    Reading("EUR 12", comma: 12, point: 12),
    Reading("12 pezzi", comma: nil, point: nil),
    Reading("3-4", comma: nil, point: nil),
    Reading("", comma: nil, point: nil),
    Reading("-", comma: nil, point: nil),
    Reading(".", comma: nil, point: nil),
  ]

  @Test(arguments: readings)
  func `a number is read in one way or refused`(_ example: Reading) {
    #expect(DecimalFormat.comma.read(example.text) == example.comma)
    #expect(DecimalFormat.point.read(example.text) == example.point)
  }

  struct Column: Sendable {
    let cells: [String]
    let format: DecimalFormat
  }

  static let decided: [Column] = [
    Column(cells: ["1.234", "1.234,5"], format: .comma),
    Column(cells: ["1.234", "12,50"], format: .comma),
    Column(cells: ["1.234.567"], format: .comma),
    Column(cells: ["1,234", "1,234,567"], format: .point),
    Column(cells: ["143.0662", "242.112"], format: .point),
    Column(cells: ["0.123"], format: .point),
    Column(cells: ["1234,567"], format: .comma),
    Column(cells: ["1", "2"], format: .point),
  ]

  @Test(arguments: decided)
  func `one telling cell settles the column`(_ column: Column) {
    #expect(verdict(column.cells).format == column.format)
  }

  @Test func `a lone group of three is asked about, with its readings`() {
    guard case .ambiguous(let readings) = verdict(["1.234", "12"]) else {
      Issue.record("not ambiguous")
      return
    }
    #expect(readings.map(\.meaning) == ["1234", "1.234"])
  }

  @Test func `contradictory and wordy columns are told apart`() {
    guard case .contradictory = verdict(["1.234,5", "1,234.5"]) else {
      Issue.record("not contradictory")
      return
    }
    guard case .unfit(let examples) = verdict(["alto", "basso", "3"]) else {
      Issue.record("not unfit")
      return
    }
    #expect(examples == ["alto", "basso"])
  }

  @Test func `whole numbers are exact up to fifteen digits`() {
    var random = SeededGenerator(seed: 3)
    for _ in 0..<2000 {
      let value = random.below(1_000_000_000_000_000)
      var text = "\(value)"
      let read = text.withUTF8 { DecimalFormat.comma.readInteger($0) }
      #expect(read == value)
    }
  }

  private func verdict(_ cells: [String]) -> FormatVerdict<DecimalFormat> {
    var guess = DecimalFormatGuess()
    for cell in cells { guess.see(cell) }
    return guess.verdict
  }
}
