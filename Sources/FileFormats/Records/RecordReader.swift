/// A file read record by record, in bounded memory, whatever its format.
///
/// ```swift
/// let reader = try openRecords(at: path)
/// var row = RawRow()
/// while try reader.next(into: &row) { print(row.line, row.string(0)) }
/// ```
///
/// A reader is a class because it owns an open file; it is used by one task at a time.
public protocol RecordReader: AnyObject {
  /// What the file was taken for.
  var format: FileFormat { get }
  /// The names of the columns, trimmed of blanks and otherwise as written; a name may be empty or repeated.
  var header: [String] { get }
  /// What stands under the names where the header has a record of questions, by column; else empty.
  var questions: [String] { get }
  /// The line (or sheet row) of the header; 0 for JSON and for files without one.
  var headerLine: Int { get }
  /// What was noticed and tolerated so far; complete once ``next(into:)`` has returned `false`.
  var notes: [ReadingNote] { get }
  /// How much of the file has been read.
  var progress: ReadingProgress { get }

  /// Reads the next record that is not blank.
  ///
  /// - Returns: `false` at the end of the file, and from then on. The end is reported only after the file
  ///   was found unchanged since it was opened.
  /// - Throws: ``FileProblem``, and again the same problem on later calls.
  func next(into row: inout RawRow) throws(FileProblem) -> Bool
}

extension RecordReader {
  public var questions: [String] { [] }
}

/// How much of a file has been read. For a workbook the bytes are those of the inflated sheet.
public struct ReadingProgress: Sendable, Equatable {
  public var bytesRead: Int
  public var totalBytes: Int

  public init(bytesRead: Int, totalBytes: Int) {
    self.bytesRead = bytesRead
    self.totalBytes = totalBytes
  }

  /// 0…1; 1 for an empty file.
  public var fraction: Double {
    totalBytes == 0 ? 1 : min(1, Double(bytesRead) / Double(totalBytes))
  }
}
