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
      return "\(menu.head(site))<section class=\"card\"><p>\(words(.nothingYet))</p></section>"
    }
    let headings: [HTML] = [AuditWords.when, .who, .what, .subject].map { "<th scope=\"col\">\(words($0))</th>" }
    let rows: [HTML] = lines.map { line in
      let details: HTML? = line.details.isEmpty ? nil : " <span class=\"note\">\(line.details)</span>"
      return """
        <tr><th scope="row">\(line.at)</th><td>\(line.who)</td><td>\(line.what)</td><td>\(line.subject)\(details)</td></tr>

        """
    }
    let older: HTML? = next.map {
      "<p><a href=\"\(site.href(.settings(.audit)))?before=\(Int($0))\">\(words(.older))</a></p>"
    }
    return """
      \(menu.head(site))
      <section class="card"><div class="scroll" role="region" aria-label="\(menu.title)" tabindex="0"><table>
      <thead><tr>\(headings)</tr></thead><tbody>\(rows)</tbody></table></div>\(older)</section>
      """
  }

  private func words(_ key: AuditWords) -> String { key.text[menu.language] }
}
