public import Markup
import PageKit
import Primitives

/// Who did what and when, newest first.
public struct AuditPage: Sendable {
  struct Line: Sendable {
    var at: String
    var who: String
    var what: String
    var subject: String
    var details: String
  }

  var menu: SettingsMenu
  var lines: [Line]
  /// Before which line the next page begins; nil at the end.
  var next: Int64?

  public func body(_ site: Site) -> HTML {
    if lines.isEmpty {
      return "\(menu.head(site))<section class=\"card\"><p>\(it ? "Ancora niente." : "Nothing yet.")</p></section>"
    }
    let headings: [HTML] =
      (it ? ["Quando", "Chi", "Che cosa", "A che cosa"] : ["When", "Who", "What", "To what"]).map {
        "<th scope=\"col\">\($0)</th>"
      }
    let rows: [HTML] = lines.map { line in
      let details: HTML? = line.details.isEmpty ? nil : " <span class=\"note\">\(line.details)</span>"
      return """
        <tr><th scope="row">\(line.at)</th><td>\(line.who)</td><td>\(line.what)</td><td>\(line.subject)\(details)</td></tr>

        """
    }
    let older: HTML? = next.map {
      "<p><a href=\"\(site.href(.settings(.audit)))?before=\(Int($0))\">\(it ? "Più vecchie" : "Older")</a></p>"
    }
    return """
      \(menu.head(site))
      <section class="card"><div class="scroll" role="region" aria-label="\(menu.title)" tabindex="0"><table>
      <thead><tr>\(headings)</tr></thead><tbody>\(rows)</tbody></table></div>\(older)</section>
      """
  }

  private var it: Bool { menu.language == .it }
}
