/// One record of a file: its cells as UTF-8 bytes in one buffer that is used again for the next record.
///
/// No `String` is made until it is asked for, and reading a row allocates nothing once the buffers have
/// grown to the longest record seen. The bytes are always valid UTF-8 without NUL. A cell past the end of
/// a short record reads as empty, so a row can be asked for any column of the header.
public struct RawRow: ~Copyable {
  /// Where a cell lies in the buffer. Offsets fit 32 bits because a record is at most 16 MiB.
  @usableFromInline
  struct CellSpan {
    @usableFromInline var start: UInt32
    @usableFromInline var end: UInt32

    @usableFromInline
    init(start: UInt32, end: UInt32) {
      self.start = start
      self.end = end
    }
  }

  /// How many cells the record really has; it may be less or more than the header's.
  public internal(set) var count = 0
  /// The 1-based line of the file on which the record begins; for a workbook the row of the sheet, for a
  /// JSON array the line of the object's opening brace.
  public internal(set) var line = 0
  /// The name of the sheet the record stands in, where several sheets are read as one file.
  public var sheet: String?

  @usableFromInline var bytes: UnsafeMutablePointer<UInt8>
  @usableFromInline var spans: UnsafeMutablePointer<CellSpan>
  var byteCount = 0
  var byteCapacity: Int
  var spanCapacity: Int

  /// An empty row with room for a usual record.
  public init() {
    byteCapacity = 4096
    spanCapacity = 64
    bytes = .allocate(capacity: byteCapacity)
    spans = .allocate(capacity: spanCapacity)
  }

  /// A row made of given cells: for tests and for callers that have strings already.
  public init(line: Int = 1, cells: [String]) {
    self.init()
    begin(line: line)
    for cell in cells { append(utf8: cell) }
  }

  deinit {
    bytes.deallocate()
    spans.deallocate()
  }
}

// The two buffers belong to this one value alone (it cannot be copied), and nothing else keeps a pointer
// to them: handing the row to another thread hands over everything.
extension RawRow: @unchecked Sendable {}

// MARK: - Reading cells

extension RawRow {
  /// Calls `body` with the cell's bytes, valid only during the call; empty for a column the record lacks.
  /// O(1).
  @inlinable
  public borrowing func withBytes<Result, Failure: Error>(
    _ column: Int, _ body: (UnsafeBufferPointer<UInt8>) throws(Failure) -> Result
  ) throws(Failure) -> Result {
    guard column >= 0, column < count else {
      return try body(UnsafeBufferPointer(start: UnsafePointer(bytes), count: 0))
    }
    let span = spans[column]
    return try body(
      UnsafeBufferPointer(
        start: UnsafePointer(bytes + Int(span.start)), count: Int(span.end &- span.start)))
  }

  /// The cell as text; `""` for a column the record lacks. O(length).
  public borrowing func string(_ column: Int) -> String {
    withBytes(column) { String(decoding: $0, as: UTF8.self) }
  }

  /// Whether the cell is missing or has no bytes (blanks count as bytes). O(1).
  @inlinable
  public borrowing func isEmpty(_ column: Int) -> Bool {
    guard column >= 0, column < count else { return true }
    let span = spans[column]
    return span.start == span.end
  }

  /// All the cells as text, in order: for previews and messages, not for the hot path.
  public var strings: [String] {
    borrowing get {
      var result: [String] = []
      result.reserveCapacity(count)
      for column in 0..<count { result.append(string(column)) }
      return result
    }
  }

  /// Whether every cell is empty or holds only spaces and tabs. O(1) for a usual row.
  public var isBlank: Bool {
    borrowing get {
      for column in 0..<count {
        let blank = withBytes(column) { cell in cell.allSatisfy { $0 == 0x20 || $0 == 0x09 } }
        if !blank { return false }
      }
      return true
    }
  }

  /// A row of its own with the same cells, for keeping one longer than the next read.
  public borrowing func copy() -> RawRow {
    var other = RawRow()
    other.begin(line: line)
    other.sheet = sheet
    for column in 0..<count { withBytes(column) { other.append($0) } }
    return other
  }
}
