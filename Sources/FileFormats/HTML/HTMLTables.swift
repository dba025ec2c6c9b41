/// The tables of a page of HTML, each with its own rows: a table inside another's cell is a table of its own.
struct HTMLTables {
  /// Those that hold two cells side by side, in the order in which they end.
  private(set) var tables: [MemoryTable] = []

  private var open: [Builder] = []
  private let limit: Int
  /// Tables nested deeper than is read.
  private var tooDeep = 0
  private var cells = 0

  private static let deepest = 64
  private static let mostTables = 10_000
  /// Cells of one page, those that `colspan` makes included.
  static let mostCells = 8_000_000
  private static let mostSpan = 1000

  /// - Parameters:
  ///   - page: UTF-8.
  ///   - limit: cells; smaller in tests.
  init(_ page: [UInt8], limit: Int = HTMLTables.mostCells) throws(FileProblem) {
    self.limit = limit
    var scanner = HTMLScanner(page)
    while true {
      switch scanner.next() {
      case .end:
        while !open.isEmpty { try endTable() }
        return
      case .text:
        if tooDeep == 0, !open.isEmpty { open[open.count - 1].add(scanner[scanner.text]) }
      case .open(let name): try begin(name, scanner)
      case .close(let name): try end(name)
      }
    }
  }

  private mutating func begin(_ name: String, _ scanner: HTMLScanner) throws(FileProblem) {
    if name == "table" {
      if open.count < Self.deepest { open.append(Builder(limit: limit)) } else { tooDeep += 1 }
    }
    guard tooDeep == 0, !open.isEmpty else { return }
    switch name {
    case "tr": try open[open.count - 1].beginRow(&cells)
    case "td", "th":
      let columns = min(max(1, scanner.number("colspan") ?? 1), Self.mostSpan)
      let rows = min(max(1, scanner.number("rowspan") ?? 1), Self.mostSpan)
      try open[open.count - 1].beginCell(columns: columns, rows: rows, &cells)
    case "br", "p", "div", "li": open[open.count - 1].addBreak()
    default: break
    }
  }

  private mutating func end(_ name: String) throws(FileProblem) {
    if name == "table" {
      if tooDeep > 0 { tooDeep -= 1 } else { try endTable() }
      return
    }
    guard tooDeep == 0, !open.isEmpty else { return }
    switch name {
    case "tr": try open[open.count - 1].endRow(&cells)
    case "td", "th": try open[open.count - 1].endCell(&cells)
    case "p", "div", "li": open[open.count - 1].addBreak()
    default: break
    }
  }

  private mutating func endTable() throws(FileProblem) {
    guard var builder = open.popLast() else { return }
    try builder.endRow(&cells)
    guard builder.table.weight > 0 else { return }
    guard tables.count < Self.mostTables else { throw .tooLarge(limit: MemoryTable.mostBytes) }
    tables.append(builder.table)
  }
}

extension HTMLTables {
  /// The largest table with those that have the same first row: a page of the same columns again and again. And how
  /// many tables there are besides.
  var largest: (tables: [MemoryTable], others: Int)? {
    guard let most = tables.max(by: { $0.weight < $1.weight }) else { return nil }
    let first = most.cells(of: 0)
    let isTelling = first.count { !$0.isEmpty } >= 2
    let alike = isTelling ? tables.filter { $0.cells(of: 0) == first } : [most]
    return (alike, tables.count - alike.count)
  }

  /// A table while its rows are read.
  struct Builder {
    let limit: Int
    private(set) var table = MemoryTable()
    private var text = HTMLText()
    private var isInRow = false
    private var isInCell = false
    private var rows = 0
    private var columns = 1
    private var rowSpan = 1
    /// By column: a cell above that reaches down, and for how many rows yet.
    private var reaching: [Int: (cell: MemoryTable.Cell, rows: Int)] = [:]

    init(limit: Int) {
      self.limit = limit
    }

    mutating func add(_ raw: ArraySlice<UInt8>) {
      if isInCell { text.add(raw) }
    }

    mutating func addBreak() {
      if isInCell { text.addBreak() }
    }

    mutating func beginRow(_ cells: inout Int) throws(FileProblem) {
      try endRow(&cells)
      isInRow = true
      rows += 1
      table.beginRow(number: rows)
    }

    mutating func beginCell(columns: Int, rows: Int, _ cells: inout Int) throws(FileProblem) {
      try endCell(&cells)
      if !isInRow { try beginRow(&cells) }
      try placeReaching(&cells)
      isInCell = true
      self.columns = columns
      rowSpan = rows
      text.clear()
    }

    mutating func endCell(_ cells: inout Int) throws(FileProblem) {
      guard isInCell else { return }
      isInCell = false
      let column = table.columnsOfLastRow
      guard column + columns <= CSVRecord.mostColumns else {
        throw .tooManyColumns(line: rows, limit: CSVRecord.mostColumns)
      }
      try count(columns, &cells)
      let cell = table.append(text.bytes)
      for _ in 1..<columns { table.append(.empty) }
      guard rowSpan > 1 else { return }
      for offset in 0..<columns { reaching[column + offset] = (offset == 0 ? cell : .empty, rowSpan - 1) }
    }

    mutating func endRow(_ cells: inout Int) throws(FileProblem) {
      try endCell(&cells)
      guard isInRow else { return }
      isInRow = false
      // Cells that reach down past the row's last own cell.
      let last = reaching.keys.max() ?? -1
      while table.columnsOfLastRow <= last {
        if reaching[table.columnsOfLastRow] == nil {
          try count(1, &cells)
          table.append(.empty)
        } else {
          try placeReaching(&cells)
        }
      }
    }

    /// Puts the cells from above that stand next.
    private mutating func placeReaching(_ cells: inout Int) throws(FileProblem) {
      while let found = reaching[table.columnsOfLastRow] {
        let column = table.columnsOfLastRow
        try count(1, &cells)
        table.append(found.cell)
        reaching[column] = found.rows > 1 ? (found.cell, found.rows - 1) : nil
      }
    }

    private func count(_ more: Int, _ cells: inout Int) throws(FileProblem) {
      cells += more
      if cells > limit { throw .tooLarge(limit: MemoryTable.mostBytes) }
    }
  }
}
