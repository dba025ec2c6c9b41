import FileFormats

/// The first rows of a file as text: what its kind is decided by, and what a person is shown.
struct FirstRows {
  private(set) var rows: [[String]] = []
  private static let most = 200

  init(_ reader: any RecordReader) throws {
    var row = RawRow()
    while rows.count < Self.most, try reader.next(into: &row) { rows.append(row.strings) }
  }
}
