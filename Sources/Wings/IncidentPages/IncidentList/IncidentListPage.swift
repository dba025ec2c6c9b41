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

  public var title: String { language == .it ? "Incidenti" : "Incidents" }

  public func body(_ site: Site) -> HTML {
    let it = language == .it
    let act: HTML? =
      mayAct
      ? """
      <div class="acts"><a class="button primary" href="\(site.href(.incidentNew()))">\
      \(it ? "Apri un incidente" : "Open an incident")</a>\
      <a class="button" href="\(site.href(.incidentNew(query: "kind=maintenance")))">\
      \(it ? "Programma una manutenzione" : "Plan a maintenance")</a>\
      <a class="button" href="\(site.href(.statusPage))">\(it ? "Pagina di stato" : "Status page")</a></div>
      """ : "<p>\(site.link(.statusPage, it ? "Pagina di stato" : "Status page"))</p>"
    let hint: HTML? =
      hasServices
      ? nil
      : """
      <p class="note">\(it
        ? "La pagina di stato non ha ancora servizi: si aggiungono nelle impostazioni, alla voce Servizi."
        : "The status page has no services yet: they are added in the settings, under Services.")</p>
      """
    return """
      <div class="head"><h1>\(title)</h1></div>
      \(act)\(hint)
      <section class="card"><h2>\(it ? "In corso e programmati" : "Under way and planned")</h2>\
      \(list(open, none: it ? "Nessun incidente in corso." : "No incident under way.", site))</section>
      <section class="card"><h2>\(it ? "Conclusi nell'ultimo anno" : "Over, of the last year")</h2>\
      \(list(past, none: it ? "Ancora nessuno." : "None yet.", site))</section>
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
