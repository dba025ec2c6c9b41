import FileFormats

/// The rows of a telephone export with what they tell of the call in columns of its own behind them, so that all that
/// follows is as for any file. O(length of a row).
final class CallRecords<Reading: CallReading>: RecordReader {
  let header: [String]
  var format: FileFormat { base.format }
  var headerLine: Int { base.headerLine }
  var notes: [ReadingNote] { base.notes }
  var progress: ReadingProgress { base.progress }

  private let base: any RecordReader
  private let ownColumns: Int
  private var reading: Reading
  private var source = RawRow()

  init(_ base: any RecordReader, _ reading: Reading) {
    self.base = base
    self.reading = reading
    ownColumns = base.header.count
    header = base.header + CallRow.header
  }

  func next(into row: inout RawRow) throws(FileProblem) -> Bool {
    guard try base.next(into: &source) else { return false }
    let call = reading.call(in: source)
    row.begin(line: source.line)
    row.sheet = source.sheet
    for column in 0..<ownColumns {
      if let text = call.rewritten[column] {
        row.append(utf8: text)
      } else {
        source.withBytes(column) { row.append($0) }
      }
    }
    for cell in call.cells { row.append(utf8: cell) }
    return true
  }
}
