import Primitives
import Testing

@testable import FileFormats

@Suite struct DateFormatTests {
  struct Reading: Sendable, CustomTestStringConvertible {
    let pattern: String
    let text: String
    /// Nil when the cell must be refused.
    let meaning: String?
    var testDescription: String { "\(pattern): \(text)" }
    init(_ pattern: String, _ text: String, _ meaning: String?) {
      (self.pattern, self.text, self.meaning) = (pattern, text, meaning)
    }
  }

  static let readings: [Reading] = [
    Reading("dd/MM/yyyy", "22/11/2026", "2026-11-22"),
    Reading("dd/MM/yyyy HH:mm", " 2/1/2026 9:05 ", "2026-01-02T09:05:00"),
    Reading("dd/MM/yyyy HH:mm:ss", "02/01/2026 09:05:58", "2026-01-02T09:05:58"),
    Reading("dd/MM/yyyy", "02/01/2026, 09.05", "2026-01-02T09:05:00"),
    Reading("dd/MM/yyyy", "12/10/2026 9.15", "2026-10-12T09:15:00"),
    Reading("dd/MM/yyyy", "12/10/2026 alle ore 9:15", "2026-10-12T09:15:00"),
    Reading("dd/MM/yyyy", "12/10/2026 - 09:15", "2026-10-12T09:15:00"),
    Reading("dd/MM/yyyy", "lun 12/10/2026", "2026-10-12"),
    Reading("dd/MM/yyyy", "lun. 12/10/2026, 09:15", "2026-10-12T09:15:00"),
    Reading("dd/MM/yyyy", "12/10/2026 ore", nil),
    Reading("dd/MM/yyyy", "x 12/10/2026", nil),
    Reading("dd-MM-yyyy", "31-12-99", "1999-12-31"),
    Reading("dd.MM.yyyy", "29.02.2024", "2024-02-29"),
    Reading("dd.MM.yyyy", "29.02.2023", nil),
    Reading("dd/MM/yyyy", "31/02/2026", nil),
    Reading("dd/MM/yyyy", "31/04/2026", nil),
    Reading("dd/MM/yyyy", "00/01/2026", nil),
    Reading("dd/MM/yyyy", "01/13/2026", nil),
    Reading("dd/MM/yyyy", "01/02-2026", nil),
    Reading("dd/MM/yyyy", "01/02/2026 24:00", "2026-02-01T24:00:00"),
    Reading("dd/MM/yyyy", "01/02/2026 24:01", nil),
    Reading("dd/MM/yyyy", "01/02/2026 09:60", nil),
    Reading("dd/MM/yyyy", "01/02/2026 pranzo", nil),
    Reading("dd/MM/yyyy", "", nil),
    Reading("MM/dd/yy hh:mm a", "08/15/17 07:05 AM", "2017-08-15T07:05:00"),
    Reading("MM/dd/yyyy", "11/1/2019 2:30:36 PM", "2019-11-01T14:30:36"),
    Reading("MM/dd/yyyy", "12/31/2019 12:00 AM", "2019-12-31T00:00:00"),
    Reading("MM/dd/yyyy", "12/31/2019 12:00 PM", "2019-12-31T12:00:00"),
    Reading("MM/dd/yyyy", "12/31/2019 13:00 PM", nil),
    Reading("yyyy-MM-dd", "2026-11-22", "2026-11-22"),
    Reading("yyyy-MM-dd", "2019-11-01 08:51:12.402", "2019-11-01T08:51:12"),
    Reading("yyyy-MM-dd'T'HH:mm:ssXXX", "2003-03-03T07:05:00Z", "2003-03-03T07:05:00Z"),
    Reading("yyyy-MM-dd", "2026-03-29T02:30:00+02:00", "2026-03-29T00:30:00Z"),
    Reading("yyyy-MM-dd", "2026-01-01T00:30:00.5-0530", "2026-01-01T06:00:00Z"),
    Reading("yyyy-MM-dd", "2026-01-01 10:00:00 UTC", "2026-01-01T10:00:00Z"),
    Reading("yyyy-MM-dd", "2026-01-01 10:00:00 CET", "2026-01-01T09:00:00Z"),
    Reading("yyyy-MM-dd", "2026/10/10 9:12:32 AM CET", "2026-10-10T08:12:32Z"),
    Reading("yyyy-MM-dd", "2026/10/14 1:12:32 PM CEST", "2026-10-14T11:12:32Z"),
    Reading("yyyy-MM-dd", "2026/10/15 1:12:32 PM GMT+2", "2026-10-15T11:12:32Z"),
    Reading("yyyy-MM-dd", "2026-10-15 09:00 (EEST)", "2026-10-15T06:00:00Z"),
    Reading("yyyy-MM-dd", "2026-10-15 09:00 pdt", "2026-10-15T16:00:00Z"),
    Reading("yyyy-MM-dd", "2026-10-15 09:00 CET+1", nil),
    Reading("yyyy-MM-dd", "2026-10-15 09:00 IST", nil),
    Reading("yyyy-MM-dd", "2026-10-12T09:00:00.000+0200", "2026-10-12T07:00:00Z"),
    Reading("yyyy-MM-dd", "2026-10-12T09:00:00+02:00 (ora legale)", "2026-10-12T07:00:00Z"),
    Reading("yyyy-MM-dd", "2026-10-12T09:00:00 (ora legale)", nil),
    Reading("yyyy-MM-dd", "2026/1/2 3:04", "2026-01-02T03:04:00"),
    Reading("yyMMdd", "990201", "1999-02-01"),
    Reading("yyMMdd", "990231", nil),
    Reading("yyMMdd", "9902011", nil),
    Reading("yyyyMMdd", "20261122", "2026-11-22"),
    Reading("ddMMyyyy", "22112026", "2026-11-22"),
    Reading("d MMM yyyy", "1 gen 2026", "2026-01-01"),
    Reading("d MMM yyyy", "dom 22 novembre 2026, 09:05", "2026-11-22T09:05:00"),
    Reading("d MMM yyyy", "1 January 2026", "2026-01-01"),
    Reading("d MMM yyyy", "1° maggio 2026", "2026-05-01"),
    Reading("d MMM yyyy", "22-Nov-26", "2026-11-22"),
    Reading("d MMM yyyy", "3 sett. 2026", "2026-09-03"),
    Reading("d MMM yyyy", "12/ott/26 9:00 AM", "2026-10-12T09:00:00"),
    Reading("d MMM yyyy", "12/Oct/26 9:00 PM", "2026-10-12T21:00:00"),
    Reading("d MMM yyyy", "12-ott-2026, 09:00", "2026-10-12T09:00:00"),
    Reading("d MMM yyyy", "lun 12 ott 2026", "2026-10-12"),
    Reading("d MMM yyyy", "3 brumaio 2026", nil),
    Reading("MMM d, yyyy", "October 12, 2026, 9:00 am", "2026-10-12T09:00:00"),
    Reading("MMM d, yyyy", "October 12, 2026 at 9:00 am", "2026-10-12T09:00:00"),
    Reading("MMM d, yyyy", "Mon Oct 12 2026 09:12:32 GMT+0200 (Central European Summer Time)", "2026-10-12T07:12:32Z"),
    Reading("MMM d, yyyy", "Nov 22, 2026 9:05 p.m.", "2026-11-22T21:05:00"),
    Reading("MMM d, yyyy", "mar 3 2026", "2026-03-03"),
    Reading("MMM d, yyyy", "Tue, Mar 3, 2026", "2026-03-03"),
    Reading("yyyy-MM", "2026-11", "2026-11-01"),
    Reading("MM/yyyy", "11/2026", "2026-11-01"),
    Reading("MMM yyyy", "novembre 2026", "2026-11-01"),
    Reading("MMM yyyy", "gen-26", "2026-01-01"),
    Reading("yyyyMM", "202611", "2026-11-01"),
    Reading("excel", "44197", "2021-01-01"),
    Reading("excel", "44197.3840046296", "2021-01-01T09:12:58"),
    Reading("unix", "1700000000", "2023-11-14T22:13:20Z"),
    Reading("unix", "1700000000.25", "2023-11-14T22:13:20Z"),
    Reading("unix-ms", "1700000000123", "2023-11-14T22:13:20Z"),
    Reading("unix", "12345", nil),
    Reading("HH:mm:ss", "9:12:58", "09:12:58"),
    Reading("HH:mm", "7:05 pm", "19:05:00"),
    Reading("HH:mm", "9", nil),
    Reading("HH:mm", "25:00", nil),
  ]

  @Test(arguments: readings)
  func `a cell is read as its column is written, or refused`(_ example: Reading) throws {
    let format = try #require(DateFormat(pattern: example.pattern))
    #expect(format.read(example.text)?.description == example.meaning)
  }

  @Test(arguments: DateFormat.Layout.allCases)
  func `the pattern of a layout names the layout`(_ layout: DateFormat.Layout) {
    #expect(DateFormat(pattern: DateFormat(layout).pattern)?.layout == layout)
  }

  @Test func `every day of 130 years is read back from each written form`() throws {
    let patterns = ["dd/MM/yyyy", "MM/dd/yyyy", "yyyy-MM-dd"]
    let formats = try patterns.map { try #require(DateFormat(pattern: $0)) }
    for day in stride(from: 0, to: 47_847, by: 1) {
      let date = CivilDate(daysSince1970: day)
      let (year, month, number) = date.parts
      let texts = [
        "\(number)/\(month)/\(year)", "\(month)/\(number)/\(year)", "\(year)-\(month)-\(number)",
      ]
      for (format, text) in zip(formats, texts) where format.read(text) != .day(date) {
        Issue.record("\(format.pattern): \(text)")
      }
    }
  }

  @Test func `years outside 1970 to 2100 are told`() throws {
    let format = DateFormat(.monthDayYear)
    #expect(try #require(format.read("12/31/1899 02:00:00 PM")).isUnusual)
    #expect(try #require(format.read("12/31/2100")).isUnusual == false)
    #expect(try #require(format.read("01/01/2101")).isUnusual)
  }

  static let emptyMarks = [
    "0", "0.0", "00000000", "0000-00-00", "0000-00-00 00:00:00", "0000-00-00T00:00:00Z", "00/00/0000 00:00",
    " 00.00.0000 ", "01/01/0001", "0001-01-01T00:00:00", "1/1/0001 00:00:00",
  ]

  @Test(arguments: emptyMarks) func `zeros that no calendar has stand for no date`(_ text: String) {
    #expect(DateFormat.isEmptyMark(text))
  }

  static let moments = [
    "", " ", "01/01/1970", "10/10/2010", "2001-01-01", "00:00:00", "00:00", "0,5", "0:0", "01/01/0011", "1", "1001",
    "00/00-0000", "0000-00-00 pranzo", "T",
  ]

  @Test(arguments: moments) func `what may be a date or a time is no empty mark`(_ text: String) {
    #expect(DateFormat.isEmptyMark(text) == false)
  }

  /// Day and pattern; whether programs write it for "no date"; whether it lies before any contact.
  static let firstDays: [(pattern: String, text: String, isMark: Bool, isEarly: Bool)] = [
    ("yyyy-MM-dd", "1970-01-01 00:00:00", true, true), ("dd/MM/yyyy", "01/01/1970 01:00", true, true),
    ("yyyy-MM-dd", "1970-01-01T00:00:00Z", true, true), ("yyyy-MM-dd", "1969-12-31T19:00:00-05:00", true, true),
    ("dd/MM/yyyy", "30/12/1899", true, true), ("MM/dd/yyyy", "12/31/1899", true, true),
    ("yyyy-MM-dd", "1900-01-01", true, true), ("yyyy-MM-dd", "1904-01-01", true, true),
    ("yyyy-MM-dd", "1753-01-01", true, true), ("yyyy-MM-dd", "1601-01-01", true, true),
    ("yyyy-MM-dd", "1970-01-02", false, true), ("yyyy-MM-dd", "1989-12-31", false, true),
    ("yyyy-MM-dd", "1990-01-01", false, false), ("HH:mm", "00:00", false, false),
  ]

  @Test(arguments: firstDays)
  func `the first days of calendars stand for no date`(
    _ pattern: String, _ text: String, _ isMark: Bool, _ isEarly: Bool
  ) throws {
    let reading = try #require(DateFormat(pattern: pattern)?.read(text))
    #expect(reading.isEmptyMark == isMark)
    #expect(reading.isBeforeContacts == isEarly)
  }

  @Test func `random bytes never crash any layout`() {
    var random = SeededGenerator(seed: 11)
    let alphabet: [UInt8] =
      Array("0123456789/-.: TZamgenPU+,".utf8) + [0xC2, 0xA0, 0xE2, 0x80, 0xAF, 0xFF]
    var read = 0
    for _ in 0..<20_000 {
      let cell = (0..<random.below(24)).map { _ in alphabet[random.below(alphabet.count)] }
      cell.withUnsafeBufferPointer { bytes in
        _ = DateFormat.isEmptyMark(bytes)
        for layout in DateFormat.Layout.allCases where DateFormat(layout).read(bytes) != nil {
          read += 1
        }
      }
    }
    #expect(read > 0)
  }
}
