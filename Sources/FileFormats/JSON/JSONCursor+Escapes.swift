/// What may follow a backslash in a JSON string.
extension JSONCursor {
  mutating func appendEscape(to target: inout [UInt8]) throws(Fault) {
    guard position < bytes.count else { throw Fault(offset: position) }
    let letter = bytes[position]
    position += 1
    switch letter {
    case UInt8(ascii: "n"): target.append(0x0A)
    case UInt8(ascii: "t"): target.append(0x09)
    case UInt8(ascii: "r"): target.append(0x0D)
    case UInt8(ascii: "b"): target.append(0x08)
    case UInt8(ascii: "f"): target.append(0x0C)
    case UInt8(ascii: "\""), UInt8(ascii: "\\"), UInt8(ascii: "/"): target.append(letter)
    case UInt8(ascii: "u"):
      let scalar = try unicodeEscape()
      target.append(contentsOf: UTF8.encode(scalar) ?? UTF8.encodedReplacementCharacter)
    default: throw Fault(offset: position - 1)
    }
  }

  private mutating func unicodeEscape() throws(Fault) -> UnicodeScalar {
    let unit = try hexUnit()
    guard unit & 0xFC00 == 0xD800, position + 1 < bytes.count,
      bytes[position] == UInt8(ascii: "\\"), bytes[position + 1] == UInt8(ascii: "u")
    else { return unit == 0 ? "\u{FFFD}" : UnicodeScalar(unit) ?? "\u{FFFD}" }
    let afterFirst = position
    position += 2
    let second = try hexUnit()
    guard second & 0xFC00 == 0xDC00 else {
      position = afterFirst
      return "\u{FFFD}"
    }
    return UnicodeScalar(0x1_0000 + (unit & 0x3FF) << 10 + second & 0x3FF) ?? "\u{FFFD}"
  }

  private mutating func hexUnit() throws(Fault) -> UInt32 {
    guard position + 4 <= bytes.count else { throw Fault(offset: position) }
    var unit: UInt32 = 0
    for _ in 0..<4 {
      guard let digit = Character(UnicodeScalar(bytes[position])).hexDigitValue else {
        throw Fault(offset: position)
      }
      unit = unit << 4 | UInt32(digit)
      position += 1
    }
    return unit
  }
}
