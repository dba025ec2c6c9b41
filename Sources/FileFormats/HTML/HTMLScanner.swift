/// A small tokeniser of HTML: tags and text, whatever else the page is made of.
///
/// It follows the parts of the WHATWG tokeniser that matter for tables, and forgives as it does: a `<` that begins no
/// tag is text; comments, declarations, scripts and styles are passed over; an unfinished tag ends the page. Each
/// byte is looked at once.
struct HTMLScanner {
  enum Event: Equatable {
    /// The name, in lower case.
    case open(String)
    case close(String)
    /// ``HTMLScanner/text`` holds it.
    case text
    case end
  }

  /// Of the last text: where it lies in the page.
  private(set) var text = 0..<0
  private var attributes = 0..<0
  private let page: [UInt8]
  private var position = 0

  /// - Parameter page: UTF-8.
  init(_ page: [UInt8]) {
    self.page = page
  }

  /// The page's bytes of a place.
  subscript(_ range: Range<Int>) -> ArraySlice<UInt8> { page[range] }

  mutating func next() -> Event {
    while position < page.count {
      guard page[position] == UInt8(ascii: "<") else { return readText(from: position) }
      let following = position + 1 < page.count ? page[position + 1] : 0
      switch following {
      case UInt8(ascii: "!"): skipDeclaration()
      case UInt8(ascii: "?"): skip(past: [UInt8(ascii: ">")], from: position + 2)
      case UInt8(ascii: "/") where position + 2 < page.count && Self.isLetter(page[position + 2]):
        return readTag(nameAt: position + 2).map { .close($0) } ?? .end
      case _ where Self.isLetter(following):
        guard let name = readTag(nameAt: position + 1) else { return .end }
        if name == "script" || name == "style" { skipContent(of: name) }
        return .open(name)
      default: return readText(from: position)
      }
    }
    return .end
  }

  /// A whole number among the attributes of the last opening tag: `colspan="3"`. O(attributes).
  func number(_ wanted: String) -> Int? {
    let name = Array(wanted.utf8)
    var place = attributes.lowerBound
    while place + name.count < attributes.upperBound {
      let isName = page[place..<(place + name.count)].elementsEqual(name) { $0 | 0x20 == $1 }
      let isStart = place == attributes.lowerBound || page[place - 1] <= 0x20
      guard isName, isStart else {
        place += 1
        continue
      }
      let value = page[(place + name.count)..<attributes.upperBound].drop { $0 <= 0x20 || $0 == UInt8(ascii: "=") }
        .drop { $0 == UInt8(ascii: "\"") || $0 == UInt8(ascii: "'") || $0 <= 0x20 }
      return Int(String(decoding: value.prefix { $0 >= 0x30 && $0 <= 0x39 }.prefix(7), as: UTF8.self))
    }
    return nil
  }

  /// Text up to the next `<`; the first byte is text whatever it is.
  private mutating func readText(from start: Int) -> Event {
    let end = page[(start + 1)...].firstIndex(of: UInt8(ascii: "<")) ?? page.count
    text = start..<end
    position = end
    return .text
  }

  /// The name of the tag, and past its `>`, which quoted values may hold too; `nil` where the page ends first.
  private mutating func readTag(nameAt start: Int) -> String? {
    var end = start
    while end < page.count, page[end] > 0x20, page[end] != UInt8(ascii: ">"), page[end] != UInt8(ascii: "/") {
      end += 1
    }
    let name = String(decoding: page[start..<min(end, start + 32)], as: UTF8.self).lowercased()
    var quote: UInt8 = 0
    var previous: UInt8 = 0
    var place = end
    while place < page.count {
      let byte = page[place]
      if quote != 0 {
        if byte == quote { quote = 0 }
      } else if byte == UInt8(ascii: ">") {
        attributes = end..<place
        position = place + 1
        return name
      } else if byte == UInt8(ascii: "\"") || byte == UInt8(ascii: "'"), previous == UInt8(ascii: "=") {
        quote = byte
      }
      if byte > 0x20 { previous = byte }
      place += 1
    }
    position = page.count
    return nil
  }

  private mutating func skipDeclaration() {
    let isComment = page[position...].starts(with: Array("<!--".utf8))
    skip(past: Array((isComment ? "-->" : ">").utf8), from: position + 2)
  }

  private mutating func skipContent(of name: String) {
    let ending = Array("</\(name)".utf8)
    var place = position
    while place + ending.count <= page.count {
      if page[place] == ending[0],
        page[place..<(place + ending.count)].elementsEqual(ending, by: { $0 | 0x20 == $1 | 0x20 })
      {
        position = place
        return
      }
      place += 1
    }
    position = page.count
  }

  private mutating func skip(past ending: [UInt8], from start: Int) {
    var place = start
    while place + ending.count <= page.count {
      if page[place] == ending[0], page[place..<(place + ending.count)].elementsEqual(ending) {
        position = place + ending.count
        return
      }
      place += 1
    }
    position = page.count
  }

  private static func isLetter(_ byte: UInt8) -> Bool { (0x61...0x7A).contains(byte | 0x20) }
}
