/// A line that was written as HTML, as a person reads it: tags taken out, references decoded, blanks drawn together.
public enum PlainHTML {
  /// `<` that begins no tag stays. O(length).
  public static func line(_ html: String) -> String {
    var text = HTMLText()
    var rest = Array(html.utf8)[...]
    while let open = rest.firstIndex(of: UInt8(ascii: "<")) {
      let inside = rest[(open + 1)...]
      guard let first = inside.first, first == UInt8(ascii: "/") || (first | 0x20) >= 0x61 && (first | 0x20) <= 0x7A,
        let close = inside.firstIndex(of: UInt8(ascii: ">"))
      else {
        text.add(rest[...open])
        rest = inside
        continue
      }
      text.add(rest[..<open])
      rest = rest[(close + 1)...]
    }
    text.add(rest)
    return String(decoding: text.bytes, as: UTF8.self)
  }
}
