/// Rows on their way into a table: cells one after the other in one block, texts one after the other in
/// another, so that a batch costs two allocations whatever its size.
///
/// Append the cells of a row in the order of the columns, `columnCount` for each row. Reuse the buffer for
/// the next batch with `removeAll()`; a batch of some thousands of rows is enough for full speed.
public struct RowBuffer: Sendable {
  @usableFromInline
  enum Kind: UInt8, Sendable { case null, integer, real, text, blob }

  /// `bits` is the integer, the real's bit pattern, or where in `bytes` the text or the bytes begin.
  @usableFromInline
  struct Cell: Sendable {
    @usableFromInline var bits: UInt64
    @usableFromInline var length: UInt32
    @usableFromInline var kind: Kind

    @inlinable
    init(bits: UInt64, length: UInt32 = 0, kind: Kind) {
      self.bits = bits
      self.length = length
      self.kind = kind
    }
  }

  /// Cells in a row.
  public let columnCount: Int

  @usableFromInline var cells: [Cell] = []
  @usableFromInline var bytes: [UInt8] = [0]  // never empty, so that an empty text has an address

  /// An empty buffer for rows of `columns` cells.
  public init(columns: Int, reservingRows rows: Int = 0) {
    precondition(columns > 0, "A row has at least one column.")
    columnCount = columns
    cells.reserveCapacity(rows * columns)
  }

  /// The rows of a flat array, `columns` values each.
  public init(_ values: [SQLValue], columns: Int) {
    self.init(columns: columns)
    precondition(values.count % columns == 0, "A flat array of rows holds whole rows.")
    cells.reserveCapacity(values.count)
    for value in values { append(value) }
  }

  /// Whole rows so far.
  public var rowCount: Int { cells.count / columnCount }
  public var isEmpty: Bool { cells.isEmpty }

  /// Memory in use, in bytes: a measure for when to send the batch.
  public var byteCount: Int { cells.count * MemoryLayout<Cell>.stride + bytes.count }

  /// The cells and the bytes they point into, for the time of `body`.
  func withCells<T>(
    _ body: (UnsafeBufferPointer<Cell>, UnsafeRawBufferPointer) throws -> T
  ) rethrows -> T {
    try cells.withUnsafeBufferPointer { cells in try bytes.withUnsafeBytes { try body(cells, $0) } }
  }

  /// Empties the buffer and keeps its memory.
  public mutating func removeAll() {
    cells.removeAll(keepingCapacity: true)
    bytes.removeAll(keepingCapacity: true)
    bytes.append(0)
  }

  @inlinable
  public mutating func appendNull() { cells.append(Cell(bits: 0, kind: .null)) }

  @inlinable
  public mutating func append(_ value: Int64) {
    cells.append(Cell(bits: UInt64(bitPattern: value), kind: .integer))
  }

  @inlinable
  public mutating func append(_ value: Int) { append(Int64(value)) }

  @inlinable
  public mutating func append(_ value: Double) {
    cells.append(value.isNaN ? Cell(bits: 0, kind: .null) : Cell(bits: value.bitPattern, kind: .real))
  }

  @inlinable
  public mutating func append(_ value: String) {
    let start = bytes.count
    bytes.append(contentsOf: value.utf8)
    cells.append(Cell(bits: UInt64(start), length: UInt32(bytes.count - start), kind: .text))
  }

  /// Text as UTF-8 bytes, under 4 GB; the caller vouches that they are valid UTF-8.
  @inlinable
  public mutating func append(utf8 value: UnsafeBufferPointer<UInt8>) {
    cells.append(Cell(bits: UInt64(bytes.count), length: UInt32(value.count), kind: .text))
    bytes.append(contentsOf: value)
  }

  public mutating func append(blob value: [UInt8]) {
    cells.append(Cell(bits: UInt64(bytes.count), length: UInt32(value.count), kind: .blob))
    bytes.append(contentsOf: value)
  }

  public mutating func append(_ value: SQLValue) {
    switch value {
    case .null: appendNull()
    case .integer(let value): append(value)
    case .real(let value): append(value)
    case .text(let value): append(value)
    case .blob(let value): append(blob: value)
    }
  }

  /// NULL or the value.
  public mutating func append(_ value: (some SQLBindable)?) { append(value?.sqlValue ?? .null) }

  /// One cell, copied out: for tests and messages.
  public subscript(row: Int, column: Int) -> SQLValue {
    let cell = cells[row * columnCount + column]
    let place = Int(truncatingIfNeeded: cell.bits)
    return switch cell.kind {
    case .null: .null
    case .integer: .integer(Int64(bitPattern: cell.bits))
    case .real: .real(Double(bitPattern: cell.bits))
    case .text: .text(String(decoding: bytes[place..<place + Int(cell.length)], as: UTF8.self))
    case .blob: .blob(Array(bytes[place..<place + Int(cell.length)]))
    }
  }
}
