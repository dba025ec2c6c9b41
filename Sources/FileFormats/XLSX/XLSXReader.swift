/// Reads an Excel workbook (`.xlsx`, Office Open XML, ECMA-376) row by row: one sheet, or several of one shape one
/// after the other.
///
/// The sheets are inflated and parsed as the rows are asked for; only the table of shared texts is held in
/// memory. Cells come as text: numbers with a point and their shortest digits, dates as ``SerialDate`` has
/// them, booleans as `true` and `false`, percentages as they are shown (`12.5%`), errors as empty with a note.
/// Formulas give their last stored value; one that has none is empty and noted. Merged cells keep their text in
/// the first.
public final class XLSXReader: RecordReader {
  public let format: FileFormat
  public let header: [String]
  public var headerLine: Int { firstLine }
  public var questions: [String] { firstQuestions }

  private let file: WatchedFile
  private let mustReadWhole: Bool
  private let workbook: Workbook
  private let strings: SharedStrings
  private let columns: ColumnNames
  private let parts: [(sheet: Worksheet, part: ZipEntryStream)]
  private var current: SheetReading
  private var place = 0
  private var firstLine: Int
  private var firstQuestions: [String]
  private var finished: [(sheet: Worksheet, rows: Int, notes: [ReadingNote])] = []
  private var problem: FileProblem?
  private var isFinished = false

  public convenience init(
    path: String, format: FileFormat, watcher: ((UnsafeRawBufferPointer) -> Void)? = nil
  ) throws(FileProblem) {
    try self.init(path: path, format: format, limits: ZipArchive.Limits(), watcher: watcher)
  }

  init(
    path: String, format: FileFormat, limits: ZipArchive.Limits,
    watcher: ((UnsafeRawBufferPointer) -> Void)? = nil
  ) throws(FileProblem) {
    file = try WatchedFile(path: path, watcher: watcher)
    try file.showWhole()
    mustReadWhole = watcher != nil
    workbook = try Workbook(file, limits: limits)
    self.format = format
    var parts: [(sheet: Worksheet, part: ZipEntryStream)] = []
    for sheet in format.sheets where sheet.use == .read {
      parts.append((sheet, try workbook.archive.open(try workbook.sheet(named: sheet.name).part)))
    }
    guard let first = parts.first else { throw .emptyFile }
    self.parts = parts
    strings = try workbook.sharedStrings()
    var columns = ColumnNames()
    for part in parts { columns.add(part.sheet.header) }
    self.columns = columns
    current = try SheetReading(
      first.sheet, SheetRows(first.part, of: workbook, strings: strings), format, columns: columns)
    header = parts.count == 1 ? current.head.names : columns.all
    firstLine = current.head.line
    firstQuestions = current.head.questions
  }

  public var notes: [ReadingNote] {
    let all = finished + (isFinished ? [] : [(current.sheet, current.delivered, current.notes)])
    let others = format.sheets.filter { $0.use != .read && ($0.use != .empty || !$0.header.isEmpty) }
    if others.isEmpty, parts.count == 1 { return all.flatMap(\.notes) }
    var notes: [ReadingNote] = [.sheetsRead(all.map { SheetCount(name: $0.sheet.name, rows: $0.rows) })]
    notes += others.map { .sheetPassedOver($0.name, $0.use) }
    if parts.count == 1 { return notes + all.flatMap(\.notes) }
    for (sheet, _, found) in all {
      let missing = columns.missing(in: sheet.header)
      if !missing.isEmpty { notes.append(.columnsMissing(sheet: sheet.name, columns: missing)) }
      notes += found.map { .inSheet(sheet.name, $0) }
    }
    return notes
  }

  public var progress: ReadingProgress {
    ReadingProgress(
      bytesRead: parts.reduce(0) { $0 + $1.part.inflated }, totalBytes: parts.reduce(0) { $0 + $1.part.size })
  }

  public func next(into row: inout RawRow) throws(FileProblem) -> Bool {
    if let problem { throw problem }
    if isFinished { return false }
    do throws(FileProblem) {
      while true {
        if try current.next(into: &row) {
          row.sheet = parts.count > 1 ? current.sheet.name : nil
          return true
        }
        finished.append((current.sheet, current.delivered, current.notes))
        place += 1
        if place == parts.count { break }
        let next = parts[place]
        current = try SheetReading(
          next.sheet, SheetRows(next.part, of: workbook, strings: strings), format, columns: columns)
      }
      isFinished = true
      try file.checkUnchanged(readToEnd: mustReadWhole)
      if finished.allSatisfy({ $0.rows == 0 }) { throw FileProblem.headerWithoutRows(line: firstLine) }
      return false
    } catch {
      problem = error
      throw error
    }
  }
}

extension Workbook {
  /// The sheet of this name.
  func sheet(named name: String) throws(FileProblem) -> Sheet {
    let wanted = name.lowercased()
    guard let sheet = sheets.first(where: { $0.name.lowercased() == wanted }) else {
      throw .noSuchSheet(name, available: sheets.map(\.name))
    }
    return sheet
  }
}
