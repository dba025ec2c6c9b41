import Markup
import PageKit
import Primitives

/// The one place where a text is written for every outlet, with what each of them would show.
struct UpdateComposer: Sendable {
  struct Place: Sendable {
    var id: Int64
    var name: String
    /// `Mastodon, in italiano`
    var note: String
    var isChosen: Bool
    var ownText: String
    /// `312 di 500 caratteri`
    var count: String
    var fits: Bool
    var preview: String
  }

  var language: Language
  var incident: Int64
  /// The last update that the writer saw; empty before the first.
  var seen: String
  var phases: [SelectField.Choice]
  var phase: String
  var textIt: String
  var textEn: String
  var promises: [SelectField.Choice]
  var promise: String
  var services: [(id: Int64, name: String, state: String)]
  var states: [SelectField.Choice]
  var places: [Place]
  /// `Scrivi ai 312 iscritti`; nil where nobody can be mailed.
  var mails: String?
  var mailsSubscribers: Bool
  /// The previews are open.
  var isPreview: Bool
  /// It waits for another person when it is sent.
  var needsApproval: Bool
  var problem: String?
}

extension UpdateComposer {
  private func words(_ it: String, _ en: String) -> String { language == .it ? it : en }

  func html(_ site: Site) -> HTML {
    let alert: HTML? = problem.map { "<p class=\"error\" role=\"alert\">\($0)</p>" }
    return """
      <section class="card" id="compose"><h2>\(words("Scrivi un aggiornamento", "Write an update"))</h2>\(alert)
      <form method="post" action="\(site.href(.incidentStep(incident, .updates)))#compose">
      <input type="hidden" name="seen" value="\(seen)">
      <div class="filters">\
      \(SelectField(name: "phase", label: words("Fase", "Phase"), choices: phases, chosen: phase).html(isField: false))\
      <button name="do" value="template">\(words("Usa il testo di questa fase", "Use this phase's text"))</button></div>
      \(text("text_it", words("Testo per i clienti, in italiano", "Text for customers, in Italian"), textIt, .it))
      \(text("text_en", words("Testo per i clienti, in inglese", "Text for customers, in English"), textEn, .en))
      \(serviceFields)
      \(SelectField(
        name: "next", label: words("Prossimo aggiornamento promesso", "Next update promised"), choices: promises,
        chosen: promise
      ).html())\(placeFields)
      <p class="acts"><button class="primary" name="do" value="publish">\(needsApproval
        ? words("Chiedi l'approvazione", "Ask for approval") : words("Pubblica", "Publish"))</button>\
      <button name="do" value="preview">\(words("Anteprima", "Preview"))</button></p></form></section>
      """
  }

  private func text(_ name: String, _ label: String, _ value: String, _ written: Language) -> HTML {
    """
    <label class="field">\(label) <textarea name="\(name)" lang="\(written.rawValue)" rows="4" maxlength="4000">\
    \(value)</textarea></label>
    """
  }

  private var serviceFields: HTML? {
    if services.isEmpty { return nil }
    let fields: [HTML] = services.map { service in
      SelectField(name: "service_\(service.id)", label: service.name, choices: states, chosen: service.state).html()
    }
    return "<details><summary>\(words("Come stanno i servizi", "How the services stand"))</summary>\(fields)</details>"
  }

  private var placeFields: HTML {
    let always = words(
      "Esce sempre sulla pagina di stato, nei suoi feed e nell'avviso per il sito.",
      "It always leaves on the status page, in its feeds and in the notice for the site.")
    let mail: HTML? = mails.map { choice("mail", "1", $0, mailsSubscribers) }
    let rows: [HTML] = places.map { place in
      let isOpen: HTML = isPreview || !place.ownText.isEmpty || !place.fits ? " open" : ""
      let mark: HTML = place.fits ? "<span class=\"note\">" : "<span class=\"error\">▲ "
      return """
        \(choice("outlet", String(place.id), "\(place.name) (\(place.note))", place.isChosen))
        <details\(isOpen)><summary>\(words("Anteprima e testo proprio", "Preview and own text"))\
        <span class="hidden">: \(place.name)</span></summary>
        <blockquote>\(place.preview)</blockquote><p>\(mark)\(place.count)</span></p>
        <label class="field">\(words("Testo solo per questo (vuoto = quello comune)", "Text for this one only (empty = the common one)")) \
        <textarea name="own_\(String(place.id))" rows="2" maxlength="4000">\(place.ownText)</textarea></label></details>

        """
    }
    return """
      <fieldset><legend>\(words("Dove", "Where"))</legend><p class="note">\(always)</p>\(mail)\(rows)</fieldset>
      """
  }

  private func choice(_ name: String, _ value: String, _ label: String, _ isOn: Bool) -> HTML {
    """
    <label class="choice"><input type="checkbox" name="\(name)" value="\(value)"\(isOn ? " checked" as HTML : "")> \
    \(label)</label>
    """
  }
}
