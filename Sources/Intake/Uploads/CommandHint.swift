public import Primitives

/// What a sentence says for the command line only: a flag, or a word of a mapping. It stands in brackets, which a page
/// leaves out: `Un altro canale? (--set channel=…)`.
extension LocalizedText {
  /// The sentence for a page. O(length).
  public var withoutCommands: LocalizedText { LocalizedText(it: Self.page(it), en: Self.page(en)) }

  private static func page(_ text: String) -> String {
    text.replacing(/\s?\([^()]*(?:--[a-z]|mappatura|mapping)[^()]*\)/, with: "")
  }
}
