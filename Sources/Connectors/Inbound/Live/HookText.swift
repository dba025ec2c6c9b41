import FileFormats
import Primitives
import TextAnalysis

/// How long what comes may be, and which characters may stand in it: settled here, at the door, so that whatever passes
/// can be written by either engine.
enum HookText {
  /// Bytes of an id in UTF-8. PostgreSQL's index takes 2,700 in a row.
  static let longestID = 1_000
  /// Characters of a name by which contacts are compared: a channel, a team.
  static let longestName = 200
  /// Characters of what was written.
  static let longestProse = 20_000
  static let longestURL = 2_000

  /// Whether an id is one: ids are never cut nor mended, since two might become the same.
  static func idProblem(_ text: String, _ path: String) -> LocalizedText? {
    if text.unicodeScalars.contains(where: isControl) {
      return LocalizedText(
        it: "\(path) contiene caratteri di controllo", en: "\(path) holds control characters")
    }
    if text.utf8.count > longestID {
      return LocalizedText(
        it: "\(path) è lungo \(text.utf8.count) byte: al massimo \(longestID)",
        en: "\(path) has \(text.utf8.count) bytes: at most \(longestID)")
    }
    return nil
  }

  /// A NUL tells of bytes that are no text.
  static func textProblem(_ text: String, _ path: String) -> LocalizedText? {
    guard text.utf8.contains(0) else { return nil }
    return LocalizedText(it: "\(path) contiene il carattere nullo (NUL)", en: "\(path) holds the null character (NUL)")
  }

  /// Without control characters, and on one line.
  static func name(_ text: String) -> String {
    if !text.unicodeScalars.contains(where: isControl) { return trimmed(text) }
    return trimmed(kept(text) { $0 == "\n" || $0 == "\t" || $0 == "\r" ? " " : isControl($0) ? nil : $0 })
  }

  /// As a person reads it: without tags, with what references stand for, paragraphs on lines of their own. `isMarkup`
  /// where the sender says that it is HTML.
  static func prose(_ text: String, isMarkup: Bool) -> String {
    let read = HTMLProse.text(text, isMarkup: isMarkup)
    if !read.unicodeScalars.contains(where: { isControl($0) && $0 != "\n" && $0 != "\t" }) { return trimmed(read) }
    return trimmed(kept(read) { isControl($0) && $0 != "\n" && $0 != "\t" ? nil : $0 })
  }

  /// The first characters (as Unicode counts them, so that bytes are bounded too); nil where it is short enough.
  static func cut(_ text: String, _ most: Int) -> String? {
    if text.utf8.count <= most || text.unicodeScalars.count <= most { return nil }
    return String(String.UnicodeScalarView(text.unicodeScalars.prefix(most)))
  }

  /// The first characters of the text with its personal data covered.
  static func cutCovered(_ text: String, _ most: Int) -> String {
    let covered = Masker().mask(cut(text, 4 * longestProse) ?? text).text
    return cut(covered, most) ?? covered
  }

  private static func isControl(_ scalar: Unicode.Scalar) -> Bool {
    scalar.properties.generalCategory == .control
  }

  private static func kept(_ text: String, _ map: (Unicode.Scalar) -> Unicode.Scalar?) -> String {
    String(String.UnicodeScalarView(text.unicodeScalars.compactMap(map)))
  }

  private static func trimmed(_ text: String) -> String {
    guard let first = text.firstIndex(where: { !$0.isWhitespace }),
      let last = text.lastIndex(where: { !$0.isWhitespace })
    else { return "" }
    return String(text[first...last])
  }
}
