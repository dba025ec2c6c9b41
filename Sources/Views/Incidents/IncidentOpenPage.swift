public import Primitives

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

  public var language: Language
  public var typed: Typed
  public var services: [(id: Int64, name: String)]
  public var severities: [SelectField.Choice]
  public var states: [SelectField.Choice]
  /// The alarm it is opened from, in words.
  public var alarmHeadline: String?

  public init(
    language: Language, typed: Typed, services: [(id: Int64, name: String)], severities: [SelectField.Choice],
    states: [SelectField.Choice], alarmHeadline: String?
  ) {
    self.language = language
    self.typed = typed
    self.services = services
    self.severities = severities
    self.states = states
    self.alarmHeadline = alarmHeadline
  }

  private var it: Bool { language == .it }
  public var title: String { it ? "Apri un incidente" : "Open an incident" }

  public func body(_ site: Site) -> HTML {
    let problem: HTML? = typed.problem.map { "<p class=\"error\" role=\"alert\">\($0)</p>" }
    let origin: HTML? = alarmHeadline.map {
      "<p>\(it ? "Dal campanello" : "From the alarm"): <strong>\($0)</strong></p>"
    }
    let places: [HTML] = services.map { service in
      SelectField(
        name: "service_\(service.id)", label: service.name,
        choices: [SelectField.Choice("", it ? "non toccato" : "not affected")] + states,
        chosen: typed.services[service.id] ?? ""
      ).html()
    }
    let fields: HTML? =
      services.isEmpty
      ? nil : "<fieldset><legend>\(it ? "Servizi toccati" : "Services affected")</legend>\(places)</fieldset>"
    return """
      <div class="head"><h1>\(title)</h1></div>
      <p>\(site.link(.incidents, it ? "Tutti gli incidenti" : "All incidents"))</p>\(origin)
      <section class="card">\(problem)<form method="post" action="\(site.href(.incidents))">
      <input type="hidden" name="alarm" value="\(typed.alarm)">
      <fieldset><legend>\(it ? "Che cos'è" : "What it is")</legend>\
      \(radio("fault", it ? "Un guasto o un disservizio" : "A fault or an interruption"))\
      \(radio("maintenance", it ? "Una manutenzione programmata" : "A planned maintenance"))</fieldset>
      <label class="field">\(it ? "Titolo, in italiano" : "Title, in Italian") <input name="title_it" \
      value="\(typed.titleIt)" maxlength="120"></label>
      <label class="field">\(it ? "Titolo, in inglese" : "Title, in English") <input name="title_en" lang="en" \
      value="\(typed.titleEn)" maxlength="120"></label>
      <p class="note">\(it
        ? "Poche parole che un cliente capisce, per esempio «Pagamenti con carta». Basta una lingua."
        : "A few words that a customer understands, such as \"Card payments\". One language is enough.")</p>
      \(SelectField(name: "severity", label: it ? "Gravità" : "Severity", choices: severities, chosen: typed.severity)
        .html())\(fields)
      <label class="field">\(it ? "Di un guasto: da quando (vuoto = adesso)" : "Of a fault: since when (empty = now)") \
      <input type="datetime-local" name="started" value="\(typed.started)"></label>
      <div class="filters"><label>\(it ? "Di una manutenzione: inizio" : "Of a maintenance: beginning") \
      <input type="datetime-local" name="from" value="\(typed.from)"></label>
      <label>\(it ? "Fine" : "End") <input type="datetime-local" name="to" value="\(typed.to)"></label></div>
      <p class="note">\(it
        ? "I clienti non vedono nulla finché non pubblichi il primo aggiornamento."
        : "Customers see nothing until you publish the first update.")</p>
      <p><button class="primary">\(it ? "Apri" : "Open")</button></p></form></section>
      """
  }

  private func radio(_ value: String, _ text: String) -> HTML {
    """
    <label class="choice"><input type="radio" name="kind" value="\(value)"\(typed.kind == value ? " checked" as HTML : "")> \
    \(text)</label>
    """
  }
}
