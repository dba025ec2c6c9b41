/// A written number without its ornaments: sign, percent, currency, brackets, blanks around.
struct NumberParts {
  private let bytes: UnsafeBufferPointer<UInt8>
  /// From the first digit or sign of decimals to the last.
  private let range: Range<Int>
  private var isNegative = false
  private var isPercent = false

  /// Nil when what is left is not made of digits, `.`, `,`, apostrophes and blanks between digits.
  init?(_ bytes: UnsafeBufferPointer<UInt8>) {
    self.bytes = bytes
    let cursor = FieldCursor(bytes)
    var lower = cursor.position
    var upper = cursor.end
    while lower < upper, !Self.isCore(bytes[lower]) {
      guard let width = Self.ornament(at: lower, in: bytes, end: upper, &isNegative, &isPercent)
      else { return nil }
      lower += width
    }
    var tail = upper
    while tail > lower, !Self.isDigit(bytes[tail - 1]), !Self.isMark(bytes[tail - 1]) { tail -= 1 }
    var index = tail
    while index < upper {
      guard let width = Self.ornament(at: index, in: bytes, end: upper, &isNegative, &isPercent)
      else { return nil }
      index += width
    }
    upper = tail
    guard lower < upper, bytes[lower..<upper].contains(where: Self.isDigit) else { return nil }
    range = lower..<upper
  }

  /// Whether the digits are grouped in threes by `grouping` (or blanks, or apostrophes) and have at most
  /// one `decimal`.
  func decimals(after decimal: UInt8, groupedBy grouping: UInt8) -> Bool {
    var index = range.lowerBound
    var digits = 0
    var groups = 0
    var group: UInt8 = 0
    while index < range.upperBound, bytes[index] != decimal {
      let byte = bytes[index]
      if Self.isDigit(byte) {
        digits += 1
        index += 1
        continue
      }
      let width =
        byte == grouping || byte == UInt8(ascii: "'")
        ? 1 : Self.blank(at: index, in: bytes, end: range.upperBound)
      guard width > 0, groups == 0 ? (1...3).contains(digits) : digits == 3,
        group == 0 || group == byte
      else {
        return false
      }
      group = byte
      groups += 1
      digits = 0
      index += width
    }
    guard groups == 0 || digits == 3 else { return false }
    guard index < range.upperBound else { return digits > 0 }
    return bytes[(index + 1)..<range.upperBound].allSatisfy(Self.isDigit)
  }

  func value(decimal: UInt8) -> Double {
    var mantissa: Double = 0
    var scale: Double = 1
    var isFraction = false
    for byte in bytes[range] {
      if byte == decimal {
        isFraction = true
      } else if Self.isDigit(byte) {
        mantissa = mantissa * 10 + Double(byte &- 0x30)
        if isFraction { scale *= 10 }
      }
    }
    let value = mantissa / (isPercent ? scale * 100 : scale)
    return isNegative ? -value : value
  }

  /// What the marks between digits say: how often each occurs and how many digits follow the last one.
  func marks() -> (
    commas: Int, points: Int, last: UInt8, before: Int, after: Int, leadingZero: Bool
  ) {
    var (commas, points, last, before, after) = (0, 0, UInt8(0), 0, 0)
    for byte in bytes[range] {
      if byte == UInt8(ascii: ",") || byte == UInt8(ascii: ".") {
        if byte == UInt8(ascii: ",") { commas += 1 } else { points += 1 }
        if last == 0 { before = after }
        last = byte
        after = 0
      } else if Self.isDigit(byte) {
        after += 1
      }
    }
    return (commas, points, last, before, after, bytes[range.lowerBound] == 0x30)
  }

  private static func isDigit(_ byte: UInt8) -> Bool { byte &- 0x30 < 10 }
  private static func isMark(_ byte: UInt8) -> Bool {
    byte == UInt8(ascii: ",") || byte == UInt8(ascii: ".")
  }
  private static func isCore(_ byte: UInt8) -> Bool { isDigit(byte) || isMark(byte) }

  private static func blank(at index: Int, in bytes: UnsafeBufferPointer<UInt8>, end: Int) -> Int {
    if bytes[index] == 0x20 { return 1 }
    if bytes[index] == 0xC2, index + 1 < end, bytes[index + 1] == 0xA0 { return 2 }
    guard bytes[index] == 0xE2, index + 2 < end, bytes[index + 1] == 0x80 else { return 0 }
    // U+2009, U+202F, and the typographic apostrophe U+2019.
    return bytes[index + 2] == 0x89 || bytes[index + 2] == 0xAF || bytes[index + 2] == 0x99 ? 3 : 0
  }

  /// The width of a sign that may stand before or after a number; nil for anything else.
  private static func ornament(
    at index: Int, in bytes: UnsafeBufferPointer<UInt8>, end: Int, _ isNegative: inout Bool,
    _ isPercent: inout Bool
  ) -> Int? {
    switch bytes[index] {
    case UInt8(ascii: "+"), UInt8(ascii: ")"), UInt8(ascii: "$"): return 1
    case UInt8(ascii: "-"), UInt8(ascii: "("):
      isNegative = true
      return 1
    case UInt8(ascii: "%"):
      isPercent = true
      return 1
    case 0xC2 where index + 1 < end && bytes[index + 1] == 0xA3: return 2  // £
    case 0xE2 where index + 2 < end:
      if bytes[index + 1] == 0x82, bytes[index + 2] == 0xAC { return 3 }  // €
      if bytes[index + 1] == 0x88, bytes[index + 2] == 0x92 {  // −
        isNegative = true
        return 3
      }
    case UInt8(ascii: "E"), UInt8(ascii: "e"):
      let word = index..<min(index + 3, end)
      let cursor = FieldCursor(bytes)
      return cursor.matches(word, "eur")
        ? (index + 4 <= end && bytes[index + 3] | 0x20 == 0x6F ? 4 : 3) : nil
    default: break
    }
    let width = blank(at: index, in: bytes, end: end)
    return width > 0 ? width : nil
  }
}
