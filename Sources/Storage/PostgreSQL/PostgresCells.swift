import CLibPQ
import Foundation

/// One row of a result in text format.
struct PostgresCells {
  let result: OpaquePointer
  let row: Int32

  func isNull(_ column: Int32) -> Bool {
    precondition(column < PQnfields(result), "The statement has no column \(column).")
    return PQgetisnull(result, row, column) != 0
  }

  func integer(_ column: Int32) -> Int64? {
    guard let bytes = text(column) else { return nil }
    if let value = PostgresText.integer(bytes) { return value }
    switch bytes.first {
    case UInt8(ascii: "t"): return 1
    case UInt8(ascii: "f"): return 0
    default: break
    }
    guard let exact = PostgresText.real(bytes).flatMap({ Int64(exactly: $0) }) else {
      preconditionFailure("Column \(column) holds no integer.")
    }
    return exact
  }

  func real(_ column: Int32) -> Double? {
    guard let bytes = text(column) else { return nil }
    guard let value = PostgresText.real(bytes) else {
      preconditionFailure("Column \(column) holds no number.")
    }
    return value
  }

  func text(_ column: Int32) -> UnsafeBufferPointer<UInt8>? {
    if isNull(column) { return nil }
    let length = Int(PQgetlength(result, row, column))
    return PQgetvalue(result, row, column).map { start in
      UnsafeBufferPointer(
        start: UnsafeRawPointer(start).assumingMemoryBound(to: UInt8.self), count: length)
    }
  }

  func blob(_ column: Int32) -> [UInt8]? {
    guard let bytes = text(column) else { return nil }
    guard let value = PostgresText.bytes(bytes) else {
      preconditionFailure("Column \(column) holds no bytes.")
    }
    return value
  }
}
