/// The values of a statement in PostgreSQL's binary formats, in one block of memory.
struct PostgresParameters {
  private var bytes: [UInt8] = [0]  // never empty, so that an empty text has an address
  private var places: [(start: Int, length: Int32)?] = []

  /// Throws `nulInText`.
  init(_ values: [SQLValue]) throws {
    places.reserveCapacity(values.count)
    for value in values { try append(value) }
  }

  /// Calls `body` with what `PQexecPrepared` takes; the pointers are valid only inside.
  func withPointers<T>(
    _ body: ([UnsafePointer<CChar>?], [Int32], [Int32]) throws -> T
  ) rethrows -> T {
    try bytes.withUnsafeBytes { block in
      let pointers = places.map { place in
        place.flatMap { block.baseAddress?.advanced(by: $0.start).assumingMemoryBound(to: CChar.self) }
      }
      let lengths = places.map { $0?.length ?? 0 }
      return try body(pointers, lengths, Array(repeating: 1, count: places.count))
    }
  }

  private mutating func append(_ value: SQLValue) throws {
    let start = bytes.count
    switch value {
    case .null: return places.append(nil)
    case .real(let value) where value.isNaN: return places.append(nil)
    case .integer(let value): append(bigEndian: UInt64(bitPattern: value))
    case .real(let value): append(bigEndian: value.bitPattern)
    case .text(let value):
      bytes.append(contentsOf: value.utf8)
      if bytes[start...].contains(0) { throw StorageError.nulInText }
    case .blob(let value): bytes.append(contentsOf: value)
    }
    places.append((start, try StorageError.length(bytes.count - start)))
  }

  private mutating func append(bigEndian bits: UInt64) {
    withUnsafeBytes(of: bits.bigEndian) { bytes.append(contentsOf: $0) }
  }
}
