#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// A small pull parser for the XML of office documents: tags, attributes, text, in bounded memory.
///
/// Foundation's `XMLParser` pushes a whole document through callbacks; here the caller pulls a row at a
/// time. It is safer by having less: a document type declaration is refused or passed over unread, so there are no
/// entities but those of ``Reading``, nothing external, and nothing to expand. UTF-8 only. Names are compared without
/// their prefix, because some writers give every element one.
final class XMLScanner {
  enum Event {
    case open
    case close
    case text
    case end
  }

  /// How strictly a document is read.
  enum Reading {
    /// As office programs write: no document type, the five entities of XML and character numbers.
    case strict
    /// As feeds are found: a document type is passed over without a look at what it declares; the names of HTML are
    /// read, and any other `&` stands for itself.
    case feeds
  }

  let part: String
  private let reading: Reading
  /// Of the last `open`: it had no content, and its `close` follows.
  private(set) var isEmptyElement = false

  private let source: Source

  /// Where the document comes from.
  private enum Source {
    case entry(ZipEntryStream)
    case bytes([UInt8])
  }

  /// How much of the bytes was given.
  private var given = 0
  private var buffer: UnsafeMutablePointer<UInt8>
  private var capacity = 256 << 10
  private var start = 0
  private var end = 0
  private var atEnd = false
  private var consumedBefore = 0
  private var depth = 0
  private var pendingClose = false

  // The last event, as ranges of `buffer`.
  private var name = 0..<0
  private var attributes = 0..<0
  private var content = 0..<0
  private var contentIsLiteral = false

  private static let longestToken = 16 << 20
  private static let deepest = 256

  init(_ source: ZipEntryStream) {
    self.source = .entry(source)
    part = source.name
    reading = .strict
    buffer = .allocate(capacity: capacity)
  }

  /// A document in memory.
  init(bytes: [UInt8], part: String, reading: Reading = .strict) {
    source = .bytes(bytes)
    self.reading = reading
    self.part = part
    buffer = .allocate(capacity: capacity)
  }

  deinit {
    buffer.deallocate()
  }

  /// The next tag or piece of text. Comments and instructions are passed over.
  func next() throws(FileProblem) -> Event {
    if pendingClose {
      pendingClose = false
      depth -= 1
      return .close
    }
    while true {
      if start == end, try !more() {
        guard depth == 0 else { throw problem(at: end) }
        return .end
      }
      if buffer[start] != UInt8(ascii: "<") {
        try readText()
        return .text
      }
      if let event = try readMarkup() { return event }
    }
  }

  /// Whether the element of the last `open` or `close` has this local name.
  func isNamed(_ expected: StaticString) -> Bool {
    name.count == expected.utf8CodeUnitCount
      && memcmp(buffer + name.lowerBound, expected.utf8Start, name.count) == 0
  }

  /// The name of the last `open` or `close`, without prefix.
  var localName: String { String(decoding: slice(name), as: UTF8.self) }

  /// The decoded attributes of the last `open`, by their names without prefix.
  func allAttributes() throws(FileProblem) -> [String: String] {
    var raw: [([UInt8], [UInt8])] = []
    try forEachAttribute { name, value in raw.append((Array(name), Array(value))) }
    var all: [String: String] = [:]
    for (name, value) in raw {
      var decoded: [UInt8] = []
      let isKnown = value.withUnsafeBufferPointer { XMLText.append($0, to: &decoded, reading) }
      guard isKnown else { throw problem(at: attributes.lowerBound) }
      let local = name.lastIndex(of: UInt8(ascii: ":")).map { name[($0 + 1)...] } ?? name[...]
      all[String(decoding: local, as: UTF8.self)] = String(decoding: decoded, as: UTF8.self)
    }
    return all
  }

  /// Calls `body` with each attribute of the last `open`: its name and its value, not decoded.
  func forEachAttribute(
    _ body: (_ name: UnsafeBufferPointer<UInt8>, _ value: UnsafeBufferPointer<UInt8>) -> Void
  ) throws(FileProblem) {
    var position = attributes.lowerBound
    while true {
      while position < attributes.upperBound, isSpace(buffer[position]) { position += 1 }
      if position >= attributes.upperBound { return }
      let nameStart = position
      while position < attributes.upperBound, buffer[position] != UInt8(ascii: "="),
        !isSpace(buffer[position])
      {
        position += 1
      }
      let nameEnd = position
      while position < attributes.upperBound, isSpace(buffer[position]) { position += 1 }
      guard position + 1 < attributes.upperBound, buffer[position] == UInt8(ascii: "=") else {
        throw problem(at: position)
      }
      position += 1
      while position < attributes.upperBound, isSpace(buffer[position]) { position += 1 }
      guard position < attributes.upperBound,
        buffer[position] == UInt8(ascii: "\"") || buffer[position] == UInt8(ascii: "'")
      else { throw problem(at: position) }
      let quote = buffer[position]
      let valueStart = position + 1
      position = valueStart
      while position < attributes.upperBound, buffer[position] != quote { position += 1 }
      guard position < attributes.upperBound else { throw problem(at: position) }
      body(slice(nameStart..<nameEnd), slice(valueStart..<position))
      position += 1
    }
  }

  /// The decoded value of an attribute of the last `open`, by its name with prefix.
  func attribute(_ wanted: String) throws(FileProblem) -> String? {
    var found: [UInt8]?
    try forEachAttribute { name, value in
      if name.elementsEqual(wanted.utf8) { found = Array(value) }
    }
    guard let found else { return nil }
    var decoded: [UInt8] = []
    try found.withUnsafeBufferPointer { raw throws(FileProblem) in
      guard XMLText.append(raw, to: &decoded, reading) else { throw problem(at: attributes.lowerBound) }
    }
    return String(decoding: decoded, as: UTF8.self)
  }

  /// Adds the last text, with references decoded, to `target`.
  func appendText(to target: inout [UInt8]) throws(FileProblem) {
    let raw = slice(content)
    if contentIsLiteral {
      target.append(contentsOf: raw)
    } else {
      guard XMLText.append(raw, to: &target, reading) else { throw problem(at: content.lowerBound) }
    }
    if let base = raw.baseAddress, case .invalid = UTF8Check(base, count: raw.count) {
      throw problem(at: content.lowerBound)
    }
  }

  /// Passes over everything up to the end of the element of the last `open`.
  func skipElement() throws(FileProblem) {
    let outer = depth - 1
    while depth > outer { if case .end = try next() { return } }
  }

  // MARK: - Tokens

  private func readText() throws(FileProblem) {
    let length = try distance(to: [UInt8(ascii: "<")], from: 0) ?? (end - start)
    content = start..<(start + length)
    contentIsLiteral = false
    start += length
  }

  /// `nil` for what carries nothing.
  private func readMarkup() throws(FileProblem) -> Event? {
    while end - start < 9, try more() {}
    if starts(with: "<?") {
      try skip(past: "?>", from: 2)
      return nil
    }
    if starts(with: "<!--") {
      try skip(past: "-->", from: 4)
      return nil
    }
    if starts(with: "<![CDATA[") {
      let length = try requiredDistance(to: Array("]]>".utf8), from: 9)
      content = (start + 9)..<(start + length)
      contentIsLiteral = true
      start += length + 3
      return .text
    }
    if starts(with: "<!") {
      guard reading == .feeds else { throw .xmlWithDoctype(part: part) }
      try skipDeclaration()
      return nil
    }
    return try readTag()
  }

  private func readTag() throws(FileProblem) -> Event {
    let length = try tagLength()
    let isClose = buffer[start + 1] == UInt8(ascii: "/")
    var position = start + (isClose ? 2 : 1)
    let tagEnd = start + length
    var nameStart = position
    while position < tagEnd, !isSpace(buffer[position]), buffer[position] != UInt8(ascii: "/") {
      if buffer[position] == UInt8(ascii: ":") { nameStart = position + 1 }
      position += 1
    }
    guard position > nameStart else { throw problem(at: nameStart) }
    name = nameStart..<position
    start = tagEnd + 1
    if isClose {
      depth -= 1
      guard depth >= 0 else { throw problem(at: nameStart) }
      return .close
    }
    depth += 1
    guard depth <= Self.deepest else { throw problem(at: nameStart) }
    isEmptyElement = buffer[tagEnd - 1] == UInt8(ascii: "/")
    pendingClose = isEmptyElement
    attributes = position..<max(position, isEmptyElement ? tagEnd - 1 : tagEnd)
    return .open
  }

  /// The offset of the tag's `>`, which quoted attribute values may hold too.
  private func tagLength() throws(FileProblem) -> Int {
    var offset = 1
    var quote: UInt8 = 0
    while true {
      while start + offset < end {
        let byte = buffer[start + offset]
        if quote != 0 {
          if byte == quote { quote = 0 }
        } else if byte == UInt8(ascii: ">") {
          return offset
        } else if byte == UInt8(ascii: "\"") || byte == UInt8(ascii: "'") {
          quote = byte
        } else if byte == UInt8(ascii: "<") {
          throw problem(at: start + offset)
        }
        offset += 1
      }
      guard try more() else { throw problem(at: end) }
    }
  }

  /// Passes over `<!DOCTYPE … [ … ]>`: quotes and comments may hold brackets. Nothing of it is kept.
  private func skipDeclaration() throws(FileProblem) {
    var offset = 2
    var quote: UInt8 = 0
    var isInside = false
    while true {
      guard try reaches(offset) else { throw problem(at: end) }
      let byte = buffer[start + offset]
      if quote != 0 {
        if byte == quote { quote = 0 }
      } else if byte == UInt8(ascii: "\"") || byte == UInt8(ascii: "'") {
        quote = byte
      } else if byte == UInt8(ascii: "["), !isInside {
        isInside = true
      } else if byte == UInt8(ascii: "]"), isInside {
        isInside = false
      } else if byte == UInt8(ascii: "-"), try isComment(before: offset) {
        offset = try requiredDistance(to: Array("-->".utf8), from: offset + 1) + 2
      } else if byte == UInt8(ascii: ">"), !isInside {
        start += offset + 1
        return
      }
      offset += 1
    }
  }

  /// Whether the second hyphen of `<!--` may follow the one at `offset`.
  private func isComment(before offset: Int) throws(FileProblem) -> Bool {
    guard try reaches(offset + 1) else { return false }
    return offset >= 2 && buffer[start + offset - 2] == UInt8(ascii: "<")
      && buffer[start + offset - 1] == UInt8(ascii: "!") && buffer[start + offset + 1] == UInt8(ascii: "-")
  }

  /// Whether there is a byte so far from `start`, reading on as needed.
  private func reaches(_ offset: Int) throws(FileProblem) -> Bool {
    while offset >= end - start { guard try more() else { return false } }
    return true
  }

  private func skip(past ending: StaticString, from: Int) throws(FileProblem) {
    let bytes = Array(UnsafeBufferPointer(start: ending.utf8Start, count: ending.utf8CodeUnitCount))
    start += try requiredDistance(to: bytes, from: from) + bytes.count
  }

  private func requiredDistance(to ending: [UInt8], from: Int) throws(FileProblem) -> Int {
    guard let found = try distance(to: ending, from: from) else { throw problem(at: end) }
    return found
  }

  /// How far from `start` the ending lies, reading on as needed; `nil` when the document ends first.
  private func distance(to ending: [UInt8], from: Int) throws(FileProblem) -> Int? {
    var offset = from
    while true {
      while offset + ending.count <= end - start,
        let hit = memchr(buffer + start + offset, Int32(ending[0]), end - start - offset)
      {
        offset = UnsafeRawPointer(hit) - UnsafeRawPointer(buffer + start)
        if offset + ending.count > end - start { break }
        if slice((start + offset)..<(start + offset + ending.count)).elementsEqual(ending) {
          return offset
        }
        offset += 1
      }
      offset = max(offset, end - start - ending.count + 1, from)
      guard try more() else { return nil }
    }
  }

  // MARK: - The window

  /// Reads on, keeping what begins at `start`; `false` at the end of the part.
  private func more() throws(FileProblem) -> Bool {
    if atEnd { return false }
    if start > 0 {
      memmove(buffer, buffer + start, end - start)
      consumedBefore += start
      end -= start
      start = 0
    }
    if end == capacity {
      guard capacity < Self.longestToken else { throw problem(at: 0) }
      let larger = UnsafeMutablePointer<UInt8>.allocate(capacity: 2 * capacity)
      memcpy(larger, buffer, end)
      buffer.deallocate()
      buffer = larger
      capacity *= 2
    }
    let count = try read(into: buffer + end, room: capacity - end)
    if count > 0, let nul = memchr(buffer + end, 0, count) {
      throw problem(at: UnsafeRawPointer(nul) - UnsafeRawPointer(buffer))
    }
    if consumedBefore == 0, end == 0, count >= 3, buffer[0] == 0xEF, buffer[1] == 0xBB, buffer[2] == 0xBF {
      start = 3
    }
    end += count
    atEnd = count == 0
    return count > 0
  }

  private func read(into target: UnsafeMutablePointer<UInt8>, room: Int) throws(FileProblem) -> Int {
    switch source {
    case .entry(let stream): return try stream.read(into: target, room: room)
    case .bytes(let bytes):
      let count = min(room, bytes.count - given)
      bytes.withUnsafeBufferPointer { all in
        if count > 0, let first = all.baseAddress { target.update(from: first + given, count: count) }
      }
      given += count
      return count
    }
  }

  private func slice(_ range: Range<Int>) -> UnsafeBufferPointer<UInt8> {
    UnsafeBufferPointer(start: UnsafePointer(buffer + range.lowerBound), count: range.count)
  }

  private func starts(with text: StaticString) -> Bool {
    end - start >= text.utf8CodeUnitCount
      && memcmp(buffer + start, text.utf8Start, text.utf8CodeUnitCount) == 0
  }

  private func isSpace(_ byte: UInt8) -> Bool {
    byte == 0x20 || byte == 0x0A || byte == 0x0D || byte == 0x09
  }

  private func problem(at position: Int) -> FileProblem {
    .badXML(part: part, byteOffset: consumedBefore + position)
  }
}
