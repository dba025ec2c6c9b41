@testable import FileFormats

/// All that a reader gives, in memory.
struct Contents: Equatable {
  var header: [String] = []
  var rows: [[String]] = []
  var lines: [Int] = []
  /// The sheets of the rows, where several are read.
  var sheets: [String] = []
  var notes: [ReadingNote] = []

  init(_ reader: any RecordReader) throws(FileProblem) {
    header = reader.header
    var row = RawRow()
    while try reader.next(into: &row) {
      rows.append(row.strings)
      lines.append(row.line)
      if let sheet = row.sheet { sheets.append(sheet) }
    }
    notes = reader.notes
  }

  init(path: String, hints: FormatHints = FormatHints()) throws(FileProblem) {
    let format = try FileFormat.detect(path: path, hints: hints)
    try self.init(openRecords(at: path, as: format))
  }

  /// Writes the text to a file, detects its format, reads it.
  init(_ text: String, hints: FormatHints = FormatHints()) throws {
    try self.init(bytes: Array(text.utf8), hints: hints)
  }

  init(bytes: [UInt8], hints: FormatHints = FormatHints()) throws {
    let file = try ScratchFile(bytes)
    try self.init(path: file.path, hints: hints)
  }
}
