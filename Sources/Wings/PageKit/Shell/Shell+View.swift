public import Markup
import Primitives

extension Shell {
  /// A whole page. `refresh` reloads it after so many seconds, for whoever has no script.
  public func page(_ title: String, refresh: Int? = nil, _ main: HTML) -> HTML {
    """
    <!doctype html>
    <html lang="\(language.rawValue)">
    <head>
    <meta charset="utf-8">
    <meta name="viewport" content="width=device-width, initial-scale=1">
    <meta name="robots" content="noindex">
    <title>\(title) · Campanello</title>
    \(refresh.map { "<noscript><meta http-equiv=\"refresh\" content=\"\($0)\"></noscript>" as HTML })\
    <link rel="icon" href="data:,">
    <link rel="stylesheet" href="\(site.href(.stylesheet(hash: site.stylesheetHash)))">
    <script type="module" src="\(site.href(.script(hash: site.scriptHash)))"></script>
    </head>
    <body class="\(visitor == nil ? "door" : "inside")"\(events)>
    <a class="skip" href="#main">\(words(.skip))</a>
    \(visitor.map(menu))
    <main id="main" tabindex="-1">
    \(quietNote)\(demoNote)\(flashNote)\(main)
    </main>
    \(footer)
    </body>
    </html>

    """
  }

  /// Where the script hears of new alarms.
  private var events: HTML? {
    guard let visitor, visitor.entries.contains(.alarms) else { return nil }
    return " data-events=\"\(site.href(.events))\""
  }

  private func words(_ key: ShellWords) -> String { key.text[language] }

  private func menu(_ visitor: Visitor) -> HTML {
    """
    <header class="side">
    <a class="brand" href="\(site.href(.overview))">Campanello</a>
    <nav class="wide" aria-label="\(words(.menu))">\(entries(visitor))</nav>
    <details class="narrow"><summary>\(words(.menu))</summary><nav aria-label="\(words(.menu))">\(entries(visitor))\
    </nav>\(account(visitor))</details>
    <div class="wide account">\(account(visitor))</div>
    </header>
    """
  }

  private func entries(_ visitor: Visitor) -> HTML {
    let groups: [(ShellWords, [Entry])] = [
      (.today, [.overview, .alarms, .incidents]), (.understand, [.metrics, .trends, .surveys, .samples, .letter]),
      (.dataGroup, [.data, .settings]),
    ]
    let shown: [HTML] = groups.compactMap { title, entries in
      let links: [HTML] = entries.filter(visitor.entries.contains).map { entry($0, visitor) }
      return links.isEmpty ? nil : "<p>\(words(title))</p><ul>\(links)</ul>"
    }
    return "\(shown)"
  }

  private func entry(_ entry: Entry, _ visitor: Visitor) -> HTML {
    let path = entry == .settings ? .settings(visitor.settings) : entry.path
    let isCurrent: HTML = entry == current ? " aria-current=\"page\"" : ""
    let count: HTML =
      entry == .alarms
      ? """
       <span class="count" title="\(words(.waiting))"\(waitingAlarms > 0 ? "" : " hidden" as HTML)>\(waitingAlarms)</span>
      """ : ""
    return "<li><a href=\"\(site.href(path))\"\(isCurrent)>\(words(entry.words))\(count)</a></li>"
  }

  private func account(_ visitor: Visitor) -> HTML {
    """
    <form class="account" method="post" action="\(site.href(.signOut))"><p>\(visitor.name)<br>\
    <span class="muted">\(visitor.role)</span></p>\(notices(visitor))<button>\(words(.signOut))</button></form>
    """
  }

  private func notices(_ visitor: Visitor) -> HTML? {
    visitor.entries.contains(.alarms) ? "<p>\(site.link(.notices, words(.notices)))</p>" : nil
  }

  private var demoNote: HTML? { isDemo ? "<p class=\"demo\">\(words(.demo))</p>\n" : nil }

  private var quietNote: HTML? {
    isQuiet && visitor != nil ? "<p class=\"quiet\" role=\"note\">\(words(.quiet))</p>\n" : nil
  }

  private var flashNote: HTML? {
    flash.map { "<p class=\"flash \($0.kind.rawValue)\" role=\"status\">\($0.text)</p>\n" }
  }

  private var footer: HTML {
    visitor == nil ? "" : "<footer><a href=\"\(site.href(.help))\">\(words(.help))</a></footer>"
  }
}

extension Shell.Entry {
  public var path: SitePath {
    switch self {
    case .overview: .overview
    case .alarms: .alarms()
    case .incidents: .incidents
    case .metrics: .metrics()
    case .trends: .trends
    case .surveys: .surveys
    case .samples: .samples
    case .letter: .letter()
    case .data: .data
    case .settings: .settings()
    }
  }

  var words: ShellWords {
    switch self {
    case .overview: .overview
    case .alarms: .alarms
    case .incidents: .incidents
    case .metrics: .metrics
    case .trends: .trends
    case .surveys: .surveys
    case .samples: .samples
    case .letter: .letter
    case .data: .data
    case .settings: .settings
    }
  }
}
