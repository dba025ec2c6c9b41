/// What an outlet takes: how much text, counted how, and what it does with the same thing twice.
public struct OutletRule: Sendable, Hashable {
  public enum Counting: Sendable, Hashable {
    /// What a reader sees as one character.
    case characters
    /// As Mastodon counts: a link is 23 characters, whatever its length.
    case linksAs23
    /// As X counts: a link is 23, a character beyond Latin scripts 2.
    case weighted
    /// UTF-16 units.
    case utf16
    /// Of a text message: one for each sign of its alphabet, two for a few; beyond the alphabet UTF-16 units.
    case textMessage
  }

  /// What happens to a second try of the same thing.
  public enum Again: Sendable, Hashable {
    /// The outlet knows it by its key: a second one changes nothing.
    case known
    /// What stands there can be looked at first.
    case lookFirst
    /// Nobody can tell: a person looks.
    case unknown
  }

  /// Nil where there is none worth saying.
  public let limit: Int?
  public let counting: Counting
  /// Of the text in UTF-8, where the network limits that, too.
  public let mostBytes: Int?
  /// Whether a correction changes what stands there.
  public let edits: Bool
  public let again: Again

  public init(limit: Int?, counting: Counting, mostBytes: Int? = nil, edits: Bool, again: Again) {
    self.limit = limit
    self.mostBytes = mostBytes
    self.counting = counting
    self.edits = edits
    self.again = again
  }

  /// Of a text message beyond its alphabet fewer signs fit: three parts of 153, or of 67.
  public func limit(for text: String) -> Int? {
    counting == .textMessage && !TextMessageAlphabet.holds(text) ? 201 : limit
  }

  /// O(length).
  public func length(of text: String) -> Int {
    switch counting {
    case .characters: text.count
    case .utf16: text.utf16.count
    case .linksAs23: Self.withoutLinks(text).reduce(0) { $0 + $1.count } + Self.links(text) * 23
    case .weighted:
      Self.withoutLinks(text).reduce(0) { $0 + $1.reduce(0) { $0 + Self.weight($1) } } + Self.links(text) * 23
    case .textMessage: TextMessageAlphabet.length(of: text)
    }
  }

  public func fits(_ text: String) -> Bool {
    (limit(for: text).map { length(of: text) <= $0 } ?? true) && excessBytes(of: text) == nil
  }

  /// Bytes of the text where they are more than the network takes; nil where they fit.
  public func excessBytes(of text: String) -> Int? {
    guard let mostBytes, text.utf8.count > mostBytes else { return nil }
    return text.utf8.count
  }

  private static func isLink(_ word: Substring) -> Bool { word.hasPrefix("https://") || word.hasPrefix("http://") }

  private static func words(_ text: String) -> [Substring] {
    text.split(omittingEmptySubsequences: true, whereSeparator: \.isWhitespace)
  }

  private static func links(_ text: String) -> Int { words(text).count { isLink($0) } }

  /// What is left when the links are taken out.
  private static func withoutLinks(_ text: String) -> [Substring] {
    var rest: [Substring] = []
    var start = text.startIndex
    for word in words(text) where isLink(word) {
      rest.append(text[start..<word.startIndex])
      start = word.endIndex
    }
    return rest + [text[start...]]
  }

  /// X's table of ranges that count as one (twitter-text's configuration 3).
  private static func weight(_ character: Character) -> Int {
    guard character.unicodeScalars.count == 1, let scalar = character.unicodeScalars.first?.value else { return 2 }
    switch scalar {
    case 0...4_351, 8_192...8_205, 8_208...8_223, 8_242...8_247: return 1
    default: return 2
    }
  }
}

/// The alphabet of text messages (GSM 03.38).
enum TextMessageAlphabet {
  private static let one = Set(
    "@£$¥èéùìòÇ\nØø\rÅåΔ_ΦΓΛΩΠΨΣΘΞÆæßÉ !\"#¤%&'()*+,-./0123456789:;<=>?¡ABCDEFGHIJKLMNOPQRSTUVWXYZÄÖÑÜ§¿"
      + "abcdefghijklmnopqrstuvwxyzäöñüà")
  private static let two = Set("^{}\\[~]|€")

  static func holds(_ text: String) -> Bool { text.allSatisfy { one.contains($0) || two.contains($0) } }

  static func length(of text: String) -> Int {
    if !holds(text) { return text.utf16.count }
    return text.reduce(0) { $0 + (two.contains($1) ? 2 : 1) }
  }
}
