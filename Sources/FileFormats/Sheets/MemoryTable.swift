/// A table held in memory: its texts in one run of bytes.
struct MemoryTable {
  private var bytes: [UInt8] = []
  private var cells: [Cell] = []
  /// Where the cells of each row begin, and the row's number in the table, from 1.
  private var rows: [(start: Int, number: Int)] = []

  /// A file whose tables are held in memory may not be larger.
  static let mostBytes = 64 << 20

  struct Cell {
    var start: UInt32
    var end: UInt32

    static let empty = Cell(start: 0, end: 0)
  }

  var rowCount: Int { rows.count }
  var cellCount: Int { cells.count }
  var isEmpty: Bool { rows.isEmpty }

  mutating func beginRow(number: Int) {
    rows.append((cells.count, number))
  }

  /// The number of cells in the last row.
  var columnsOfLastRow: Int { rows.last.map { cells.count - $0.start } ?? 0 }

  mutating func append(_ text: [UInt8]) -> Cell {
    guard !text.isEmpty else {
      cells.append(.empty)
      return .empty
    }
    let start = UInt32(bytes.count)
    bytes.append(contentsOf: text)
    let cell = Cell(start: start, end: UInt32(bytes.count))
    cells.append(cell)
    return cell
  }

  /// Adds a cell that says the same as one before.
  mutating func append(_ cell: Cell) {
    cells.append(cell)
  }

  /// Fills `row` with the cells of a row, empty ones at the end left out. O(row).
  func read(_ index: Int, into row: inout RawRow) {
    let end = index + 1 < rows.count ? rows[index + 1].start : cells.count
    var used = cells[rows[index].start..<end]
    while let last = used.last, last.start == last.end { used.removeLast() }
    row.begin(line: rows[index].number)
    bytes.withUnsafeBufferPointer { all in
      for cell in used { row.append(UnsafeBufferPointer(rebasing: all[Int(cell.start)..<Int(cell.end)])) }
    }
  }

  func cells(of index: Int) -> [String] {
    var row = RawRow()
    read(index, into: &row)
    return row.strings.map(\.trimmedOfBlanks)
  }

  /// How many cells hold something, in rows that have two such cells at least: what a table of layout lacks. O(cells).
  var weight: Int {
    rows.indices.reduce(0) { sum, index in
      let end = index + 1 < rows.count ? rows[index + 1].start : cells.count
      let filled = cells[rows[index].start..<end].count { $0.start < $0.end }
      return filled >= 2 ? sum + filled : sum
    }
  }
}

/// The rows of tables in memory, one after the other.
struct MemoryRows: RowSource {
  var remarks = SheetRemarks()
  private let tables: [MemoryTable]
  private var table = 0
  private var row = 0
  private var above = 0

  init(_ tables: [MemoryTable]) {
    self.tables = tables
  }

  /// The remarks of tables in memory were made when they were.
  func passedHeader() {}

  mutating func next(into target: inout RawRow) throws(FileProblem) -> Bool {
    while table < tables.count {
      if row < tables[table].rowCount {
        tables[table].read(row, into: &target)
        target.line += above
        row += 1
        if target.byteCount > CSVReader.longestRecord {
          throw .recordTooLong(line: target.line, limit: CSVReader.longestRecord, openQuoteLine: nil)
        }
        return true
      }
      above += tables[table].rowCount
      table += 1
      row = 0
    }
    return false
  }

  /// The first rows that are not blank, from this one on.
  static func top(_ tables: [MemoryTable], from first: Int) throws(FileProblem) -> [[String]] {
    var rows = MemoryRows(tables)
    var row = RawRow()
    var top: [[String]] = []
    while top.count < HeadGuess.mostRecords, try rows.next(into: &row) {
      if !row.isBlank, row.line >= first { top.append(row.strings.map(\.trimmedOfBlanks)) }
    }
    return top
  }
}
