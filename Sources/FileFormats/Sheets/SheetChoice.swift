/// Decides which sheets of a workbook are read, when the user names none: those of one shape that hold the data.
struct SheetChoice {
  private var sheets: [SheetTop]
  /// Rows of a sheet that hold something; may take as long as reading it.
  private let countRows: (Int) throws(FileProblem) -> Int

  init(_ sheets: [SheetTop], countRows: @escaping (Int) throws(FileProblem) -> Int) {
    self.sheets = sheets
    self.countRows = countRows
  }

  /// What is done with each sheet.
  ///
  /// - Parameter name: the sheet that the user names, or `all` for every one in sight that holds a table.
  /// - Throws: ``FileProblem/severalTables(_:)`` where two tables of different shape are as likely.
  mutating func decide(_ name: String?) throws(FileProblem) -> [Worksheet] {
    if let name { try take(name) } else { try decide() }
    return sheets.map(\.sheet)
  }

  private mutating func take(_ name: String) throws(FileProblem) {
    let wanted = name.lowercased()
    for index in sheets.indices {
      sheets[index].sheet.use =
        sheets[index].widest == 0 ? .empty : sheets[index].sheet.isHidden ? .hidden : .otherTable
    }
    if let place = sheets.firstIndex(where: { $0.sheet.name.lowercased() == wanted }) {
      if let problem = sheets[place].problem { throw problem }
      sheets[place].sheet.use = .read
      return
    }
    guard ["all", "tutti"].contains(wanted) else {
      throw .noSuchSheet(name, available: sheets.map(\.sheet.name))
    }
    for index in sheets.indices where sheets[index].sheet.use == .otherTable {
      sheets[index].sheet.use = sheets[index].isTable ? .read : .beside
    }
    for index in sheets.indices where sheets[index].problem != nil { sheets[index].sheet.use = .unreadable }
  }

  /// Sheets with this share of their names in common are of one shape.
  private static let common = 0.75
  /// How many times more cells the data must have than any other table, to be taken without a question.
  private static let clearly = 10

  private mutating func decide() throws(FileProblem) {
    for index in sheets.indices { sheets[index].sheet.use = firstUse(sheets[index]) }
    passOverBesides()
    var tables = sheets.indices.filter { sheets[$0].sheet.use == .read && sheets[$0].isTable }
    if tables.isEmpty {
      try takeOnlyOne()
      return
    }
    for index in sheets.indices where sheets[index].sheet.use == .read && !sheets[index].isTable {
      sheets[index].sheet.use = sheets[index].records == 0 ? .empty : .beside
    }
    var shapes = shapes(of: tables)
    if shapes.count > 1 {
      tables = try clearest(&shapes)
      for index in sheets.indices where sheets[index].sheet.use == .read && !tables.contains(index) {
        sheets[index].sheet.use = .otherTable
      }
    }
  }

  private func firstUse(_ found: SheetTop) -> Worksheet.Use {
    if found.problem != nil { return .unreadable }
    if found.sheet.isHidden { return found.widest == 0 ? .empty : .hidden }
    return .read
  }

  /// Pivot tables, covers and lists stand aside where there is a table of data without them.
  private mutating func passOverBesides() {
    let tables = sheets.filter { $0.sheet.use == .read && $0.isTable }
    let columns =
      tables.filter { !$0.hasPivotTable && !SideSheetName.isOne($0.sheet.name) }.map(\.widest).max() ?? 0
    guard columns > 0 else { return }
    for index in sheets.indices where sheets[index].sheet.use == .read && sheets[index].isTable {
      if sheets[index].hasPivotTable {
        sheets[index].sheet.use = .pivotTable
      } else if SideSheetName.isOne(sheets[index].sheet.name) || sheets[index].widest <= 2 && columns >= 4 {
        sheets[index].sheet.use = .beside
      }
    }
  }

  /// No sheet in sight holds a table: the first one with two rows, or else the first one at all.
  private mutating func takeOnlyOne() throws(FileProblem) {
    let inSight = sheets.indices.filter { !sheets[$0].sheet.isHidden }
    guard let chosen = inSight.first(where: { sheets[$0].records > 0 }) ?? inSight.first ?? sheets.indices.first else {
      throw .emptyFile
    }
    if sheets[chosen].records == 0, sheets.contains(where: { $0.sheet.isHidden && $0.isTable }) {
      throw .severalTables(sheets.filter { $0.isTable }.map(\.sheet))
    }
    if sheets[chosen].records == 0, let problem = inSight.compactMap({ sheets[$0].problem }).first { throw problem }
    for index in sheets.indices where sheets[index].sheet.use == .read && index != chosen {
      sheets[index].sheet.use = sheets[index].widest == 0 ? .empty : .beside
    }
    sheets[chosen].sheet.use = .read
  }

  /// The tables in groups of one shape.
  private func shapes(of tables: [Int]) -> [[Int]] {
    var groups: [[Int]] = []
    for index in tables {
      let place = groups.firstIndex { group in
        ColumnNames.share(sheets[group[0]].sheet.header, sheets[index].sheet.header) >= Self.common
      }
      if let place { groups[place].append(index) } else { groups.append([index]) }
    }
    return groups
  }

  /// The shape that is the only one with dates, or has ten times the cells of any other.
  private mutating func clearest(_ shapes: inout [[Int]]) throws(FileProblem) -> [Int] {
    var dated = shapes.filter { group in group.contains { sheets[$0].hasDates } }
    if dated.count == 1, let only = dated.popLast(), sheets[only[0]].sheet.header.count >= 3 { return only }
    var cells: [(group: [Int], cells: Int)] = []
    for group in shapes {
      var sum = 0
      for index in group {
        let above = sheets[index].sheet.preambleRecords + sheets[index].sheet.headerRecords.count
        let rows = max(0, try countRows(index) - above)
        sheets[index].sheet.rows = rows
        sum += rows * sheets[index].sheet.header.count
      }
      cells.append((group, sum))
    }
    cells.sort { $0.cells > $1.cells }
    guard cells[0].cells >= Self.clearly * cells[1].cells else {
      throw .severalTables(shapes.joined().sorted().map { sheets[$0].sheet })
    }
    return cells[0].group
  }
}
