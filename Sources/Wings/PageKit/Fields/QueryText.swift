/// Texts in the query of an address.
public enum QueryText {
  /// Percent-encoded, byte by byte.
  public static func encoded(_ text: String) -> String {
    text.utf8.map { byte in
      let isPlain = (48...57).contains(byte) || (65...90).contains(byte) || (97...122).contains(byte)
      if isPlain || byte == UInt8(ascii: "-") || byte == UInt8(ascii: "_") {
        return String(UnicodeScalar(byte))
      }
      let digits = String(byte, radix: 16, uppercase: true)
      return "%" + (digits.count == 1 ? "0" : "") + digits
    }.joined()
  }
}
