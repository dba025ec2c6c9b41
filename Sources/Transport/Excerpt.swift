/// The beginning of what a receiver answered, fit for a log: one line, at most 300 Unicode scalars, no secrets.
public enum Excerpt {
  public static let mostCharacters = 300

  /// Hides each of `secrets` that has 6 characters or more, wherever the receiver repeats it.
  public static func of(_ bytes: [UInt8], hiding secrets: [String] = []) -> String {
    of(String(decoding: bytes.prefix(8_192), as: UTF8.self), hiding: secrets)
  }

  public static func of(_ text: String, hiding secrets: [String] = []) -> String {
    var text = text
    for secret in secrets where secret.utf8.count >= 6 { text = text.replacing(secret, with: "…") }
    let words = text.unicodeScalars.split { scalar in
      switch scalar.properties.generalCategory {
      case .control, .format, .spaceSeparator, .lineSeparator, .paragraphSeparator: true
      default: false
      }
    }
    let line = words.map(String.init).joined(separator: " ")
    if line.unicodeScalars.count <= mostCharacters { return line }
    return String(String.UnicodeScalarView(line.unicodeScalars.prefix(mostCharacters - 1))) + "…"
  }
}
