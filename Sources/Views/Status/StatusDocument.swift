public import Primitives

/// Where the public page's parts stand: on the server, or in the folder of a copy that any web server serves.
public enum StatusPlace: Sendable, Hashable {
  case served(folder: String, styleHash: String)
  /// Paths are relative; `depth` folders lie above the page.
  case exported(depth: Int)

  public enum Part: Sendable, Hashable {
    case page
    case history
    case incident(String)
    case atom, rss, calendar, summary
  }

  public func href(_ part: Part, _ language: Language) -> String {
    switch self {
    case .served(let folder, _):
      let query = "?lang=\(language.rawValue)"
      switch part {
      case .page: return "\(folder)/status\(query)"
      case .history: return "\(folder)/status/history\(query)"
      case .incident(let key): return "\(folder)/status/incidents/\(key)\(query)"
      case .atom: return "\(folder)/status/feed.atom\(query)"
      case .rss: return "\(folder)/status/feed.rss\(query)"
      case .calendar: return "\(folder)/status/maintenance.ics\(query)"
      case .summary: return "\(folder)/api/v2/summary.json"
      }
    case .exported(let depth):
      let up = String(repeating: "../", count: depth)
      return up + Self.file(part, language)
    }
  }

  /// The path of a part inside the folder of a copy.
  public static func file(_ part: Part, _ language: Language) -> String {
    let folder = language == .it ? "" : "en/"
    switch part {
    case .page: return folder + "index.html"
    case .history: return folder + "history.html"
    case .incident(let key): return "\(folder)incidents/\(key).html"
    case .atom: return folder + "feed.atom"
    case .rss: return folder + "feed.rss"
    case .calendar: return folder + "maintenance.ics"
    case .summary: return "api/v2/summary.json"
    }
  }

  public var stylesheet: String {
    switch self {
    case .served(let folder, let hash): "\(folder)/assets/status-\(hash).css"
    case .exported(let depth): String(repeating: "../", count: depth) + "status.css"
    }
  }

  /// Where a form is sent; nil in a copy, which takes none.
  public var subscribeAction: String? {
    if case .served(let folder, _) = self { "\(folder)/status/subscribers" } else { nil }
  }
}

/// The document around the public pages: no script, no cookie, nothing from elsewhere.
enum StatusDocument {
  static func page(
    _ title: String, _ language: Language, _ place: StatusPlace, other: String?, _ content: HTML
  ) -> HTML {
    let it = language == .it
    let switchLink: HTML? = other.map {
      "<a href=\"\($0)\" lang=\"\(it ? "en" : "it")\" hreflang=\"\(it ? "en" : "it")\">\(it ? "English" : "Italiano")</a>"
    }
    return """
      <!doctype html>
      <html lang="\(language.rawValue)">
      <head>
      <meta charset="utf-8">
      <meta name="viewport" content="width=device-width, initial-scale=1">
      <title>\(title)</title>
      <link rel="icon" href="data:,">
      <link rel="stylesheet" href="\(place.stylesheet)">
      <link rel="alternate" type="application/atom+xml" href="\(place.href(.atom, language))">
      </head>
      <body>
      <a class="skip" href="#main">\(it ? "Vai al contenuto" : "Skip to the content")</a>
      <main id="main" tabindex="-1">
      \(content)
      </main>
      <footer><nav aria-label="\(it ? "Altro" : "More")">\(switchLink)
      <a href="\(place.href(.history, language))">\(it ? "Storico" : "History")</a>
      <a href="\(place.href(.atom, language))">Atom</a> <a href="\(place.href(.rss, language))">RSS</a>
      <a href="\(place.href(.calendar, language))">\(it ? "Calendario delle manutenzioni" : "Maintenance calendar")</a>
      <a href="\(place.href(.summary, language))">JSON</a></nav></footer>
      </body>
      </html>

      """
  }
}
