public import Markup
import PageKit
import Primitives

/// The form that opens an incident, or plans a maintenance.
public struct IncidentOpenPage: Sendable {
  public struct Typed: Sendable {
    public var kind = "fault"
    public var titleIt = ""
    public var titleEn = ""
    public var severity = "major"
    public var services: [Int64: String] = [:]
    public var started = ""
    public var from = ""
    public var to = ""
    public var alarm = ""
    public var problem: String?

    public init() {}
  }

  var language: Language
  var typed: Typed
  var services: [(id: Int64, name: String)]
  var severities: [SelectField.Choice]
  var states: [SelectField.Choice]
  /// The alarm it is opened from, in words.
  var alarmHeadline: String?

  private var it: Bool { language == .it }
  private var isMaintenance: Bool { typed.kind == "maintenance" }
  public var title: String {
    isMaintenance
      ? (it ? "Programma una manutenzione" : "Plan a maintenance") : (it ? "Apri un incidente" : "Open an incident")
  }

  public func body(_ site: Site) -> HTML {
    let problem: HTML? = typed.problem.map { "<p class=\"error\" role=\"alert\">\($0)</p>" }
    let origin: HTML? = alarmHeadline.map {
      "<p>\(it ? "Dal campanello" : "From the alarm"): <strong>\($0)</strong></p>"
    }
    let other =
      isMaintenance
      ? site.link(.incidentNew(), it ? "È un guasto" : "It is a fault")
      : site.link(.incidentNew(query: "kind=maintenance"), it ? "È una manutenzione" : "It is a maintenance")
    return """
      <div class="head"><h1>\(title)</h1></div>
      <p>\(site.link(.incidents, it ? "Tutti gli incidenti" : "All incidents")) · \(other)</p>\(origin)
      <section class="card">\(problem)<form method="post" action="\(site.href(.incidents))">
      <input type="hidden" name="kind" value="\(typed.kind)"><input type="hidden" name="alarm" value="\(typed.alarm)">
      <label class="field">\(it ? "Titolo, in italiano" : "Title, in Italian") <input name="title_it" \
      value="\(typed.titleIt)" maxlength="120"></label>
      <label class="field">\(it ? "Titolo, in inglese" : "Title, in English") <input name="title_en" lang="en" \
      value="\(typed.titleEn)" maxlength="120"></label>
      <p class="note">\(it
        ? "Poche parole che un cliente capisce, per esempio «Pagamenti con carta». Basta una lingua."
        : "A few words that a customer understands, such as \"Card payments\". One language is enough.")</p>
      \(when)\(places)
      <p class="note">\(it
        ? "I clienti non vedono nulla finché non pubblichi il primo aggiornamento."
        : "Customers see nothing until you publish the first update.")</p>
      <p><button class="primary">\(it ? "Apri" : "Open")</button></p></form></section>
      """
  }

  private var when: HTML {
    if isMaintenance {
      return """
        <div class="filters"><label>\(it ? "Inizio" : "Beginning") \
        <input type="datetime-local" name="from" value="\(typed.from)" required></label>
        <label>\(it ? "Fine" : "End") <input type="datetime-local" name="to" value="\(typed.to)" required></label></div>
        """
    }
    return """
      \(SelectField(name: "severity", label: it ? "Gravità" : "Severity", choices: severities, chosen: typed.severity)
        .html())
      <label class="field">\(it ? "Da quando (vuoto = adesso)" : "Since when (empty = now)") \
      <input type="datetime-local" name="started" value="\(typed.started)"></label>
      """
  }

  private var places: HTML? {
    if services.isEmpty { return nil }
    let fields: [HTML] = services.map { service in
      let chosen = typed.services[service.id] ?? ""
      if isMaintenance {
        return """
          <label class="choice"><input type="checkbox" name="service_\(String(service.id))" value="under_maintenance"\
          \(chosen.isEmpty ? "" : " checked" as HTML)> \(service.name)</label>

          """
      }
      return SelectField(
        name: "service_\(service.id)", label: service.name,
        choices: [SelectField.Choice("", it ? "non toccato" : "not affected")] + states, chosen: chosen
      ).html()
    }
    return "<fieldset><legend>\(it ? "Servizi toccati" : "Services affected")</legend>\(fields)</fieldset>"
  }
}
