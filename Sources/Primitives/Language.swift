/// The two languages Campanello speaks. Italian comes first.
public enum Language: String, Sendable, CaseIterable, Codable {
  case it, en
}

/// The same words in both languages.
public struct LocalizedText: Sendable, Hashable, Codable {
  public var it: String
  public var en: String

  public init(it: String, en: String) {
    self.it = it
    self.en = en
  }

  public subscript(language: Language) -> String { language == .it ? it : en }
}
