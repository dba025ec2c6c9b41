/// Reads JSON records as rows: see ``JSONFlattening`` for how an object becomes columns.
///
/// The columns are the keys of the first 2,000 records in order of appearance, which are read twice for
/// that; a key that first shows later has no column and is named in the notes.
public final class JSONReader: RecordReader {
  public let format: FileFormat
  public let header: [String]
  public let headerLine = 0

  /// Records in which the columns are looked for.
  public static let headerRecords = 2000

  private let file: WatchedFile
  private var records: JSONRecords
  private var flattening = JSONFlattening()
  private var columns: JSONColumns
  private var tally = ReadingTally()
  private var delivered = 0
  private var paging: ReadingNote?
  private var problem: FileProblem?
  private var isFinished = false

  public init(
    path: String, format: FileFormat, watcher: ((UnsafeRawBufferPointer) -> Void)? = nil
  ) throws(FileProblem) {
    self.format = format
    file = try WatchedFile(path: path, watcher: watcher)
    columns = try JSONColumns(path: path, format: format, records: Self.headerRecords)
    header = columns.names.map { String(decoding: $0, as: UTF8.self) }
    records = JSONRecords(file, format)
    tally.assume(format)
  }

  public var notes: [ReadingNote] { tally.notes + columns.notes + (paging.map { [$0] } ?? []) }

  public var progress: ReadingProgress {
    ReadingProgress(bytesRead: file.bytesRead, totalBytes: file.totalBytes)
  }

  public func next(into row: inout RawRow) throws(FileProblem) -> Bool {
    if let problem { throw problem }
    if isFinished { return false }
    do throws(FileProblem) {
      while let object = try records.next() {
        try fill(&row, from: object)
        if row.isBlank {
          tally.blank += 1
          continue
        }
        delivered += 1
        return true
      }
      isFinished = true
      paging = JSONPaging.note(around: records.around, delivered: delivered)
      try file.checkUnchanged()
      if delivered == 0 { throw FileProblem.emptyFile }
      return false
    } catch {
      problem = error
      throw error
    }
  }

  private func fill(
    _ row: inout RawRow, from object: UnsafeBufferPointer<UInt8>
  ) throws(FileProblem) {
    row.begin(line: records.line, emptyCells: columns.names.count)
    do throws(JSONCursor.Fault) {
      try flattening.columns(of: object) { path, value in
        guard let column = columns.find(path, line: records.line) else { return }
        row.place(value, at: column)
      }
    } catch {
      throw records.fault(at: error.offset)
    }
  }
}
