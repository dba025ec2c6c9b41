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

/// `&egrave;`, `&#232;`, `&#xE8;`: the references that exports write. Others are left as they stand.
enum HTMLReference {
  /// The character at the start of `raw`, and the bytes that it takes.
  static func read(_ raw: ArraySlice<UInt8>) -> (scalar: UnicodeScalar, length: Int)? {
    let window = raw.dropFirst().prefix(10)
    guard let end = window.firstIndex(of: UInt8(ascii: ";")) else { return nil }
    let word = String(decoding: window[..<end], as: UTF8.self)
    let length = end - raw.startIndex + 1
    if word.hasPrefix("#") {
      let isHexadecimal = word.dropFirst().first.map { $0 == "x" || $0 == "X" } ?? false
      let number = isHexadecimal ? UInt32(word.dropFirst(2), radix: 16) : UInt32(word.dropFirst())
      return number.flatMap(scalar).map { ($0, length) }
    }
    return HTMLNames.scalar(word).map { ($0, length) }
  }

  /// Numbers from 128 to 159 are meant in Windows-1252 (WHATWG, "numeric character reference end state").
  private static func scalar(_ number: UInt32) -> UnicodeScalar? {
    if (0x80..<0xA0).contains(number), let upper = SingleByteTable.upperHalf(of: .windows1252) {
      return UnicodeScalar(upper[Int(number - 0x80)])
    }
    return number == 0 ? "\u{FFFD}" : UnicodeScalar(number)
  }
}
