import Primitives

extension HTML {
  /// `<p>` for each paragraph, `<br>` at the line ends inside one.
  public static func paragraphs(_ text: String) -> HTML {
    let all: [HTML] = PlainText.paragraphs(text).map { lines in
      let parts: [HTML] = lines.enumerated().map { $0 == 0 ? "\($1)" : "<br>\($1)" }
      return "<p>\(parts)</p>"
    }
    return "\(all)"
  }
}
