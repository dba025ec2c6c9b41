public import Markup
import Primitives

/// What goes on, what is planned, and what is over.
public struct IncidentListPage: Sendable {
  public struct Item: Sendable {
    var id: Int64
    var title: String
    var phase: String
    /// `critical`, `attention`, `ok` or `plain`, as pills are drawn.
    var tone: String
    /// `grave · dal 23 nov 2026, 9:05 · Pagamenti`
    var note: String
    /// `L'aggiornamento promesso per le 9:40 non è uscito`
    var warning: String?
  }

  var language: Language
  var open: [Item]
  var past: [Item]
  var mayAct: Bool
  /// Whether any service is on the page yet.
  var hasServices: Bool

  private func words(_ key: IncidentListWords) -> String { key.text[language] }

  public var title: String { words(.title) }

  public func body(_ site: Site) -> HTML {
    let act: HTML? =
      mayAct
      ? """
      <div class="acts"><a class="button primary" href="\(site.href(.incidentNew()))">\
      \(words(.openIncident))</a>\
      <a class="button" href="\(site.href(.incidentNew(query: "kind=maintenance")))">\
      \(words(.planMaintenance))</a>\
      <a class="button" href="\(site.href(.statusPage))">\(words(.statusPage))</a></div>
      """ : "<p>\(site.link(.statusPage, words(.statusPage)))</p>"
    let hint: HTML? =
      hasServices
      ? nil
      : """
      <p class="note">\(words(.noServices))</p>
      """
    return """
      <div class="head"><h1>\(title)</h1></div>
      \(act)\(hint)
      <section class="card"><h2>\(words(.underWay))</h2>\
      \(list(open, none: words(.noneUnderWay), site))</section>
      <section class="card"><h2>\(words(.over))</h2>\
      \(list(past, none: words(.noneOver), site))</section>
      """
  }

  private func list(_ items: [Item], none: String, _ site: Site) -> HTML {
    items.isEmpty ? "<p>\(none)</p>" : Self.lines(items, site)
  }

  public static func lines(_ items: [Item], _ site: Site) -> HTML {
    let lines: [HTML] = items.map { item in
      let warning: HTML? = item.warning.map { " <strong class=\"critical\">▲ \($0)</strong>" }
      return """
        <li><span class="pill \(item.tone)">\(item.phase)</span> \(site.link(.incident(item.id), item.title)) \
        <span class="note">\(item.note)</span>\(warning)</li>

        """
    }
    return "<ul class=\"lines\">\(lines)</ul>"
  }
}
