public import Primitives

/// What customers read: in Italian, in English, or in both; at least in one.
public struct PublicText: Sendable, Hashable, Codable {
  public var it: String
  public var en: String

  public init(it: String, en: String) {
    self.it = it
    self.en = en
  }

  /// In the language asked for, or in the other where there is only that.
  public subscript(language: Language) -> String {
    let wanted = language == .it ? it : en
    return wanted.isEmpty ? (language == .it ? en : it) : wanted
  }

  /// The languages it is written in.
  public var languages: [Language] { [it.isEmpty ? nil : .it, en.isEmpty ? nil : .en].compactMap { $0 } }

  public var isEmpty: Bool { it.isEmpty && en.isEmpty }

  /// Spaces at the ends go, and so does what cannot be seen or may not leave; lines stay where `keepsLines`.
  func cleaned(keepsLines: Bool) -> PublicText {
    PublicText(it: Self.clean(it, keepsLines), en: Self.clean(en, keepsLines))
  }

  /// As it is read from the database: what was kept before texts were cleaned may not leave either.
  init(storedIt it: String, en: String) {
    self.init(it: PlainText.leaving(it), en: PlainText.leaving(en))
  }

  private static func clean(_ text: String, _ keepsLines: Bool) -> String {
    let lines = broken(text).split(omittingEmptySubsequences: false) { $0 == "\n" || $0 == "\r" }
      .map { PlainText.leaving(String($0)).split(whereSeparator: \.isWhitespace).joined(separator: " ") }
    if !keepsLines { return lines.filter { !$0.isEmpty }.joined(separator: " ") }
    // One empty line between paragraphs is enough.
    var kept: [String] = []
    for line in lines where !(line.isEmpty && kept.last?.isEmpty ?? true) { kept.append(line) }
    while kept.last?.isEmpty == true { kept.removeLast() }
    return kept.joined(separator: "\n")
  }

  /// The other signs that programs break lines and paragraphs with.
  private static func broken(_ text: String) -> String {
    text.replacing("\r\n", with: "\n").replacing("\u{85}", with: "\n").replacing("\u{B}", with: "\n")
      .replacing("\u{2028}", with: "\n").replacing("\u{C}", with: "\n\n").replacing("\u{2029}", with: "\n\n")
  }
}
