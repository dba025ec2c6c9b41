import FileFormats

/// How the records of a telephone export become calls. A value: each reading of the file begins with a fresh copy.
protocol CallFile: Sendable {
  /// Nil when the header lacks what tells a call.
  init?(header: [String])
  /// Sees one of the first records before any is read: what is never filled, in which unit times are.
  mutating func look(at row: borrowing RawRow)
  /// The file's records as rows of calls.
  func records(in base: any RecordReader) -> any RecordReader
}

/// A telephone export with a row for each call, or for each telephone that rang.
protocol CallReading: CallFile {
  /// What the row says. Called in the order of the file.
  mutating func call(in row: borrowing RawRow) -> CallRow
}

extension CallReading {
  mutating func look(at row: borrowing RawRow) {}

  func records(in base: any RecordReader) -> any RecordReader { CallRecords(base, self) }
}

extension CallFile {
  /// Records seen before the first is read.
  private static var looked: Int { 2_000 }

  /// The same, having seen the first records of `reader`.
  func having(looked reader: any RecordReader) throws -> any CallFile {
    var file = self
    var row = RawRow()
    var rows = 0
    while rows < Self.looked, try reader.next(into: &row) {
      file.look(at: row)
      rows += 1
    }
    return file
  }
}
