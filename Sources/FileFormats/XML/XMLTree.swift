/// A small XML document read whole: elements by their names without prefix, attributes, text.
///
/// Made for feeds and notices of a few hundred kilobytes, as they are found: a document type is passed over and nothing
/// it names is fetched or expanded; the entities of HTML are read, and any other `&` stands for itself. UTF-8, and the two western encodings of one byte where the declaration says so.
public struct XMLTree: Sendable, Hashable {
  public let name: String
  public let attributes: [String: String]
  /// The element's own text, without that of its children, without blanks at its ends.
  public private(set) var text = ""
  public private(set) var children: [XMLTree] = []

  /// Elements that one document may hold.
  public static let mostElements = 50_000

  /// Throws `FileProblem.badXML` with the place. O(bytes).
  public init(_ bytes: [UInt8]) throws(FileProblem) {
    let scanner = XMLScanner(bytes: Self.unicode(bytes), part: "XML", reading: .feeds)
    var open: [XMLTree] = []
    var texts: [[UInt8]] = []
    var count = 0
    while true {
      switch try scanner.next() {
      case .open:
        count += 1
        guard count <= Self.mostElements else { throw .badXML(part: "XML", byteOffset: 0) }
        open.append(XMLTree(name: scanner.localName, attributes: try scanner.allAttributes()))
        texts.append([])
      case .text: if !texts.isEmpty { try scanner.appendText(to: &texts[texts.count - 1]) }
      case .close:
        guard var done = open.popLast(), let text = texts.popLast(),
          scanner.localName == done.name
        else { throw .badXML(part: "XML", byteOffset: 0) }
        done.text = Self.trimmed(text)
        guard !open.isEmpty else {
          self = done
          return
        }
        open[open.count - 1].children.append(done)
      case .end: throw .badXML(part: "XML", byteOffset: bytes.count)
      }
    }
  }

  private init(name: String, attributes: [String: String]) {
    self.name = name
    self.attributes = attributes
  }

  /// The first child of that name.
  public subscript(_ name: String) -> XMLTree? { children.first { $0.name == name } }

  public func all(_ name: String) -> [XMLTree] { children.filter { $0.name == name } }

  /// The first element of that name, at any depth.
  public func find(_ wanted: String) -> XMLTree? {
    for child in children {
      if child.name == wanted { return child }
      if let found = child.find(wanted) { return found }
    }
    return nil
  }

  private static func trimmed(_ bytes: [UInt8]) -> String {
    func isBlank(_ byte: UInt8) -> Bool { byte == 32 || (9...13).contains(byte) }
    guard let first = bytes.firstIndex(where: { !isBlank($0) }), let last = bytes.lastIndex(where: { !isBlank($0) })
    else { return "" }
    return String(decoding: bytes[first...last], as: UTF8.self)
  }

  /// Latin-1 and Windows-1252, where the declaration names them, as UTF-8; anything else is taken for UTF-8.
  private static func unicode(_ bytes: [UInt8]) -> [UInt8] {
    let head = String(decoding: bytes.prefix(200), as: UTF8.self).lowercased()
    guard head.hasPrefix("<?xml"), let end = head.firstRange(of: "?>")?.lowerBound,
      ["iso-8859-1", "iso-8859-15", "windows-1252"].contains(where: { head[..<end].contains($0) })
    else { return bytes }
    return bytes.flatMap { byte -> [UInt8] in
      byte < 128 ? [byte] : Array(String(UnicodeScalar(Self.windows[byte] ?? UInt16(byte)) ?? "\u{FFFD}").utf8)
    }
  }

  /// Where Windows-1252 differs from Latin-1 in what feeds write: the euro, dashes, quotes, dots.
  private static let windows: [UInt8: UInt16] = [
    0x80: 0x20AC, 0x85: 0x2026, 0x91: 0x2018, 0x92: 0x2019, 0x93: 0x201C, 0x94: 0x201D, 0x95: 0x2022, 0x96: 0x2013,
    0x97: 0x2014,
  ]
}
