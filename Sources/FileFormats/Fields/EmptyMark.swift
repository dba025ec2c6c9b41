/// Cells that hold something and say nothing: what databases and spreadsheets write where a value is missing.
public enum EmptyMark {
  /// Whether the cell is such a word: `-`, `–`, `n.d.`, `N/D`, `NULL`, `None`, `nan`, `#N/D`, `#N/A`, `#VALORE!`,
  /// `(vuoto)`, `\N`. Not `NA` nor `ND`, which are codes somewhere. O(1).
  @inline(__always)
  public static func matches(_ bytes: UnsafeBufferPointer<UInt8>) -> Bool {
    guard let first = bytes.first, bytes.count <= 16 else { return false }
    switch first {
    case UInt8(ascii: "-"), UInt8(ascii: "n"), UInt8(ascii: "N"), UInt8(ascii: "#"), UInt8(ascii: "("),
      UInt8(ascii: "<"), UInt8(ascii: "\\"), 0xE2, 0x20, 0x09, 0xC2:
      return isMark(bytes)
    default: return false
    }
  }

  private static func isMark(_ bytes: UnsafeBufferPointer<UInt8>) -> Bool {
    let cursor = FieldCursor(bytes)
    let cell = cursor.position..<cursor.end
    return marks.contains { cursor.matches(cell, $0) }
  }

  private static let marks: [StaticString] = [
    "-", "--", "---", "–", "—", "n.d.", "n.d", "n/d", "n/a", "n.a.", "null", "none", "nan", "nat", "nil", "(vuoto)",
    "(vuota)", "(blank)", "(empty)", "(null)", "(none)", "<null>", "<na>", "\\n", "#n/d", "#n/a", "#valore!", "#value!",
    "#rif!", "#ref!", "#div/0!", "#nome?", "#name?", "#num!", "#null!", "#nullo!",
  ]
}
