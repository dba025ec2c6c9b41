public import Primitives

/// The samples that were drawn, newest first.
public struct SampleListPage: Sendable {
  public struct Line: Sendable {
    public var id: String
    /// `40 conversazioni su 1.920`
    public var text: String
    public var drawnAt: String
    public var alarm: AlarmLink?

    public init(id: String, text: String, drawnAt: String, alarm: AlarmLink?) {
      self.id = id
      self.text = text
      self.drawnAt = drawnAt
      self.alarm = alarm
    }
  }

  /// The alarm a sample was drawn for.
  public struct AlarmLink: Sendable {
    public var id: String
    public var headline: String

    public init(id: String, headline: String) {
      self.id = id
      self.headline = headline
    }
  }

  public var language: Language
  public var lines: [Line]

  public init(language: Language, lines: [Line]) {
    self.language = language
    self.lines = lines
  }

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
