#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// For readers: of this module, and those that make rows of other rows.
extension RawRow {
  /// Forgets the cells and keeps the memory.
  public mutating func begin(line: Int) {
    self.line = line
    count = 0
    byteCount = 0
  }

  /// Adds a cell after the last one.
  public mutating func append(_ cell: UnsafeBufferPointer<UInt8>) {
    reserve(spans: count + 1)
    count += 1
    place(cell, at: count - 1)
  }

  public mutating func append(utf8 text: String) {
    var text = text
    text.withUTF8 { append($0) }
  }

  /// Gives the row `count` empty cells, to be filled in any order with ``place(_:at:)``.
  mutating func begin(line: Int, emptyCells: Int) {
    begin(line: line)
    growEmpty(to: emptyCells)
  }

  /// Adds empty cells until there are `count`.
  mutating func growEmpty(to newCount: Int) {
    guard newCount > count else { return }
    reserve(spans: newCount)
    for column in count..<newCount { spans[column] = CellSpan(start: 0, end: 0) }
    count = newCount
  }

  /// Writes a cell that exists already. O(length).
  mutating func place(_ cell: UnsafeBufferPointer<UInt8>, at column: Int) {
    reserve(bytes: byteCount + cell.count)
    if let source = cell.baseAddress, !cell.isEmpty { memcpy(bytes + byteCount, source, cell.count) }
    spans[column] = CellSpan(start: UInt32(byteCount), end: UInt32(byteCount + cell.count))
    byteCount += cell.count
  }

  mutating func reserve(bytes needed: Int) {
    guard needed > byteCapacity else { return }
    let capacity = max(needed, byteCapacity * 2)
    let larger = UnsafeMutablePointer<UInt8>.allocate(capacity: capacity)
    memcpy(larger, bytes, byteCount)
    bytes.deallocate()
    bytes = larger
    byteCapacity = capacity
  }

  mutating func reserve(spans needed: Int) {
    guard needed > spanCapacity else { return }
    let capacity = max(needed, spanCapacity * 2)
    let larger = UnsafeMutablePointer<CellSpan>.allocate(capacity: capacity)
    larger.moveInitialize(from: spans, count: count)
    spans.deallocate()
    spans = larger
    spanCapacity = capacity
  }
}
