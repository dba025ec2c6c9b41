/// Text in lines of at most 76 characters of ASCII (RFC 2045, section 6.7): readable on the way, and safe from
/// servers that change long lines or bytes above 127. O(bytes).
enum QuotedPrintable {
  /// Line breaks become CRLF.
  static func encode(_ text: String) -> String {
    let lines = text.split(omittingEmptySubsequences: false, whereSeparator: \.isNewline)
    return lines.map(line).joined(separator: "\r\n")
  }

  private static func line(_ text: Substring) -> String {
    var done = ""
    var width = 0
    let bytes = Array(text.utf8)
    for (place, byte) in bytes.enumerated() {
      let isBlank = byte == 32 || byte == 9
      let isPlain = (33...126).contains(byte) && byte != 61 || isBlank && place + 1 < bytes.count
      let piece = isPlain ? String(UnicodeScalar(byte)) : escape(byte)
      if width + piece.utf8.count > 75 {
        done += "=\r\n"
        width = 0
      }
      done += piece
      width += piece.utf8.count
    }
    return done
  }

  private static func escape(_ byte: UInt8) -> String {
    let digits = String(byte, radix: 16, uppercase: true)
    return digits.utf8.count == 1 ? "=0\(digits)" : "=\(digits)"
  }
}
