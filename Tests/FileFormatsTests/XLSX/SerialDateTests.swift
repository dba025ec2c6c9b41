import Testing

@testable import FileFormats

struct SerialDateTests {
  /// What Excel shows for these serials (1900 system), among them the day that never was.
  static let days: [(serial: Double, text: String)] = [
    (1, "1900-01-01"), (59, "1900-02-28"), (60, "1900-02-29"), (61, "1900-03-01"),
    (25_569, "1970-01-01"), (36_526, "2000-01-01"), (36_585, "2000-02-29"), (43_830, "2019-12-31"),
    (44_197, "2021-01-01"), (45_351, "2024-02-29"), (2_958_465, "9999-12-31"),
  ]

  @Test(arguments: days)
  func `serials are days since 1900`(_ serial: Double, _ text: String) {
    #expect(SerialDate.text(serial, as: .date, .from1900) == text)
  }

  @Test func `the two systems are 1,462 days apart`() {
    for serial in stride(from: 100.0, to: 60_000, by: 997) {
      #expect(
        SerialDate.text(serial + 1462, as: .date, .from1900)
          == SerialDate.text(serial, as: .date, .from1904))
    }
    #expect(SerialDate.text(0, as: .date, .from1904) == "1904-01-01")
  }

  @Test func `seconds are rounded and carried into the day`() {
    #expect(SerialDate.text(44_197.999_999, as: .dateTime, .from1900) == "2021-01-02T00:00:00")
    #expect(SerialDate.text(0.999_999, as: .elapsed, .from1900) == "24:00:00")
    #expect(SerialDate.text(0.5, as: .time, .from1900) == "12:00:00")
    #expect(SerialDate.text(44_197.5, as: .time, .from1900) == "2021-01-01T12:00:00")
  }

  @Test func `a time without seconds keeps its two parts, unless it has some or went past midnight`() {
    #expect(SerialDate.text(0.0625, as: .shortTime, .from1900) == "1:30")
    #expect(SerialDate.text(0.378_472_222, as: .shortTime, .from1900) == "9:05")
    #expect(SerialDate.text(0.062_673_611, as: .shortTime, .from1900) == "01:30:15")
    #expect(SerialDate.text(1.5, as: .shortTime, .from1900) == "36:00:00")
    #expect(SerialDate.text(1.5, as: .time, .from1900) == "36:00:00")
    #expect(SerialDate.text(44_197.5, as: .shortTime, .from1900) == "2021-01-01T12:00:00")
  }

  @Test(arguments: [-1, 2_958_466, .nan, .infinity])
  func `what is no date stays a number`(_ serial: Double) {
    #expect(SerialDate.text(serial, as: .dateTime, .from1900) == nil)
  }

  static let codes: [(code: String, reading: CellStyles.Reading)] = [
    ("General", .number), ("0.00", .number), ("#,##0", .number), ("0.00E+00", .number),
    ("0%", .percent), ("0.0%;-0.0%", .percent), ("#,##0.00%", .percent), ("0\"%\"", .number), ("0\\%", .number),
    ("dd/mm/yyyy", .date), ("[$-410]d mmmm yyyy;@", .date), ("mmm", .date),
    ("yyyy-mm-dd hh:mm:ss", .dateTime),
    ("h:mm AM/PM", .shortTime), ("h:mm", .shortTime), ("hh:mm;@", .shortTime), ("h:mm:ss", .time), ("mm:ss.0", .time),
    ("[h]:mm:ss", .elapsed), ("[mm]:ss", .elapsed),
    ("[Red]0", .number), ("0\" giorni\"", .number), ("\"del\" dd/mm", .date), ("0\\d", .number),
    ("_-* #,##0.00 \"€\"_-;-* #,##0.00", .number), ("@", .number), ("", .number), ("[", .number),
  ]

  @Test(arguments: codes)
  func `format codes tell dates and percentages from numbers`(_ code: String, _ reading: CellStyles.Reading) {
    #expect(CellStyles.reading(ofCode: code) == reading)
  }

  @Test func `the built-in times without seconds are told from those with them`() {
    #expect([18, 20].allSatisfy { CellStyles.reading(ofBuiltIn: $0) == .shortTime })
    #expect([19, 21, 45, 47].allSatisfy { CellStyles.reading(ofBuiltIn: $0) == .time })
  }

  @Test func `a date less than a minute short of midnight is the next day`() {
    #expect(
      SerialDate.text(46_295 - 48.0 / 86_400, as: .date, .from1900) == SerialDate.text(46_295, as: .date, .from1900))
    #expect(SerialDate.text(46_295 - 48.0 / 86_400, as: .dateTime, .from1900)?.hasSuffix("T23:59:12") == true)
    #expect(SerialDate.text(46_295 - 120.0 / 86_400, as: .date, .from1900)?.hasSuffix("T23:58:00") == true)
  }
}
