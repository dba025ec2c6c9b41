/// The text of a cell of HTML: references decoded, blanks drawn together, line breaks where the page breaks lines.
struct HTMLText {
  private(set) var bytes: [UInt8] = []
  private var blankIsDue = false
  private var breaksDue = 0

  mutating func clear() {
    bytes.removeAll(keepingCapacity: true)
    blankIsDue = false
    breaksDue = 0
  }

  /// A line break, kept where text follows.
  mutating func addBreak() {
    if !bytes.isEmpty { breaksDue = 1 }
  }

  mutating func add(_ raw: ArraySlice<UInt8>) {
    var place = raw.startIndex
    while place < raw.endIndex {
      let byte = raw[place]
      if byte <= 0x20 {
        blankIsDue = true
        place += 1
      } else if byte == UInt8(ascii: "&"), let (scalar, length) = HTMLReference.read(raw[place...]) {
        add(scalar)
        place += length
      } else if byte == 0xC2, place + 1 < raw.endIndex, raw[place + 1] == 0xA0 {
        blankIsDue = true
        place += 2
      } else {
        settle()
        bytes.append(byte)
        place += 1
      }
    }
  }

  private mutating func add(_ scalar: UnicodeScalar) {
    guard scalar.value > 0x20, scalar.value != 0xA0 else {
      blankIsDue = true
      return
    }
    settle()
    bytes.append(contentsOf: UTF8.encode(scalar) ?? UTF8.encodedReplacementCharacter)
  }

  /// Writes the blank or break that came before, unless nothing stands before it.
  private mutating func settle() {
    if !bytes.isEmpty {
      if breaksDue > 0 {
        bytes.append(0x0A)
      } else if blankIsDue {
        bytes.append(0x20)
      }
    }
    blankIsDue = false
    breaksDue = 0
  }
}

/// `&egrave;`, `&#232;`, `&#xE8;`, and numbers without their semicolon, as browsers read them: the references that
/// exports write. Others are left as they stand.
enum HTMLReference {
  /// The character at the start of `raw`, and the bytes that it takes.
  static func read(_ raw: ArraySlice<UInt8>) -> (scalar: UnicodeScalar, length: Int)? {
    let window = raw.dropFirst().prefix(24)
    if window.first == UInt8(ascii: "#") { return numbered(window.dropFirst(), from: raw.startIndex) }
    guard let end = window.prefix(10).firstIndex(of: UInt8(ascii: ";")) else { return nil }
    let name = String(decoding: window[..<end], as: UTF8.self)
    return (HTMLNames.scalar(name) ?? signs[name]).map { ($0, end - raw.startIndex + 1) }
  }

  private static func numbered(
    _ window: ArraySlice<UInt8>, from start: Int
  ) -> (scalar: UnicodeScalar, length: Int)? {
    let isHexadecimal = window.first == UInt8(ascii: "x") || window.first == UInt8(ascii: "X")
    let digits = (isHexadecimal ? window.dropFirst() : window).prefix {
      (48...57).contains($0) || isHexadecimal && ((65...70).contains($0) || (97...102).contains($0))
    }
    guard let number = UInt32(String(decoding: digits, as: UTF8.self), radix: isHexadecimal ? 16 : 10),
      let scalar = scalar(number)
    else { return nil }
    let hasEnd = digits.endIndex < window.endIndex && window[digits.endIndex] == UInt8(ascii: ";")
    return (scalar, digits.endIndex - start + (hasEnd ? 1 : 0))
  }

  /// Numbers from 128 to 159 are meant in Windows-1252 (WHATWG, "numeric character reference end state").
  private static func scalar(_ number: UInt32) -> UnicodeScalar? {
    if (0x80..<0xA0).contains(number), let upper = SingleByteTable.upperHalf(of: .windows1252) {
      return UnicodeScalar(upper[Int(number - 0x80)])
    }
    return number == 0 ? "\u{FFFD}" : UnicodeScalar(number)
  }

  /// Beyond HTML 4: signs that stand in addresses and numbers.
  private static let signs: [String: UnicodeScalar] = [
    "commat": "@", "period": ".", "plus": "+", "lowbar": "_", "num": "#", "sol": "/", "colon": ":", "lpar": "(",
    "rpar": ")", "comma": ",", "hyphen": "-", "dash": "‐",
  ]
}
