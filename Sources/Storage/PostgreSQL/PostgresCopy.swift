/// Rows in the text format of COPY: tabs between cells, `\N` for NULL, backslashes before what would be
/// read otherwise. https://www.postgresql.org/docs/15/sql-copy.html
struct PostgresCopy {
  private(set) var bytes: [UInt8] = []

  var isFull: Bool { bytes.count >= 1 << 20 }

  mutating func removeAll() { bytes.removeAll(keepingCapacity: true) }

  /// Adds one row, with its number first when `numbered`. Throws `nulInText`.
  mutating func append(row: Int, of rows: RowBuffer, numbered: Bool) throws {
    if numbered {
      append(integer: Int64(row))
      bytes.append(tab)
    }
    let first = row * rows.columnCount
    for place in first..<first + rows.columnCount {
      if place > first { bytes.append(tab) }
      try append(rows.cells[place], of: rows)
    }
    bytes.append(newline)
  }

  private mutating func append(_ cell: RowBuffer.Cell, of rows: RowBuffer) throws {
    switch cell.kind {
    case .null: bytes.append(contentsOf: [backslash, UInt8(ascii: "N")])
    case .integer: append(integer: Int64(bitPattern: cell.bits))
    case .real: append(real: Double(bitPattern: cell.bits))
    case .text: try append(text: Self.slice(cell, of: rows))
    case .blob: append(blob: Self.slice(cell, of: rows))
    }
  }

  private mutating func append(integer value: Int64) {
    withUnsafeTemporaryAllocation(of: UInt8.self, capacity: 20) { digits in
      var rest = value.magnitude
      var place = 20
      repeat {
        place -= 1
        digits[place] = UInt8(rest % 10) + 48
        rest /= 10
      } while rest > 0
      if value < 0 {
        place -= 1
        digits[place] = UInt8(ascii: "-")
      }
      bytes.append(contentsOf: UnsafeMutableBufferPointer(rebasing: digits[place...]))
    }
  }

  private mutating func append(real value: Double) {
    let text = value.isInfinite ? (value > 0 ? "Infinity" : "-Infinity") : value.description
    bytes.append(contentsOf: text.utf8)
  }

  /// Copies runs of plain bytes whole, and escapes the rest.
  private mutating func append(text: ArraySlice<UInt8>) throws {
    var plain = text.startIndex
    for place in text.indices {
      let byte = text[place]
      if byte > 13 && byte != backslash { continue }
      guard let escape = try Self.escape(byte) else { continue }
      bytes.append(contentsOf: text[plain..<place])
      bytes.append(backslash)
      bytes.append(escape)
      plain = place + 1
    }
    bytes.append(contentsOf: text[plain...])
  }

  private mutating func append(blob: ArraySlice<UInt8>) {
    bytes.append(contentsOf: [backslash, backslash, UInt8(ascii: "x")])
    for byte in blob {
      bytes.append(Self.hexadecimal[Int(byte >> 4)])
      bytes.append(Self.hexadecimal[Int(byte & 15)])
    }
  }

  private static func slice(_ cell: RowBuffer.Cell, of rows: RowBuffer) -> ArraySlice<UInt8> {
    let start = Int(cell.bits)
    return rows.bytes[start..<start + Int(cell.length)]
  }

  private static func escape(_ byte: UInt8) throws -> UInt8? {
    switch byte {
    case 0: throw StorageError.nulInText
    case tab: UInt8(ascii: "t")
    case newline: UInt8(ascii: "n")
    case 13: UInt8(ascii: "r")
    case backslash: backslash
    default: nil
    }
  }

  private static let hexadecimal = Array("0123456789abcdef".utf8)
}

private let tab: UInt8 = 9
private let newline: UInt8 = 10
private let backslash: UInt8 = 92
