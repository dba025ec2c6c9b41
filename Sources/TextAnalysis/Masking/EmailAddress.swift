/// E-mail addresses, found around their `@`.
enum EmailAddress {
  /// The first address that begins at or after a position.
  static func next(in bytes: UnsafeBufferPointer<UInt8>, from start: Int) -> Range<Int>? {
    var position = start
    while position < bytes.count {
      if bytes[position] == UInt8(ascii: "@"),
        let range = range(around: position, in: bytes, notBefore: start)
      {
        return range
      }
      position += 1
    }
    return nil
  }

  /// The range of the address whose `@` is at `position`; nil when there is none. The domain needs a dot
  /// and a last label of two letters or more (RFC 5321 forms seen in real mail; quoted local parts are
  /// not).
  private static func range(
    around position: Int, in bytes: UnsafeBufferPointer<UInt8>, notBefore start: Int
  ) -> Range<Int>? {
    var lower = position
    while lower > start, isLocal(bytes[lower - 1]) { lower -= 1 }
    while lower < position, bytes[lower] == UInt8(ascii: ".") || bytes[lower] == UInt8(ascii: "'") {
      lower += 1
    }
    guard lower < position else { return nil }
    var upper = position + 1
    var labelStart = upper
    var lastDotted = 0
    while upper < bytes.count {
      let byte = bytes[upper]
      if byte == UInt8(ascii: ".") {
        guard upper > labelStart else { break }
        labelStart = upper + 1
      } else if byte.isAlphanumeric || byte >= 0x80 || byte == UInt8(ascii: "-") {
        if labelStart > position + 1, upper - labelStart >= 1, byte.isLetter || byte >= 0x80 {
          lastDotted = upper + 1
        }
      } else {
        break
      }
      upper += 1
    }
    guard lastDotted > 0 else { return nil }
    // The label that holds the last good byte is taken whole.
    while lastDotted < upper, bytes[lastDotted].isAlphanumeric { lastDotted += 1 }
    return lower..<lastDotted
  }

  private static func isLocal(_ byte: UInt8) -> Bool {
    byte.isAlphanumeric || byte >= 0x80 || byte == UInt8(ascii: ".") || byte == UInt8(ascii: "_")
      || byte == UInt8(ascii: "-") || byte == UInt8(ascii: "+") || byte == UInt8(ascii: "%")
      || byte == UInt8(ascii: "'") || byte == UInt8(ascii: "&") || byte == UInt8(ascii: "=")
  }
}

/// Handles of social networks: `@` and two to thirty letters, digits, dots or underscores.
enum Handle {
  static func range(at position: Int, in bytes: UnsafeBufferPointer<UInt8>) -> Range<Int>? {
    guard bytes.isEdge(before: position) else { return nil }
    var end = position + 1
    while end < bytes.count, bytes[end].isAlphanumeric || bytes[end] == UInt8(ascii: "_") {
      end += 1
    }
    guard end - position >= 3, end - position <= 31, bytes[position + 1].isDigit == false else {
      return nil
    }
    return position..<end
  }
}
