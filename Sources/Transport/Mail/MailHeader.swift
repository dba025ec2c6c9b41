import Foundation

/// Header lines of a mail (RFC 5322), with words beyond ASCII encoded (RFC 2047).
enum MailHeader {
  /// Whether a character would end the header or cannot be shown.
  static func isForbidden(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.properties.generalCategory {
    case .control, .lineSeparator, .paragraphSeparator: true
    default: false
    }
  }

  /// Throws `OutboundProblem.controlCharacter` for a text that would begin another header.
  static func line(_ name: String, _ value: String) throws(OutboundProblem) -> String {
    if value.unicodeScalars.contains(where: isForbidden) { throw .controlCharacter }
    return "\(name): \(words(value))\r\n"
  }

  static func line(_ name: String, _ address: MailAddress) -> String {
    guard let shown = address.name, !shown.isEmpty else { return "\(name): \(address.text)\r\n" }
    return "\(name): \(encoded(shown))\r\n <\(address.text)>\r\n"
  }

  /// Plain where it is short ASCII, encoded otherwise.
  private static func words(_ text: String) -> String {
    let isPlain = text.utf8.count <= 60 && text.utf8.allSatisfy { (32...126).contains($0) } && !text.contains("=?")
    return isPlain ? text : encoded(text)
  }

  /// `=?utf-8?B?…?=`, each line at most 76 characters, and never cut inside a character.
  private static func encoded(_ text: String) -> String {
    var words: [String] = []
    var part: [UInt8] = []
    func close() {
      words.append("=?utf-8?B?\(Data(part).base64EncodedString())?=")
      part = []
    }
    for scalar in text.unicodeScalars {
      let bytes = Array(String(scalar).utf8)
      if part.count + bytes.count > 39 { close() }
      part += bytes
    }
    close()
    return words.joined(separator: "\r\n ")
  }
}
