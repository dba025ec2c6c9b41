/// A run of digit groups parted by single separators (space, no-break space, `.`, `-`, `/`, brackets), as
/// telephone and card numbers are written: `+39 02 1234567`, `(06) 12 34 56`, `4111-1111-1111-1111`.
struct DigitGroups {
  /// Where the run begins: at a `+`, an opening bracket or the first digit.
  let start: Int
  let startsWithPlus: Bool
  private(set) var count = 0
  /// Beginning and end of each group; sixteen are more than any number has.
  private var starts = SIMD16<Int32>()
  private var ends = SIMD16<Int32>()
  private var separators = SIMD16<UInt8>()
  /// The first digit.
  private(set) var first: UInt8 = 0

  init(startingAt start: Int, in bytes: UnsafeBufferPointer<UInt8>) {
    self.start = start
    startsWithPlus = bytes[start] == UInt8(ascii: "+")
    var position = start
    var separator: UInt8 = 0
    if startsWithPlus { position += 1 }
    if bytes.at(position) == UInt8(ascii: "(") {
      position += 1
      separator = UInt8(ascii: "(")
    }
    first = bytes.at(position)
    while count < 16, position < bytes.count, bytes[position].isDigit {
      starts[count] = Int32(truncatingIfNeeded: position)
      while position < bytes.count, bytes[position].isDigit { position += 1 }
      ends[count] = Int32(truncatingIfNeeded: position)
      separators[count] = separator
      count += 1
      (separator, position) = Self.separator(at: position, in: bytes)
    }
  }

  func length(of index: Int) -> Int { Int(ends[index] - starts[index]) }
  func start(of index: Int) -> Int { Int(starts[index]) }
  func end(of index: Int) -> Int { Int(ends[index]) }
  func separator(before index: Int) -> UInt8 { separators[index] }
  func digits(through last: Int) -> Int { (0...last).reduce(0) { $0 + length(of: $1) } }

  func value(of index: Int, in bytes: UnsafeBufferPointer<UInt8>) -> Int {
    bytes[start(of: index)..<end(of: index)].reduce(0) { $0 &* 10 &+ $1.digitValue }
  }

  /// The separator at a position and where the next group would begin. A bracket or a space beside another
  /// separator counts as one (`) `, ` - `).
  private static func separator(
    at position: Int, in bytes: UnsafeBufferPointer<UInt8>
  ) -> (UInt8, Int) {
    var kind: UInt8 = 0
    var next = position
    while next < bytes.count, next - position < 4 {
      let byte = bytes[next]
      if byte == 0xC2, bytes.at(next + 1) == 0xA0 {
        kind = max(kind, UInt8(ascii: " "))
        next += 2
      } else if byte == UInt8(ascii: " ") || byte == UInt8(ascii: ".") || byte == UInt8(ascii: "-")
        || byte == UInt8(ascii: "/") || byte == UInt8(ascii: "(") || byte == UInt8(ascii: ")")
      {
        // Two dots, two hyphens or two spaces end a number.
        if byte == kind { return (0, bytes.count) }
        kind = max(kind, byte)
        next += 1
      } else {
        break
      }
    }
    return kind == 0 ? (0, bytes.count) : (kind, next)
  }
}
