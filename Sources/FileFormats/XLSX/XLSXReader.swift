/// Reads one sheet of an Excel workbook (`.xlsx`, Office Open XML, ECMA-376) row by row.
///
/// The sheet is inflated and parsed as the rows are asked for; only the table of shared texts is held in
/// memory. Cells come as text: numbers with a point and their shortest digits, dates as ``SerialDate`` has
/// them, booleans as `true` and `false`, percentages as fractions, errors as empty with a note. Formulas
/// give their last stored value. Merged cells keep their text in the first.
public final class XLSXReader: RecordReader {
  public let format: FileFormat
  public var header: [String] { head.names }
  public var headerLine: Int { head.line }
  public var questions: [String] { head.questions }

  private let file: WatchedFile
  private let part: ZipEntryStream
  private let mustReadWhole: Bool
  private var rows: SheetRows
  private var head: TableHead
  private var tally = ReadingTally()
  private var delivered = 0
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
    let workbook = try Workbook(file, limits: limits)
    let sheet = try workbook.sheet(named: format.sheet)
    self.format = format
    head = TableHead(format)
    part = try workbook.archive.open(sheet.part)
    rows = SheetRows(
      XMLScanner(part), styles: workbook.styles, dates: workbook.dates,
      strings: try workbook.sharedStrings())
    try readHeader()
  }

  public var notes: [ReadingNote] {
    guard rows.errors > 0 else { return tally.notes }
    return tally.notes + [
      .errorCells(count: rows.errors, firstRow: rows.firstErrorRow, firstError: rows.firstError)
    ]
  }

  public var progress: ReadingProgress {
    ReadingProgress(bytesRead: part.inflated, totalBytes: part.size)
  }

  public func next(into row: inout RawRow) throws(FileProblem) -> Bool {
    if let problem { throw problem }
    if isFinished { return false }
    do throws(FileProblem) {
      while try rows.next(into: &row) {
        if row.isBlank {
          tally.blank += 1
          continue
        }
        delivered += 1
        // A row that ends early has empty cells at its end, which a sheet does not store.
        if row.count > header.count {
          tally.count(cells: row.count, header: header.count, line: row.line)
        }
        return true
      }
      isFinished = true
      try file.checkUnchanged(readToEnd: mustReadWhole)
      if delivered == 0 { throw FileProblem.headerWithoutRows(line: headerLine) }
      return false
    } catch {
      problem = error
      throw error
    }
  }

  private func readHeader() throws(FileProblem) {
    var row = RawRow()
    while !head.isComplete {
      guard try rows.next(into: &row) else { throw head.problemAtEnd }
      if !row.isBlank { head.take(row) }
    }
    tally.preamble = head.preamble
  }
}

extension Workbook {
  /// The sheet of this name, or the first one when none is named.
  func sheet(named name: String?) throws(FileProblem) -> Sheet {
    guard let name else {
      guard let first = sheets.first(where: { !$0.isHidden }) ?? sheets.first else { throw .emptyFile }
      return first
    }
    let wanted = name.lowercased()
    guard let sheet = sheets.first(where: { $0.name.lowercased() == wanted }) else {
      throw .noSuchSheet(name, available: sheets.map(\.name))
    }
    return sheet
  }
}
