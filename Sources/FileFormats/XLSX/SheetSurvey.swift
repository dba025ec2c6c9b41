/// Looks at the top of every sheet of a workbook.
struct SheetSurvey {
  /// A sheet with what its first rows show.
  struct Found {
    var sheet: Worksheet
    let part: Workbook.Sheet
    /// Rows that hold something, among the first ones.
    var records = 0
    /// The most cells that one of them fills.
    var widest = 0
    /// Some column holds dates in most rows.
    var hasDates = false
    /// Why it could not be looked at.
    var problem: FileProblem?

    var isTable: Bool { sheet.header.count { !$0.isEmpty } >= 2 && records > 0 }
  }

  let workbook: Workbook
  private(set) var sheets: [Found] = []

  /// - Parameter hints: what the user states about the header holds for every sheet.
  init(_ workbook: Workbook, _ hints: FormatHints) throws(FileProblem) {
    self.workbook = workbook
    var wanted: Set<Int> = []
    for sheet in workbook.sheets {
      // What cannot be read is found again, and told, when the sheet is looked at.
      let numbers = try? workbook.wantedStrings(of: sheet, from: hints.headerRow ?? 1)
      wanted.formUnion(numbers ?? [])
    }
    let strings = try workbook.sharedStrings(only: wanted)
    for sheet in workbook.sheets {
      var found = Found(sheet: Worksheet(name: sheet.name), part: sheet)
      found.sheet.isHidden = sheet.isHidden
      do throws(FileProblem) {
        found.look(at: try workbook.topRows(of: sheet, strings, from: hints.headerRow ?? 1), hints)
      } catch {
        found.problem = error
      }
      sheets.append(found)
    }
  }
}

extension SheetSurvey.Found {
  fileprivate mutating func look(at rows: [[String]], _ hints: FormatHints) {
    var format = FileFormat(kind: .xlsx)
    format.state(hints)
    if !format.headerRecords.isEmpty {
      let head = HeadGuess(rows, isStated: format.hasStatedHeader)
      format.preambleRecords = head.preambleRecords
      format.headerRecords = head.headerRecords
    }
    sheet.preambleRecords = format.preambleRecords
    sheet.headerRecords = format.headerRecords
    format.headerRow = nil
    var head = TableHead(format)
    var data = rows[...]
    while !head.isComplete, let cells = data.popFirst() { _ = head.take(RawRow(cells: cells)) }
    sheet.header = head.isComplete ? head.names : []
    records = head.isComplete ? data.count : 0
    widest = rows.map { $0.count { !$0.isEmpty } }.max() ?? 0
    hasDates = (0..<sheet.header.count).contains { column in
      let cells = data.compactMap { $0.indices.contains(column) ? $0[column] : nil }.filter { !$0.isEmpty }
      return !cells.isEmpty && cells.count { Self.isDate($0) } * 2 > cells.count
    }
  }

  /// `2026-11-22…`, `22/11/2026…`, `22.11.26…`: three numbers parted by the same sign.
  private static func isDate(_ cell: String) -> Bool {
    let day = cell.prefix { $0.isNumber || "/-.".contains($0) }
    for sign in "/-." {
      let parts = day.split(separator: sign, omittingEmptySubsequences: false)
      if parts.count == 3, parts.allSatisfy({ (1...4).contains($0.count) && $0.allSatisfy(\.isNumber) }) { return true }
    }
    return false
  }
}

extension Workbook {
  /// The numbers of the shared texts in the first rows of a sheet.
  fileprivate func wantedStrings(of sheet: Sheet, from first: Int) throws(FileProblem) -> Set<Int> {
    var rows = SheetRows(try archive.open(sheet.part), of: self, strings: nil)
    var row = RawRow()
    var count = 0
    while count < HeadGuess.mostRecords, try rows.next(into: &row) {
      if !row.isBlank, row.line >= first { count += 1 }
    }
    return rows.wantedStrings
  }

  /// The first rows of a sheet that are not blank, from this one on.
  fileprivate func topRows(
    of sheet: Sheet, _ strings: SharedStrings, from first: Int
  ) throws(FileProblem) -> [[String]] {
    var rows = SheetRows(try archive.open(sheet.part), of: self, strings: strings)
    var row = RawRow()
    var top: [[String]] = []
    while top.count < HeadGuess.mostRecords, try rows.next(into: &row) {
      if !row.isBlank, row.line >= first { top.append(row.strings.map(\.trimmedOfBlanks)) }
    }
    return top
  }

  /// The rows of a sheet that hold something. O(sheet).
  func countRows(of sheet: Sheet) throws(FileProblem) -> Int {
    var rows = SheetRows(try archive.open(sheet.part), of: self, strings: nil)
    var row = RawRow()
    var count = 0
    while try rows.next(into: &row) { count += row.isBlank ? 0 : 1 }
    return count
  }
}
