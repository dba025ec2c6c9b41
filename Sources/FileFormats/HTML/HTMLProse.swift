/// What a person reads of a text that a program wrote: tags away, paragraphs on lines of their own, references as the
/// characters they stand for, also where they were written twice (`&amp;#64;`).
public enum HTMLProse {
  /// The text of `source`. Where it `isMarkup` everything in angle brackets is a tag; otherwise only the names that HTML
  /// has, so that `3 < 5` and `<IBAN>` stay. O(bytes).
  public static func text(_ source: String, isMarkup: Bool) -> String {
    let bytes = Array(source.utf8)
    let isTagged = bytes.contains(UInt8(ascii: "<")) && hasTags(bytes, isMarkup: isMarkup)
    var read = isTagged || isMarkup ? untagged(bytes, isMarkup: isMarkup) : decoded(bytes)
    // Once more for what was written twice, and thrice.
    for _ in 0..<2 where read.contains(UInt8(ascii: "&")) { read = decoded(read) }
    return String(decoding: read, as: UTF8.self)
  }

  private static func hasTags(_ bytes: [UInt8], isMarkup: Bool) -> Bool {
    let comments = CommentEnds(bytes)
    var place = bytes.startIndex
    while let start = bytes[place...].firstIndex(of: UInt8(ascii: "<")) {
      if HTMLTag(bytes[start...], comments, isMarkup: isMarkup) != nil { return true }
      place = start + 1
    }
    return false
  }

  private static func untagged(_ bytes: [UInt8], isMarkup: Bool) -> [UInt8] {
    var text = HTMLText()
    let comments = CommentEnds(bytes)
    var place = bytes.startIndex
    while place < bytes.endIndex {
      let next = bytes[place...].firstIndex(of: UInt8(ascii: "<")) ?? bytes.endIndex
      text.add(bytes[place..<next])
      place = next
      guard next < bytes.endIndex else { break }
      guard let tag = HTMLTag(bytes[next...], comments, isMarkup: isMarkup) else {
        text.add(bytes[next...next])
        place = next + 1
        continue
      }
      if tag.breaksLine { text.addBreak() }
      if tag.isCell { text.add([0x20]) }
      place = tag.hidesContent ? tag.endOfContent(in: bytes, comments) : tag.end
    }
    return text.bytes
  }

  /// The references alone; lines stay as they are.
  private static func decoded(_ bytes: [UInt8]) -> [UInt8] {
    guard bytes.contains(UInt8(ascii: "&")) else { return bytes }
    var text: [UInt8] = []
    text.reserveCapacity(bytes.count)
    var place = bytes.startIndex
    while place < bytes.endIndex {
      if bytes[place] == UInt8(ascii: "&"), let (scalar, length) = HTMLReference.read(bytes[place...]) {
        text.append(contentsOf: UTF8.encode(scalar == "\u{A0}" ? " " : scalar) ?? UTF8.encodedReplacementCharacter)
        place += length
      } else {
        text.append(bytes[place])
        place += 1
      }
    }
    return text
  }
}

/// Where comments end, looked for once: many that begin and never end cost no more than one. Each look but one goes on
/// from the last.
final class CommentEnds {
  private let bytes: [UInt8]
  private var found: Int?
  private var looked = 0

  init(_ bytes: [UInt8]) { self.bytes = bytes }

  /// The place after the first `-->` at or after `place`, which does not go back; nil where none follows.
  func next(from place: Int) -> Int? {
    if let found, found - 3 >= place { return found }
    looked = max(looked, place)
    while looked + 2 < bytes.count {
      if bytes[looked] == UInt8(ascii: "-"), bytes[looked + 1] == UInt8(ascii: "-"),
        bytes[looked + 2] == UInt8(ascii: ">")
      {
        found = looked + 3
        return found
      }
      looked += 1
    }
    found = nil
    return nil
  }
}

/// A tag, or a comment, at the start of some bytes.
struct HTMLTag {
  /// In small letters, without the slash; empty for a comment or a declaration.
  let name: String
  /// The place after it.
  let end: Int
  private let isClosing: Bool

  /// Nil for what is none. A comment that does not end within 10,000 bytes is its opening mark alone. `comments` are
  /// those of the whole text.
  init?(_ bytes: ArraySlice<UInt8>, _ comments: CommentEnds, isMarkup: Bool) {
    if bytes.starts(with: "<!--".utf8) {
      let end = comments.next(from: bytes.startIndex + 2).flatMap { $0 - bytes.startIndex <= 10_000 ? $0 : nil }
      (name, self.end, isClosing) = ("", end ?? bytes.startIndex + 4, false)
      return
    }
    var place = bytes.startIndex + 1
    isClosing = place < bytes.endIndex && bytes[place] == UInt8(ascii: "/")
    if isClosing { place += 1 }
    let word = bytes[place...].prefix(40).prefix { Self.isNameByte($0) }
    let isDeclaration = place < bytes.endIndex && [UInt8(ascii: "!"), UInt8(ascii: "?")].contains(bytes[place])
    guard isDeclaration || word.first.map(Self.isLetter) == true else { return nil }
    name = isDeclaration ? "" : String(decoding: word, as: UTF8.self).lowercased()
    guard isMarkup || Self.known.contains(name), let end = Self.end(of: bytes[word.endIndex...]) else { return nil }
    self.end = end
  }

  var breaksLine: Bool { Self.blocks.contains(name) }
  var isCell: Bool { name == "td" || name == "th" }
  var hidesContent: Bool { !isClosing && ["script", "style", "head", "title"].contains(name) }

  /// After the closing tag of what is not shown; the end where there is none.
  func endOfContent(in bytes: [UInt8], _ comments: CommentEnds) -> Int {
    var place = end
    while let start = bytes[place...].firstIndex(of: UInt8(ascii: "<")) {
      if let tag = HTMLTag(bytes[start...], comments, isMarkup: true), tag.isClosing, tag.name == name {
        return tag.end
      }
      place = start + 1
    }
    return bytes.endIndex
  }

  /// After the `>` that is not inside quotes; nil where another tag begins before it.
  private static func end(of rest: ArraySlice<UInt8>) -> Int? {
    var quote: UInt8?
    for place in rest.indices {
      let byte = rest[place]
      if let open = quote {
        if byte == open { quote = nil }
      } else if byte == UInt8(ascii: "\"") || byte == UInt8(ascii: "'") {
        quote = byte
      } else if byte == UInt8(ascii: ">") {
        return place + 1
      } else if byte == UInt8(ascii: "<") {
        return nil
      }
    }
    return nil
  }

  private static func isLetter(_ byte: UInt8) -> Bool { (65...90).contains(byte) || (97...122).contains(byte) }
  private static func isNameByte(_ byte: UInt8) -> Bool {
    isLetter(byte) || (48...58).contains(byte) || byte == UInt8(ascii: "-")
  }

  private static let blocks: Set<String> = [
    "address", "article", "blockquote", "br", "dd", "div", "dl", "dt", "figure", "footer", "form", "h1", "h2", "h3",
    "h4",
    "h5", "h6", "header", "hr", "li", "ol", "p", "pre", "section", "table", "tr", "ul",
  ]

  private static let known: Set<String> = blocks.union([
    "", "a", "abbr", "b", "big", "body", "button", "center", "cite", "code", "del", "em", "font", "head", "html", "i",
    "iframe", "img", "ins", "label", "link", "mark", "meta", "s", "script", "small", "span", "strike", "strong",
    "style", "o:p",
    "sub", "sup", "tbody", "td", "tfoot", "th", "thead", "title", "tt", "u", "video", "wbr",
  ])
}
