/// Yes and no as exports write them, in Italian and English. A lone `x`, or nothing, means yes or no only
/// where a mapping says so.
public enum BooleanWord {
  /// True, false, or nil when the cell is neither.
  public static func read(_ bytes: UnsafeBufferPointer<UInt8>) -> Bool? {
    let cursor = FieldCursor(bytes)
    let word = cursor.position..<cursor.end
    if word.isEmpty { return nil }
    if yes.contains(where: { cursor.matches(word, $0) }) { return true }
    if no.contains(where: { cursor.matches(word, $0) }) { return false }
    return nil
  }

  public static func read(_ text: String) -> Bool? {
    var text = text
    return text.withUTF8 { read($0) }
  }

  private static let yes: [StaticString] = [
    "y", "1", "true", "yes", "sì", "si", "s", "vero", "t", "sÌ", "1.0",
  ]
  private static let no: [StaticString] = ["n", "0", "false", "no", "falso", "f", "0.0"]
}
