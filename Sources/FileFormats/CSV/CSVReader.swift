#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// Reads separated values in one pass, with memory bounded by the longest record (at most 16 MiB).
///
/// The file is read in pieces of 1 MiB. UTF-8 is parsed where it lies and checked record by record; other
/// encodings are turned into UTF-8 first. O(size of the file) in time.
public final class CSVReader: RecordReader {
  public let format: FileFormat
  public var header: [String] { head.names }
  public var headerLine: Int { head.line }
  public var questions: [String] { head.questions }
  public var notes: [ReadingNote] { tally.notes }
  public var progress: ReadingProgress {
    ReadingProgress(bytesRead: file.bytesRead, totalBytes: file.totalBytes)
  }

  /// A record may not be longer than this many bytes.
  public static let longestRecord = 16 << 20

  private let file: WatchedFile
  private let grammar: CSVRecord
  private let limits: Limits
  private var window: TextWindow
  private var head: TableHead
  private var headerCopy = HeaderCopy()
  private var columns = 0
  private var wrapping: RowWrapping
  private var tally = ReadingTally()
  private var line = 1
  private var sawBeyondASCII = false
  private var delivered = 0
  private var problem: FileProblem?
  private var isFinished = false

  /// Bounds, smaller in tests.
  struct Limits {
    var piece = 1 << 20
    var record = CSVReader.longestRecord
  }

  public convenience init(
    path: String, format: FileFormat, watcher: ((UnsafeRawBufferPointer) -> Void)? = nil
  ) throws(FileProblem) {
    try self.init(path: path, format: format, limits: Limits(), watcher: watcher)
  }

  init(
    path: String, format: FileFormat, limits: Limits,
    watcher: ((UnsafeRawBufferPointer) -> Void)? = nil
  ) throws(FileProblem) {
    file = try WatchedFile(path: path, watcher: watcher)
    self.format = format
    self.limits = limits
    grammar = CSVRecord(format)
    window = TextWindow(encoding: format.encoding, piece: limits.piece)
    head = TableHead(format)
    wrapping = RowWrapping(grammar)
    try readHeader()
  }

  public func next(into row: inout RawRow) throws(FileProblem) -> Bool {
    if let problem { throw problem }
    if isFinished { return false }
    do throws(FileProblem) {
      while try readRecord(into: &row) {
        if row.isBlank {
          tally.blank += 1
          continue
        }
        if headerCopy.matches(row) {
          tally.repeatedHeader(line: row.line)
          continue
        }
        delivered += 1
        if row.count != columns { tally.count(cells: row.count, header: columns, line: row.line) }
        return true
      }
      isFinished = true
      try file.checkUnchanged()
      if delivered == 0 { throw FileProblem.headerWithoutRows(line: headerLine) }
      return false
    } catch {
      problem = error
      throw error
    }
  }

  /// Past the byte order mark, `sep=` and the preamble, to the end of the header.
  private func readHeader() throws(FileProblem) {
    var row = RawRow()
    if format.hasSeparatorLine { _ = try readRecord(into: &row) }
    while !head.isComplete {
      guard try readRecord(into: &row) else { throw head.problemAtEnd }
      if row.isBlank { continue }
      if head.take(row) { headerCopy.add(row) }
    }
    columns = head.names.count
    tally.assume(format)
    tally.read(head)
  }

  /// The next record, blank or not.
  private func readRecord(into row: inout RawRow) throws(FileProblem) -> Bool {
    var traits = CSVRecord.Traits()
    while true {
      if window.count == 0 {
        if window.atEnd { return false }
        try refill()
        continue
      }
      if window.base[0] == 0xEF, try dropMark() { continue }
      let outcome = grammar.read(
        window.base, count: window.count, atEnd: window.atEnd, into: &row, traits: &traits)
      switch outcome {
      case .complete(let used):
        if traits.mayHoldBeyondASCII, try !checkText(length: row.byteCount) { continue }
        try accept(used: used, traits, &row)
        if row.count == 1, wrapping.canUnwrap(row, traits) { unwrap(&row) }
        return true
      case .incomplete(let openQuote):
        try readOn(openQuote: openQuote)
      case .tooManyColumns:
        throw .tooManyColumns(line: line, limit: grammar.limitOfColumns)
      }
    }
  }

  private func accept(
    used: Int, _ traits: CSVRecord.Traits, _ row: inout RawRow
  ) throws(FileProblem) {
    row.line = line
    if let nul = window.firstNUL, nul < window.consumed + used {
      let before = linesBetween(window.base, count: nul - window.consumed)
      throw .nulByte(byteOffset: window.fileOffset(of: nul), line: line + before)
    }
    if traits.hasTextAfterQuote { tally.textAfterQuote(line: line) }
    line += traits.hasQuotes ? max(1, linesBetween(window.base, count: used)) : 1
    window.consume(used)
  }

  /// Passes over a byte order mark at the start of a record: files put one after the other keep theirs.
  private func dropMark() throws(FileProblem) -> Bool {
    while window.count < 3, !window.atEnd { try refill() }
    guard window.count >= 3, window.base[1] == 0xBB, window.base[2] == 0xBF else { return false }
    window.consume(3)
    return true
  }

  /// Puts the record inside a quoted cell in its place, where the file is written so throughout or the record
  /// inside has as many cells as the header.
  private func unwrap(_ row: inout RawRow) {
    guard format.rowsAreQuotedWhole || columns > 2, wrapping.unwrap(row),
      format.rowsAreQuotedWhole || wrapping.inside.count == columns
    else { return }
    tally.wrapped(line: row.line)
    swap(&row, &wrapping.inside)
  }

  /// More bytes for a record that the window cuts off, within the limits.
  private func readOn(openQuote: Int?) throws(FileProblem) {
    if window.atEnd {
      throw .unterminatedQuote(line: line + linesBetween(window.base, count: openQuote ?? 0))
    }
    if let nul = window.firstNUL, window.count >= limits.piece {
      throw .nulByte(
        byteOffset: window.fileOffset(of: nul),
        line: line + linesBetween(window.base, count: nul - window.consumed))
    }
    if window.count >= limits.record {
      let openLine = openQuote.map { line + linesBetween(window.base, count: $0) }
      throw .recordTooLong(line: line, limit: limits.record, openQuoteLine: openLine)
    }
    try refill()
  }

  private func refill() throws(FileProblem) {
    try window.refill(from: file, skippingMark: format.markLength, line: line)
  }

  /// Whether the record is UTF-8. When nothing beyond ASCII came before and the encoding was not stated,
  /// the rest of the file is read as an encoding of one byte and the record has to be read again.
  private func checkText(length: Int) throws(FileProblem) -> Bool {
    guard format.encoding == .utf8, !window.isTranscoding else { return true }
    switch UTF8Check(window.base, count: length) {
    case .ascii: return true
    case .valid:
      sawBeyondASCII = true
      return true
    case .invalid(let offset, _):
      let place = window.fileOffset(of: window.consumed + offset)
      let badLine = line + linesBetween(window.base, count: offset)
      guard format.encodingBasis == .asciiOnly, !sawBeyondASCII else {
        throw .invalidText(encoding: .utf8, byteOffset: place, line: badLine)
      }
      let found = try window.switchToOneByte(hasLoneCR: format.lineEnding == .cr)
      tally.switched = .switchedEncoding(to: found, byteOffset: place, line: badLine)
      return false
    }
  }

  private func linesBetween(_ base: UnsafePointer<UInt8>, count: Int) -> Int {
    let terminator = Int32(grammar.terminator)
    var lines = 0
    var position = 0
    while position < count, let hit = memchr(base + position, terminator, count - position) {
      lines += 1
      position = UnsafeRawPointer(hit) - UnsafeRawPointer(base) + 1
    }
    return lines
  }
}
