/// Text that people wrote, as it may leave in any form: XML, JSON, iCalendar, mail, HTML.
public enum PlainText {
  /// Whether XML 1.0, and with it every form that leaves, can hold it: no control but tab and line ends, no
  /// noncharacter such as U+FFFE (XML 1.0, production 2, and Unicode, section 23.7).
  public static func mayLeave(_ scalar: UnicodeScalar) -> Bool {
    switch scalar.value {
    case 9, 10, 13: true
    case 0..<32, 0x7F...0x9F: false
    default: !scalar.properties.isNoncharacterCodePoint
    }
  }

  /// Without what may not leave. O(length).
  public static func leaving(_ text: String) -> String {
    if text.unicodeScalars.allSatisfy(mayLeave) { return text }
    return String(String.UnicodeScalarView(text.unicodeScalars.filter(mayLeave)))
  }

  /// Safe in the text of XML and between its quotes: the one place where XML is escaped. What XML cannot hold, however
  /// it is written, is left out. O(length).
  public static func xml(_ text: String) -> String {
    var escaped = ""
    escaped.reserveCapacity(text.utf8.count)
    for scalar in text.unicodeScalars where mayLeave(scalar) {
      switch scalar {
      case "&": escaped += "&amp;"
      case "<": escaped += "&lt;"
      case ">": escaped += "&gt;"
      case "\"": escaped += "&quot;"
      default: escaped.unicodeScalars.append(scalar)
      }
    }
    return escaped
  }

  /// Paragraphs, with the lines of each: an empty line stands between paragraphs. Empty ones are left out.
  public static func paragraphs(_ text: String) -> [[String]] {
    text.split(omittingEmptySubsequences: false, whereSeparator: \.isNewline)
      .split { $0.allSatisfy(\.isWhitespace) }
      .map { $0.map(String.init) }
  }
}
