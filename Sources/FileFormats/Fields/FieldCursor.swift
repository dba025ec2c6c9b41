/// A place in a cell's bytes, with the few moves that the readers of fields share. Blanks around the cell
/// (space, tab, no-break and narrow no-break space) are left out from the start.
struct FieldCursor {
  let bytes: UnsafeBufferPointer<UInt8>
  var position: Int
  let end: Int

  @inline(__always)
  init(_ bytes: UnsafeBufferPointer<UInt8>) {
    self.bytes = bytes
    var start = 0
    var end = bytes.count
    while start < end {
      let width = Self.blankWidth(at: start, in: bytes, end: end)
      guard width > 0 else { break }
      start += width
    }
    while end > start {
      if Self.isBlank(bytes[end - 1]) {
        end -= 1
      } else if end - start >= 2, Self.blankWidth(at: end - 2, in: bytes, end: end) == 2 {
        end -= 2
      } else if end - start >= 3, Self.blankWidth(at: end - 3, in: bytes, end: end) == 3 {
        end -= 3
      } else {
        break
      }
    }
    position = start
    self.end = end
  }

  var isAtEnd: Bool { position >= end }
  /// The byte here, or 0 at the end.
  var byte: UInt8 { position < end ? bytes[position] : 0 }
  var remaining: Int { end - position }

  func byte(ahead offset: Int) -> UInt8 { position + offset < end ? bytes[position + offset] : 0 }

  @inline(__always)
  mutating func take(_ wanted: UInt8) -> Bool {
    guard byte == wanted else { return false }
    position += 1
    return true
  }

  mutating func skipBlanks() {
    while position < end {
      let width = Self.blankWidth(at: position, in: bytes, end: end)
      if width == 0 { return }
      position += width
    }
  }

  /// The digits here, at most `most`; nil when there is none or when one more follows.
  @inline(__always)
  mutating func digits(atMost most: Int) -> (value: Int, count: Int)? {
    var value = 0
    var count = 0
    while count < most, position < end, bytes[position] &- 0x30 < 10 {
      value = value * 10 + Int(bytes[position] &- 0x30)
      position += 1
      count += 1
    }
    guard count > 0, byte &- 0x30 >= 10 else { return nil }
    return (value, count)
  }

  /// The letters here, lower case, in one number for comparison: up to eight bytes; nil when there is none.
  mutating func word() -> Range<Int>? {
    let start = position
    while position < end, (bytes[position] | 0x20) &- 0x61 < 26 || bytes[position] >= 0x80 {
      if Self.blankWidth(at: position, in: bytes, end: end) > 0 { break }
      position += 1
    }
    return position > start ? start..<position : nil
  }

  /// Whether the bytes of a range are `text`, whatever the case of ASCII letters.
  func matches(_ range: Range<Int>, _ text: StaticString) -> Bool {
    text.utf8CodeUnitCount == range.count && isPrefix(range, of: text)
  }

  /// Whether `text` begins with the bytes of a range, whatever the case of ASCII letters.
  func isPrefix(_ range: Range<Int>, of text: StaticString) -> Bool {
    guard range.count <= text.utf8CodeUnitCount else { return false }
    var offset = 0
    for index in range {
      let byte = bytes[index]
      let lowered = byte &- 0x41 < 26 ? byte | 0x20 : byte
      if lowered != text.utf8Start[offset] { return false }
      offset += 1
    }
    return true
  }

  @inline(__always)
  private static func isBlank(_ byte: UInt8) -> Bool {
    byte == 0x20 || byte == 0x09 || byte == 0x0D || byte == 0x0A
  }

  /// Bytes of the blank at a position: 1 for a space, 2 for U+00A0, 3 for U+202F and U+2009, 0 for none.
  @inline(__always)
  private static func blankWidth(at position: Int, in bytes: UnsafeBufferPointer<UInt8>, end: Int)
    -> Int
  {
    let byte = bytes[position]
    if byte < 0x80 { return isBlank(byte) ? 1 : 0 }
    if byte == 0xC2 { return position + 1 < end && bytes[position + 1] == 0xA0 ? 2 : 0 }
    guard byte == 0xE2, position + 2 < end, bytes[position + 1] == 0x80 else { return 0 }
    return bytes[position + 2] == 0xAF || bytes[position + 2] == 0x89 ? 3 : 0
  }
}
