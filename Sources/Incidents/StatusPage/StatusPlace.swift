import Markup
public import Primitives

/// Where the page's parts stand: on the server, or in the folder of a copy that any web server serves.
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
    case .served(let folder, _): return folder + Self.path(part, language).text
    case .exported(let depth):
      let up = String(repeating: "../", count: depth)
      return up + Self.file(part, language)
    }
  }

  private static func path(_ part: Part, _ language: Language) -> SitePath {
    let query = "lang=\(language.rawValue)"
    return switch part {
    case .page: .statusPage(query: query)
    case .history: .statusHistory(query: query)
    case .incident(let key): .statusIncident(key, query: query)
    case .atom: .statusAtom(query: query)
    case .rss: .statusRSS(query: query)
    case .calendar: .statusCalendar(query: query)
    case .summary: .statusDocument("summary.json")
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
    case .served(let folder, let hash): folder + SitePath.statusStylesheet(hash: hash).text
    case .exported(let depth): String(repeating: "../", count: depth) + "status.css"
    }
  }

  /// Where a form is sent; nil in a copy, which takes none.
  public var subscribeAction: String? {
    if case .served(let folder, _) = self { folder + SitePath.subscribers.text } else { nil }
  }
}
