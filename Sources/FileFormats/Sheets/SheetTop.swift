/// A sheet with what its first rows show.
struct SheetTop {
  var sheet: Worksheet
  /// It shows a pivot table.
  var hasPivotTable = false
  /// Rows of data among the first ones.
  private(set) var records = 0
  /// The most cells that one of them fills.
  private(set) var widest = 0
  /// Some column holds dates in most rows.
  private(set) var hasDates = false
  /// Why it could not be looked at.
  var problem: FileProblem?

  var isTable: Bool { sheet.header.count { !$0.isEmpty } >= 2 && records > 0 }

  init(_ sheet: Worksheet) {
    self.sheet = sheet
  }

  /// Finds the header and what is under it.
  ///
  /// - Parameter rows: the first ones that are not blank, trimmed; from the stated header on, where it is stated.
  mutating func look(at rows: [[String]], _ hints: FormatHints) {
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
