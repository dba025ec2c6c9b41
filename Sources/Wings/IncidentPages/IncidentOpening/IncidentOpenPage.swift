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

  private func words(_ key: IncidentOpeningWords) -> String { key.text[language] }

  private var isMaintenance: Bool { typed.kind == "maintenance" }

  public var title: String {
    isMaintenance ? words(.planMaintenance) : words(.openIncident)
  }

  public func body(_ site: Site) -> HTML {
    let problem: HTML? = typed.problem.map { "<p class=\"error\" role=\"alert\">\($0)</p>" }
    let origin: HTML? = alarmHeadline.map {
      "<p>\(words(.fromAlarm)): <strong>\($0)</strong></p>"
    }
    let other =
      isMaintenance
      ? site.link(.incidentNew(), words(.isFault))
      : site.link(.incidentNew(query: "kind=maintenance"), words(.isMaintenance))
    return """
      <div class="head"><h1>\(title)</h1></div>
      <p>\(site.link(.incidents, words(.allIncidents))) · \(other)</p>\(origin)
      <section class="card">\(problem)<form method="post" action="\(site.href(.incidents))">
      <input type="hidden" name="kind" value="\(typed.kind)"><input type="hidden" name="alarm" value="\(typed.alarm)">
      <label class="field">\(words(.titleInItalian)) <input name="title_it" \
      value="\(typed.titleIt)" maxlength="120"></label>
      <label class="field">\(words(.titleInEnglish)) <input name="title_en" lang="en" \
      value="\(typed.titleEn)" maxlength="120"></label>
      <p class="note">\(words(.titleNote))</p>
      \(when)\(places)
      <p class="note">\(words(.nothingSeenYet))</p>
      <p><button class="primary">\(words(.open))</button></p></form></section>
      """
  }

  private var when: HTML {
    if isMaintenance {
      return """
        <div class="filters"><label>\(words(.beginning)) \
        <input type="datetime-local" name="from" value="\(typed.from)" required></label>
        <label>\(words(.end)) <input type="datetime-local" name="to" value="\(typed.to)" required></label></div>
        """
    }
    return """
      \(SelectField(name: "severity", label: words(.severity), choices: severities, chosen: typed.severity)
        .html())
      <label class="field">\(words(.sinceWhen)) \
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
        choices: [SelectField.Choice("", words(.notAffected))] + states, chosen: chosen
      ).html()
    }
    return "<fieldset><legend>\(words(.servicesAffected))</legend>\(fields)</fieldset>"
  }
}
