/// Records that a spreadsheet has quoted whole, as one cell: `"1;""a; b"";c"`.
struct RowWrapping: ~Copyable {
  /// The record inside the last one that was unwrapped.
  var inside = RawRow()
  private let grammar: CSVRecord
  private var bytes: [UInt8] = []

  init(_ grammar: CSVRecord) {
    self.grammar = grammar
  }

  /// Whether the record is one quoted cell. O(1).
  @inline(__always)
  func canUnwrap(_ row: borrowing RawRow, _ traits: CSVRecord.Traits) -> Bool {
    row.count == 1 && traits.hasQuotes && !traits.hasTextAfterQuote
  }

  /// Reads the cell as a record, into ``inside``; `false` where it is not one whole record of several cells.
  mutating func unwrap(_ row: borrowing RawRow) -> Bool {
    bytes.removeAll(keepingCapacity: true)
    row.withBytes(0) { bytes.append(contentsOf: $0) }
    let count = bytes.count
    bytes.append(contentsOf: repeatElement(0, count: TextWindow.padding))
    var traits = CSVRecord.Traits()
    let isWhole = bytes.withUnsafeMutableBufferPointer { buffer in
      guard let base = buffer.baseAddress,
        case .complete(let used) = grammar.read(base, count: count, atEnd: true, into: &inside, traits: &traits)
      else { return false }
      return used == count
    }
    inside.line = row.line
    return isWhole && inside.count > 1
  }
}
