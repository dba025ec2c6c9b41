/// Reads a file whose tables are held in memory: a web page that a program called `.xls`, or a spreadsheet of
/// Excel 2003 in XML. At most 64 MiB.
public final class TablesReader: RecordReader {
  public let format: FileFormat
  public var header: [String] { sheets.header }
  public var headerLine: Int { sheets.headerLine }
  public var questions: [String] { sheets.questions }
  public var notes: [ReadingNote] { tally.notes + sheets.notes + others }
  public var progress: ReadingProgress {
    ReadingProgress(bytesRead: isFinished ? file.totalBytes : 0, totalBytes: file.totalBytes)
  }

  private let file: WatchedFile
  private var sheets: SheetSequence<MemoryRows>
  private var tally = ReadingTally()
  private let others: [ReadingNote]
  private var problem: FileProblem?
  private var isFinished = false

  public init(
    path: String, format: FileFormat, watcher: ((UnsafeRawBufferPointer) -> Void)? = nil
  ) throws(FileProblem) {
    file = try WatchedFile(path: path, watcher: watcher)
    self.format = format
    let bytes = try Self.whole(file)
    let guess = EncodingGuess(
      encoding: format.encoding, basis: format.encodingBasis, hasMark: format.hasByteOrderMark)
    let held = try HeldTables(try MarkupEncoding.text(bytes, guess), kind: format.kind)
    others = held.others > 0 ? [.otherTables(count: held.others)] : []
    sheets = try SheetSequence(format) { sheet in held.rows(of: sheet.name) }
    tally.assume(format)
  }

  public func next(into row: inout RawRow) throws(FileProblem) -> Bool {
    if let problem { throw problem }
    if isFinished { return false }
    do throws(FileProblem) {
      if try sheets.next(into: &row) { return true }
      isFinished = true
      try file.checkUnchanged()
      return false
    } catch {
      problem = error
      throw error
    }
  }

  /// Chooses the sheet, or the largest table of a page, and finds where its header is.
  static func detect(
    path: String, kind: FileFormat.Kind, hints: FormatHints
  ) throws(FileProblem) -> FileFormat {
    let bytes = try whole(WatchedFile(path: path))
    let guess = MarkupEncoding.decide(bytes, stated: hints.encoding)
    let held = try HeldTables(try MarkupEncoding.text(bytes, guess), kind: kind)
    var choice = SheetChoice(try held.tops(hints)) { index throws(FileProblem) in
      held.sheets[index].tables.reduce(0) { $0 + $1.rowCount }
    }
    let name = kind == .html ? nil : hints.sheet
    var format = try FileFormat(kind: kind, sheets: choice.decide(name), hints)
    format.encoding = guess.encoding
    format.encodingBasis = guess.basis
    format.hasByteOrderMark = guess.hasMark
    return format
  }

  private static func whole(_ file: WatchedFile) throws(FileProblem) -> [UInt8] {
    guard file.totalBytes <= MemoryTable.mostBytes else { throw .tooLarge(limit: MemoryTable.mostBytes) }
    var problem: FileProblem?
    let bytes = [UInt8](unsafeUninitializedCapacity: file.totalBytes) { buffer, filled in
      filled = 0
      do throws(FileProblem) {
        while filled < buffer.count, let base = buffer.baseAddress {
          let got = try file.read(into: base + filled, room: buffer.count - filled)
          if got == 0 { break }
          filled += got
        }
      } catch {
        problem = error
      }
    }
    if let problem { throw problem }
    return bytes
  }
}

/// The sheets of a file in memory; a page is one sheet without a name.
struct HeldTables {
  struct Sheet {
    var name: String
    var isHidden = false
    var tables: [MemoryTable] = []
    var remarks = SheetRemarks()
  }

  private(set) var sheets: [Sheet] = []
  /// Tables of a page that are not read.
  private(set) var others = 0

  /// - Parameter text: UTF-8.
  init(_ text: [UInt8], kind: FileFormat.Kind) throws(FileProblem) {
    if kind == .xml {
      sheets = try XMLSpreadsheet(text).sheets
      return
    }
    guard let largest = try HTMLTables(text).largest else { throw .wrongKind(.webPage) }
    sheets = [Sheet(name: "", tables: largest.tables)]
    others = largest.others
  }

  func rows(of name: String) -> MemoryRows {
    let sheet = sheets.first { $0.name == name }
    var rows = MemoryRows(sheet?.tables ?? [])
    rows.remarks = sheet?.remarks ?? SheetRemarks()
    return rows
  }

  func tops(_ hints: FormatHints) throws(FileProblem) -> [SheetTop] {
    var tops: [SheetTop] = []
    for sheet in sheets {
      var top = SheetTop(Worksheet(name: sheet.name, isHidden: sheet.isHidden))
      top.look(at: try MemoryRows.top(sheet.tables, from: hints.headerRow ?? 1), hints)
      tops.append(top)
    }
    return tops
  }
}
