/// One row of a result. It reads straight from the engine's memory: valid only inside the closure that
/// received it. Columns are counted from 0 in the order of the SELECT.
///
/// Reading NULL or a wrong kind of value where the type says otherwise is a programmer error and stops
/// the program: the schema's NOT NULL and the Swift type mirror each other.
public struct Row {
  enum Cells {
    case sqlite(SQLiteCells)
    case postgres(PostgresCells)
  }

  let cells: Cells

  /// Whether the cell is NULL.
  public func isNull(_ column: Int) -> Bool {
    switch cells {
    case .sqlite(let cells): cells.isNull(Int32(column))
    case .postgres(let cells): cells.isNull(Int32(column))
    }
  }

  /// A 64-bit integer; a PostgreSQL boolean reads as 1 or 0.
  public func int64(_ column: Int) -> Int64 {
    guard let value = int64OrNil(column) else { preconditionFailure(unexpectedNull(column)) }
    return value
  }

  public func int64OrNil(_ column: Int) -> Int64? {
    switch cells {
    case .sqlite(let cells): cells.integer(Int32(column))
    case .postgres(let cells): cells.integer(Int32(column))
    }
  }

  public func int(_ column: Int) -> Int { Int(int64(column)) }

  public func intOrNil(_ column: Int) -> Int? { int64OrNil(column).map { Int($0) } }

  /// A real; an integer reads as its real value.
  public func double(_ column: Int) -> Double {
    guard let value = doubleOrNil(column) else { preconditionFailure(unexpectedNull(column)) }
    return value
  }

  public func doubleOrNil(_ column: Int) -> Double? {
    switch cells {
    case .sqlite(let cells): cells.real(Int32(column))
    case .postgres(let cells): cells.real(Int32(column))
    }
  }

  public func string(_ column: Int) -> String {
    guard let value = stringOrNil(column) else { preconditionFailure(unexpectedNull(column)) }
    return value
  }

  public func stringOrNil(_ column: Int) -> String? {
    withUTF8(column) { String(decoding: $0, as: UTF8.self) }
  }

  /// The text's bytes without a copy, only inside `body`; nil, and `body` not called, when NULL.
  public func withUTF8<T>(_ column: Int, _ body: (UnsafeBufferPointer<UInt8>) throws -> T) rethrows -> T? {
    switch cells {
    case .sqlite(let cells): try cells.text(Int32(column)).map(body)
    case .postgres(let cells): try cells.text(Int32(column)).map(body)
    }
  }

  /// A truth value: anything but zero.
  public func bool(_ column: Int) -> Bool { int64(column) != 0 }

  public func boolOrNil(_ column: Int) -> Bool? { int64OrNil(column).map { $0 != 0 } }

  public func blob(_ column: Int) -> [UInt8] {
    guard let value = blobOrNil(column) else { preconditionFailure(unexpectedNull(column)) }
    return value
  }

  public func blobOrNil(_ column: Int) -> [UInt8]? {
    switch cells {
    case .sqlite(let cells): cells.blob(Int32(column))
    case .postgres(let cells): cells.blob(Int32(column))
    }
  }

  private func unexpectedNull(_ column: Int) -> String {
    "Column \(column) is NULL; read it with the method that ends in OrNil."
  }
}
