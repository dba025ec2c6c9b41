/// Reads an Excel workbook (`.xlsx`, Office Open XML, ECMA-376) row by row: one sheet, or several of one shape one
/// after the other.
///
/// The sheets are inflated and parsed as the rows are asked for; only the table of shared texts is held in
/// memory. Cells come as text: numbers with a point and their shortest digits, dates as ``SerialDate`` has
/// them, booleans as `true` and `false`, percentages as they are shown (`12.5%`), errors as empty with a note.
/// Formulas give their last stored value; one that has none is empty and noted. A text or a date that is merged over
/// several rows is read in each of them, and noted; a merged number stays in the first.
public final class XLSXReader: RecordReader {
  public let format: FileFormat
  public var header: [String] { sheets.header }
  public var headerLine: Int { sheets.headerLine }
  public var questions: [String] { sheets.questions }
  public var notes: [ReadingNote] { sheets.notes }
  public var progress: ReadingProgress {
    ReadingProgress(bytesRead: parts.reduce(0) { $0 + $1.inflated }, totalBytes: parts.reduce(0) { $0 + $1.size })
  }

  private let file: WatchedFile
  private let mustReadWhole: Bool
  private let parts: [ZipEntryStream]
  private var sheets: SheetSequence<SheetRows>
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
    self.format = format
    var open: [String: ZipEntryStream] = [:]
    for name in format.sheetsRead { open[name] = try workbook.archive.open(try workbook.sheet(named: name).part) }
    let streams = open
    parts = Array(streams.values)
    let strings = try workbook.sharedStrings()
    sheets = try SheetSequence(format) { sheet throws(FileProblem) in
      guard let stream = streams[sheet.name] else { throw .missingPart(sheet.name) }
      return SheetRows(stream, of: workbook, strings: strings, merges: try workbook.mergedCells(of: sheet.name))
    }
  }

  public func next(into row: inout RawRow) throws(FileProblem) -> Bool {
    if let problem { throw problem }
    if isFinished { return false }
    do throws(FileProblem) {
      if try sheets.next(into: &row) { return true }
      isFinished = true
      try file.checkUnchanged(readToEnd: mustReadWhole)
      return false
    } catch {
      problem = error
      throw error
    }
  }
}

extension Workbook {
  /// What is merged over several rows of a sheet; nothing for a very large one.
  func mergedCells(of name: String) throws(FileProblem) -> MergedCells {
    let part = try archive.open(try sheet(named: name).part)
    return part.size <= MergedCells.mostBytes ? try MergedCells(part) : MergedCells()
  }

  /// The sheet of this name.
  func sheet(named name: String) throws(FileProblem) -> Sheet {
    let wanted = name.lowercased()
    guard let sheet = sheets.first(where: { $0.name.lowercased() == wanted }) else {
      throw .noSuchSheet(name, available: sheets.map(\.name))
    }
    return sheet
  }
}
