/// The first records of a sample, from the stated header on, blank ones left out.
struct SampleRecords {
  let format: FileFormat
  /// The sample with ``TextWindow/padding`` bytes after it.
  let padded: [UInt8]
  /// The bytes of the sample.
  let count: Int
  /// The sample is the whole file: its last record is complete.
  let isWhole: Bool

  /// Calls `body` with each record and, where the record is one quoted cell, the record inside it (else the same).
  func forEach(
    atMost limit: Int, _ body: (_ row: borrowing RawRow, _ inside: borrowing RawRow, _ isQuotedWhole: Bool) -> Void
  ) {
    var text = padded
    let grammar = CSVRecord(format)
    var row = RawRow()
    var traits = CSVRecord.Traits()
    var wrapping = RowWrapping(grammar)
    var seen = 0
    text.withUnsafeMutableBufferPointer { buffer in
      guard let base = buffer.baseAddress else { return }
      var position = 0
      var line = format.hasSeparatorLine ? 2 : 1
      while position < count, seen < limit {
        let outcome = grammar.read(
          base + position, count: count - position, atEnd: isWhole, into: &row, traits: &traits)
        guard case .complete(let used) = outcome else { break }
        let isAbove = format.headerRow.map { line < $0 } ?? false
        line += buffer[position..<(position + used)].count { $0 == grammar.terminator }
        position += used
        if row.isBlank || isAbove { continue }
        seen += 1
        if wrapping.canUnwrap(row, traits), wrapping.unwrap(row) {
          body(row, wrapping.inside, true)
        } else {
          body(row, row, false)
        }
      }
    }
  }

  /// The trimmed cells of the first records.
  func cells(atMost limit: Int, unwrapping: Bool) -> [[String]] {
    var all: [[String]] = []
    forEach(atMost: limit) { row, inside, _ in
      all.append((unwrapping ? inside.strings : row.strings).map(\.trimmedOfBlanks))
    }
    return all
  }
}
