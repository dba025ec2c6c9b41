/// A word or two that says what a comment is about: `prezzo`, `attesa al telefono`. Lower case, so that one thing has
/// one name.
public struct CommentTag: Sendable, Hashable, Comparable, CustomStringConvertible {
  public static let longest = 40
  /// For one comment.
  public static let most = 10

  public let text: String

  /// Nil when nothing is left of the text.
  public init?(_ typed: some StringProtocol) {
    let words = typed.lowercased().split(whereSeparator: \.isWhitespace).joined(separator: " ")
    if words.isEmpty { return nil }
    text = String(words.prefix(Self.longest))
  }

  public var description: String { text }

  public static func < (a: CommentTag, b: CommentTag) -> Bool { a.text < b.text }

  /// Typed with commas between them; each once, in the order typed. Throws `tooManyTags`.
  public static func all(in typed: String) throws(SurveyProblem) -> [CommentTag] {
    var seen: Set<CommentTag> = []
    let tags = typed.split(separator: ",").compactMap { CommentTag($0) }.filter { seen.insert($0).inserted }
    if tags.count > most { throw .tooManyTags(limit: most) }
    return tags
  }
}
