import Primitives

/// Text that is already HTML. Written as a multi-line literal; what is interpolated is escaped, unless it is
/// `HTML` itself: nothing else goes in raw.
public struct HTML: Sendable, Equatable, ExpressibleByStringInterpolation {
  public let text: String

  public init(stringLiteral text: String) { self.text = text }

  public init(stringInterpolation: StringInterpolation) { text = stringInterpolation.text }

  /// The caller vouches for it: a stylesheet of our own, never what came from outside.
  public init(raw text: String) { self.text = text }

  public static let empty: HTML = ""

  public struct StringInterpolation: StringInterpolationProtocol {
    var text = ""

    public init(literalCapacity: Int, interpolationCount: Int) {
      text.reserveCapacity(literalCapacity + interpolationCount * 16)
    }

    public mutating func appendLiteral(_ literal: String) { text += literal }

    public mutating func appendInterpolation(_ value: String) { HTML.escape(value, into: &text) }

    public mutating func appendInterpolation(_ value: Int) { text += String(value) }

    public mutating func appendInterpolation(_ value: HTML) { text += value.text }

    /// Nothing when there is none.
    public mutating func appendInterpolation(_ value: HTML?) { text += value?.text ?? "" }

    public mutating func appendInterpolation(_ values: [HTML]) {
      for value in values { text += value.text }
    }
  }

  /// Safe in text and between quotes. Control characters that HTML forbids become a replacement character.
  private static func escape(_ value: String, into text: inout String) {
    for scalar in value.unicodeScalars {
      switch scalar {
      case "&": text += "&amp;"
      case "<": text += "&lt;"
      case ">": text += "&gt;"
      case "\"": text += "&quot;"
      case "'": text += "&#39;"
      case _ where !PlainText.mayLeave(scalar): text += "\u{FFFD}"
      default: text.unicodeScalars.append(scalar)
      }
    }
  }
}
