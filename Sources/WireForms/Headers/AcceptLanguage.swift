public import Primitives

/// The languages a browser asks for, with how much it wants each (RFC 9110, 12.5.4).
public struct AcceptLanguage: Sendable, Hashable {
  /// Thousandths, 0 (not at all) to 1,000, by the first part of the tag in lower case (`it` for `it-CH`); the
  /// highest one if it comes more than once. `*` is every other language.
  private var wishes: [String: Int] = [:]
  /// The order they were named in, which decides between equal wishes.
  private var order: [String] = []

  /// Reads the header; what is not well formed is passed over. At most 50 ranges of the first 2 KiB are read.
  public init(_ header: String?) {
    for range in (header ?? "").utf8.prefix(2 << 10).split(separator: 0x2C, maxSplits: 50).prefix(50) {
      let pieces = Array(range).split(separator: ASCII.semicolon, omittingEmptySubsequences: false)
      guard let tag = pieces.first?.trimmed.lowercasedASCII?.split(separator: "-").first.map(String.init),
        tag == "*" || tag.utf8.allSatisfy(ASCII.isAlphanumeric)
      else { continue }
      var quality: Int? = 1_000
      for piece in pieces.dropFirst() {
        let piece = piece.filter { !ASCII.isBlank($0) }[...]
        if piece.starts(with: "q=".utf8) || piece.starts(with: "Q=".utf8) { quality = Self.quality(piece.dropFirst(2)) }
      }
      guard let quality else { continue }
      if wishes[tag] == nil { order.append(tag) }
      wishes[tag] = max(quality, wishes[tag] ?? 0)
    }
  }

  /// The language of Campanello wanted most; nil when none is. A tie goes to the one named first, and `*` to
  /// Italian.
  public var language: Language? {
    let wanted = Language.allCases.compactMap { language -> (language: Language, quality: Int, place: Int)? in
      let tag = wishes[language.rawValue] == nil ? "*" : language.rawValue
      guard let quality = wishes[tag], quality > 0 else { return nil }
      return (language, quality, order.firstIndex(of: tag) ?? order.count)
    }
    return wanted.min { ($1.quality, $0.place) < ($0.quality, $1.place) }?.language
  }

  public func language(otherwise: Language) -> Language { language ?? otherwise }

  /// `0`, `1`, `0.8`, `0.123`, in thousandths; nil when it is none.
  private static func quality(_ bytes: ArraySlice<UInt8>) -> Int? {
    guard let whole = bytes.first, whole == 0x30 || whole == 0x31 else { return nil }
    let rest = bytes.dropFirst()
    guard rest.isEmpty || rest.first == 0x2E, rest.count <= 4 else { return nil }
    var thousandths = whole == 0x31 ? 1_000 : 0
    var unit = 100
    for byte in rest.dropFirst() {
      guard (0x30...0x39).contains(byte) else { return nil }
      thousandths += Int(byte - 0x30) * unit
      unit /= 10
    }
    return thousandths <= 1_000 ? thousandths : nil
  }
}
