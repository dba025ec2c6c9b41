/// The sheets of one shape, read one after the other as one file.
struct SheetSequence<Rows: RowSource & ~Copyable>: ~Copyable {
  let header: [String]
  let headerLine: Int
  let questions: [String]

  private let format: FileFormat
  private let sheets: [Worksheet]
  private let columns: ColumnNames
  private let open: (Worksheet) throws(FileProblem) -> Rows
  private var current: SheetReading<Rows>
  private var place = 0
  private var finished: [Finished] = []

  private struct Finished {
    var sheet: Worksheet
    var rows: Int
    var notes: [ReadingNote]
  }

  /// Reads the header of the first sheet.
  init(
    _ format: FileFormat, open: @escaping (Worksheet) throws(FileProblem) -> Rows
  ) throws(FileProblem) {
    let sheets = format.sheets.filter { $0.use == .read }
    guard let first = sheets.first else { throw .emptyFile }
    var columns = ColumnNames()
    for sheet in sheets { columns.add(sheet.header) }
    let reading = try SheetReading(first, open(first), format, columns: sheets.count > 1 ? columns : nil)
    self.format = format
    self.open = open
    self.sheets = sheets
    self.columns = columns
    header = sheets.count > 1 ? columns.all : reading.head.names
    headerLine = reading.head.line
    questions = reading.head.questions
    current = reading
  }

  /// The next row of data; `false` after the last sheet.
  mutating func next(into row: inout RawRow) throws(FileProblem) -> Bool {
    while place < sheets.count {
      if try current.next(into: &row) {
        row.sheet = sheets.count > 1 ? current.sheet.name : nil
        return true
      }
      finished.append(Finished(sheet: current.sheet, rows: current.delivered, notes: current.notes))
      place += 1
      guard place < sheets.count else { break }
      let sheet = sheets[place]
      current = try SheetReading(sheet, open(sheet), format, columns: columns)
    }
    if finished.allSatisfy({ $0.rows == 0 }) { throw .headerWithoutRows(line: headerLine) }
    return false
  }

  var notes: [ReadingNote] {
    var all = finished
    if place < sheets.count {
      all.append(Finished(sheet: current.sheet, rows: current.delivered, notes: current.notes))
    }
    let others = format.sheets.filter { $0.use != .read && ($0.use != .empty || !$0.header.isEmpty) }
    if others.isEmpty, sheets.count == 1 { return all.flatMap(\.notes) }
    var notes: [ReadingNote] = [.sheetsRead(all.map { SheetCount(name: $0.sheet.name, rows: $0.rows) })]
    notes += others.map { .sheetPassedOver($0.name, $0.use) }
    if sheets.count == 1 { return notes + all.flatMap(\.notes) }
    for done in all {
      let missing = columns.missing(in: done.sheet.header)
      if !missing.isEmpty { notes.append(.columnsMissing(sheet: done.sheet.name, columns: missing)) }
      notes += done.notes.map { .inSheet(done.sheet.name, $0) }
    }
    return notes
  }
}
