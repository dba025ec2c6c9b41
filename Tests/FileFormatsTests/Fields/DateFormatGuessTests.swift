import Testing

@testable import FileFormats

@Suite struct DateFormatGuessTests {
  struct Column: Sendable {
    let cells: [String]
    let pattern: String
    init(_ pattern: String, _ cells: [String]) { (self.pattern, self.cells) = (pattern, cells) }
  }

  static let decided: [Column] = [
    Column("dd/MM/yyyy", ["01/02/2026", "13/02/2026", ""]),
    Column("MM/dd/yyyy", ["01/02/26 07:05 AM", "08/15/17 07:05 AM"]),
    Column("yyyy-MM-dd", ["2026-01-02", "2026-01-02T09:05:00Z"]),
    Column("dd.MM.yyyy", ["01.02.2026", "31.01.2026"]),
    Column("yyMMdd", ["990201", "990202"]),
    Column("yyyyMMdd", ["20260102"]),
    Column("d MMM yyyy", ["1 gen 2026", "2 January 2026"]),
    Column("unix", ["1700000000", "1700000001.5"]),
    Column("unix-ms", ["1700000000000"]),
    Column("excel", ["44197", "44198.5"]),
    Column("dd/MM/yyyy", ["02/02/2026", "03/03/2026"]),
    Column("dd/MM/yyyy", ["14/10/2026 08:00", "00/00/0000 00:00", "0000-00-00 00:00:00", "0", "0.0", "01/01/0001"]),
    Column("yyyy/MM/dd", ["2026/10/10 9:12:32 AM CET", "2026/10/14 1:12:32 PM CEST"]),
  ]

  @Test(arguments: decided)
  func `the cells settle the format`(_ column: Column) {
    #expect(verdict(column.cells).format?.pattern == column.pattern)
  }

  @Test func `a column whose days are all under thirteen is asked about, with its readings`() throws {
    guard case .ambiguous(let readings) = verdict(["01/02/2026", "05/06/2026", "02/02/2026"]) else {
      Issue.record("not ambiguous")
      return
    }
    #expect(readings.map(\.example) == ["01/02/2026", "01/02/2026"])
    #expect(readings.map(\.meaning) == ["2026-02-01", "2026-01-02"])
    #expect(readings.map(\.format.pattern) == ["dd/MM/yyyy", "MM/dd/yyyy"])
  }

  @Test func `cells that contradict one another are shown`() {
    guard case .contradictory(let examples) = verdict(["13/02/2026", "02/13/2026", "01/01/2026"])
    else {
      Issue.record("not contradictory")
      return
    }
    #expect(examples == ["13/02/2026", "02/13/2026"])
  }

  @Test func `one slip in a long column is the error of its row`() {
    let cells = (1...28).flatMap { day in (1...12).map { "\(day)/\($0)/2026" } } + ["02/13/2026"]
    #expect(verdict(cells).format?.layout == .dayMonthYear)
  }

  @Test func `words are no dates and an empty column says nothing`() {
    guard case .unfit(let examples) = verdict(["ieri", "oggi"]) else {
      Issue.record("not unfit")
      return
    }
    #expect(examples == ["ieri", "oggi"])
    for cells in [["", "  "], ["0000-00-00 00:00:00", "0"]] {
      guard case .empty = verdict(cells) else {
        Issue.record("not empty: \(cells)")
        continue
      }
    }
  }

  @Test func `months are read when the column may hold months`() {
    var guess = DateFormatGuess(expecting: DateFormatGuess.months)
    for cell in ["2026-01", "2026-12"] { guess.see(cell) }
    #expect(guess.verdict.format?.pattern == "yyyy-MM")
  }

  private func verdict(_ cells: [String]) -> FormatVerdict<DateFormat> {
    var guess = DateFormatGuess()
    for cell in cells { guess.see(cell) }
    return guess.verdict
  }
}
