/// Why a file cannot be read, or not further. Each case says what and where; how to mend it is for the
/// presenter (`key` is its message key).
public enum FileProblem: Error, Sendable, Hashable {
  /// The file cannot be opened or read; the system's error number (`errno`).
  case unreadable(path: String, errno: Int32)
  /// A folder, a pipe or a device instead of a file.
  case notAFile(path: String)
  /// The file has no bytes, or nothing but blank lines.
  case emptyFile
  /// There is a header (or a header only) and no record under it.
  case headerWithoutRows(line: Int)
  /// The header was stated to be on a line that the file does not have.
  case headerRowBeyondEnd(row: Int)
  /// The file's size or time of change differ between the start and the end of the reading.
  case changedWhileRead(path: String)
  /// A record longer than the limit; `openQuoteLine` is where a quote was opened that never closed.
  case recordTooLong(line: Int, limit: Int, openQuoteLine: Int?)
  /// A quote opened on this line is still open at the end of the file.
  case unterminatedQuote(line: Int)
  /// More columns than any spreadsheet can hold.
  case tooManyColumns(line: Int, limit: Int)
  /// A byte sequence that the encoding does not allow.
  case invalidText(encoding: TextEncoding, byteOffset: Int, line: Int)
  /// A NUL byte: the file is binary, damaged, or in an encoding without a mark.
  case nulByte(byteOffset: Int, line: Int)
  /// Another kind of file, recognised by its first bytes.
  case wrongKind(WrongKind)
  /// A damaged or unusual ZIP container.
  case badZip(BadZip)
  /// The container would inflate beyond the limits.
  case zipBomb(entry: String, limit: Int)
  /// A workbook protected by a password.
  case encryptedWorkbook
  /// A document type declaration or an entity of its own in the XML: refused, never expanded.
  case xmlWithDoctype(part: String)
  /// XML that is not well formed, or not what a workbook holds.
  case badXML(part: String, byteOffset: Int)
  /// The workbook lacks a part it needs.
  case missingPart(String)
  /// There is no sheet of this name; these are the names.
  case noSuchSheet(String, available: [String])
  /// Sheets that hold tables of different shape, none of them clearly the data; or the only ones are hidden.
  case severalTables([Worksheet])
  /// A file that has to be held in memory (a web page, an old XML spreadsheet) and is larger than this.
  case tooLarge(limit: Int)
  /// JSON that is not well formed, with the line and the byte where it stops making sense.
  case badJSON(line: Int, byteOffset: Int)
  /// A JSON value that is not an object where a record was expected.
  case notARecord(line: Int)

  /// Kinds of file that are recognised and refused with advice.
  public enum WrongKind: String, Sendable, Hashable {
    /// Excel 97–2003 (`.xls`): save it as `.xlsx` or CSV.
    case legacyExcel
    case openDocument
    case zipWithoutWorkbook
    case excelBinary
    case gzip
    case pdf
    case webPage
    case xml
    case binary
  }

  /// What is wrong with a ZIP container.
  public enum BadZip: String, Sendable, Hashable {
    case noDirectory
    case truncated
    case zip64
    case unknownMethod
    case encryptedEntry
    case tooManyEntries
    case damagedDeflate
    case wrongSize
    case wrongChecksum
  }

  /// A stable name for the kind of problem, in lower snake case: message key and JSON code.
  public var key: String {
    switch self {
    case .unreadable: "file_unreadable"
    case .notAFile: "not_a_file"
    case .emptyFile: "file_empty"
    case .headerWithoutRows: "header_without_rows"
    case .headerRowBeyondEnd: "header_row_beyond_end"
    case .changedWhileRead: "file_changed_while_read"
    case .recordTooLong: "record_too_long"
    case .unterminatedQuote: "unterminated_quote"
    case .tooManyColumns: "too_many_columns"
    case .invalidText: "invalid_text"
    case .nulByte: "nul_byte"
    case .wrongKind: "wrong_kind_of_file"
    case .badZip: "bad_zip"
    case .zipBomb: "zip_bomb"
    case .encryptedWorkbook: "encrypted_workbook"
    case .xmlWithDoctype: "xml_with_doctype"
    case .badXML: "bad_xml"
    case .missingPart: "missing_part"
    case .noSuchSheet: "no_such_sheet"
    case .severalTables: "several_sheets"
    case .tooLarge: "file_too_large"
    case .badJSON: "bad_json"
    case .notARecord: "not_a_record"
    }
  }
}
