/// One sheet while it is read: its rows, its header, what was tolerated.
struct SheetReading<Rows: RowSource & ~Copyable>: ~Copyable {
  let sheet: Worksheet
  private(set) var head: TableHead
  private(set) var tally = ReadingTally()
  private(set) var delivered = 0

  private var rows: Rows
  private var headerCopy = HeaderCopy()
  /// Where the columns go among those of all sheets; `nil` when they stay.
  private let places: [Int]?
  private var spare = RawRow()

  /// Reads up to the end of the header.
  ///
  /// - Parameter columns: those of all sheets; `nil` where this is the only one.
  init(
    _ sheet: Worksheet, _ rows: consuming Rows, _ format: FileFormat, columns: ColumnNames?
  ) throws(FileProblem) {
    self.sheet = sheet
    self.rows = rows
    var format = format
    format.preambleRecords = sheet.preambleRecords
    format.headerRecords = sheet.headerRecords
    head = TableHead(format)
    places = columns?.places(of: sheet.header)
    var row = RawRow()
    while !head.isComplete {
      guard try self.rows.next(into: &row) else { throw head.problemAtEnd }
      if row.isBlank { continue }
      if head.take(row) { headerCopy.add(row) }
    }
    tally.read(head)
    self.rows.passedHeader()
  }

  /// The next row of data, its cells under the columns of all sheets.
  mutating func next(into row: inout RawRow) throws(FileProblem) -> Bool {
    while try rows.next(into: &row) {
      if row.isBlank {
        tally.blank += 1
        continue
      }
      if headerCopy.matches(row) {
        tally.repeatedHeader(line: row.line)
        continue
      }
      delivered += 1
      // A row that ends early has empty cells at its end, which a sheet does not store.
      if row.count > head.names.count {
        tally.count(cells: row.count, header: head.names.count, line: row.line)
      }
      if let places { arrange(&row, places) }
      return true
    }
    return false
  }

  /// What was noticed in this sheet.
  var notes: [ReadingNote] { tally.notes + rows.remarks.notes(header: head.names) }

  /// Cells past the header have no column among the others' and are left out.
  private mutating func arrange(_ row: inout RawRow, _ places: [Int]) {
    spare.begin(line: row.line, emptyCells: (places.max() ?? -1) + 1)
    for column in 0..<min(row.count, places.count) {
      row.withBytes(column) { spare.place($0, at: places[column]) }
    }
    swap(&row, &spare)
  }
}
