/// Reads JSON (RFC 8259) from bytes that are in memory, one token at a time, without building values.
struct JSONCursor {
  /// Where the text stops being JSON.
  struct Fault: Error {
    var offset: Int
  }

  let bytes: UnsafeBufferPointer<UInt8>
  var position = 0

  init(_ bytes: UnsafeBufferPointer<UInt8>) {
    self.bytes = bytes
  }

  /// The next byte that is not blank, not consumed; 0 at the end.
  mutating func peek() -> UInt8 {
    while position < bytes.count {
      let byte = bytes[position]
      guard byte == 0x20 || byte == 0x0A || byte == 0x0D || byte == 0x09 else { return byte }
      position += 1
    }
    return 0
  }

  /// Consumes this byte after blanks.
  mutating func expect(_ byte: UInt8) throws(Fault) {
    guard peek() == byte else { throw Fault(offset: position) }
    position += 1
  }

  /// Consumes this byte after blanks if it comes next.
  mutating func take(_ byte: UInt8) -> Bool {
    guard peek() == byte else { return false }
    position += 1
    return true
  }

  /// Adds the string that comes next, decoded, to `target`. A NUL and half a surrogate pair become U+FFFD,
  /// since no text can hold them.
  mutating func appendString(to target: inout [UInt8]) throws(Fault) {
    try expect(UInt8(ascii: "\""))
    while true {
      let start = position
      while position < bytes.count, bytes[position] != UInt8(ascii: "\""),
        bytes[position] != UInt8(ascii: "\\"), bytes[position] >= 0x20
      {
        position += 1
      }
      target.append(contentsOf: UnsafeBufferPointer(rebasing: bytes[start..<position]))
      guard position < bytes.count, bytes[position] >= 0x20 else { throw Fault(offset: position) }
      position += 1
      if bytes[position - 1] == UInt8(ascii: "\"") { return }
      try appendEscape(to: &target)
    }
  }

  /// Adds a number, `true` or `false` as written; nothing for `null`.
  mutating func appendLiteral(to target: inout [UInt8]) throws(Fault) {
    _ = peek()
    let start = position
    while position < bytes.count, Self.isLiteral(bytes[position]) { position += 1 }
    let literal = UnsafeBufferPointer(rebasing: bytes[start..<position])
    if literal.elementsEqual("null".utf8) { return }
    let isWord = literal.elementsEqual("true".utf8) || literal.elementsEqual("false".utf8)
    guard isWord || Self.isNumber(literal) else { throw Fault(offset: start) }
    target.append(contentsOf: literal)
  }

  /// Passes over the object or array that comes next and returns its text. Brackets must match in number;
  /// what lies between is not examined.
  mutating func skipContainer() throws(Fault) -> Range<Int> {
    _ = peek()
    let start = position
    guard let end = Self.containerEnd(bytes, from: start) else { throw Fault(offset: bytes.count) }
    position = end
    return start..<end
  }

  /// Where the object or array that begins at `start` ends; `nil` when the bytes end first. O(length).
  static func containerEnd(_ bytes: UnsafeBufferPointer<UInt8>, from start: Int) -> Int? {
    var depth = 0
    var inString = false
    var position = start
    while position < bytes.count {
      let byte = bytes[position]
      position += 1
      if inString {
        if byte == UInt8(ascii: "\\") {
          position += 1
        } else if byte == UInt8(ascii: "\"") {
          inString = false
        }
        continue
      }
      switch byte {
      case UInt8(ascii: "\""): inString = true
      case UInt8(ascii: "{"), UInt8(ascii: "["): depth += 1
      case UInt8(ascii: "}"), UInt8(ascii: "]"):
        depth -= 1
        if depth <= 0 { return position }
      default: break
      }
    }
    return nil
  }

  private static func isLiteral(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "a")...UInt8(ascii: "z"),
      UInt8(ascii: "E"), UInt8(ascii: "-"), UInt8(ascii: "+"), UInt8(ascii: "."):
      true
    default: false
    }
  }

  private static func isNumber(_ text: UnsafeBufferPointer<UInt8>) -> Bool {
    var rest = text[...]
    if rest.first == UInt8(ascii: "-") { rest = rest.dropFirst() }
    func digits() -> Int {
      let count = rest.prefix { $0 >= 0x30 && $0 <= 0x39 }.count
      rest = rest.dropFirst(count)
      return count
    }
    guard digits() > 0 else { return false }
    if rest.first == UInt8(ascii: ".") {
      rest = rest.dropFirst()
      guard digits() > 0 else { return false }
    }
    if let mark = rest.first, mark | 0x20 == UInt8(ascii: "e") {
      rest = rest.dropFirst()
      if let sign = rest.first, sign == UInt8(ascii: "-") || sign == UInt8(ascii: "+") {
        rest = rest.dropFirst()
      }
      guard digits() > 0 else { return false }
    }
    return rest.isEmpty
  }
}
