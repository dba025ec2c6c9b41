public import Markup
import Primitives

/// The samples that were drawn, newest first.
public struct SampleListPage: Sendable {
  struct Line: Sendable {
    var id: String
    /// `40 conversazioni su 1.920`
    var text: String
    var drawnAt: String
    var alarm: AlarmLink?
  }

  /// The alarm a sample was drawn for.
  struct AlarmLink: Sendable {
    var id: String
    var headline: String
  }

  var language: Language
  var lines: [Line]

  public var title: String { SampleWords.title.text[language] }

  public func body(_ site: Site) -> HTML { "<div class=\"head\"><h1>\(title)</h1></div>\n\(list(site))" }

  private func list(_ site: Site) -> HTML {
    if lines.isEmpty {
      return """
        <section class="card"><p>\(SampleWords.none.text[language])</p>
        <p class="next">\(site.link(.alarms(), SampleWords.noneNext.text[language]))</p></section>
        """
    }
    let items: [HTML] = lines.map { line in
      let origin = line.alarm.map { "\(SampleWords.drawnFor.text[language]): \($0.headline)" }
      return """
        <li>\(site.link(.sample(line.id), line.text)) <span class="note">\
        \(origin ?? SampleWords.forSegment.text[language]) · \(line.drawnAt)</span></li>

        """
    }
    return "<section class=\"card\"><ul class=\"lines\">\(items)</ul></section>"
  }
}
