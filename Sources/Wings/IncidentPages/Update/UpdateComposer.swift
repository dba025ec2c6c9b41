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
  private func words(_ key: ComposerWords) -> String { key.text[language] }

  func html(_ site: Site) -> HTML {
    let alert: HTML? = problem.map { "<p class=\"error\" role=\"alert\">\($0)</p>" }
    return """
      <section class="card" id="compose"><h2>\(words(.write))</h2>\(alert)
      <form method="post" action="\(site.href(.incidentStep(incident, .updates)))#compose">
      <input type="hidden" name="seen" value="\(seen)">
      <div class="filters">\
      \(SelectField(name: "phase", label: words(.phase), choices: phases, chosen: phase).html(isField: false))\
      <button name="do" value="template">\(words(.useTemplate))</button></div>
      \(text("text_it", words(.textInItalian), textIt, .it))
      \(text("text_en", words(.textInEnglish), textEn, .en))
      \(serviceFields)
      \(SelectField(
        name: "next", label: words(.nextPromised), choices: promises,
        chosen: promise
      ).html())\(placeFields)
      <p class="acts"><button class="primary" name="do" value="publish">\(needsApproval
        ? words(.askApproval) : words(.publish))</button>\
      <button name="do" value="preview">\(words(.preview))</button></p></form></section>
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
    return "<details><summary>\(words(.services))</summary>\(fields)</details>"
  }

  private var placeFields: HTML {
    let always = words(.statusPageAlways)
    let mail: HTML? = mails.map { choice("mail", "1", $0, mailsSubscribers) }
    let rows: [HTML] = places.map { place in
      let isOpen: HTML = isPreview || !place.ownText.isEmpty || !place.fits ? " open" : ""
      let mark: HTML = place.fits ? "<span class=\"note\">" : "<span class=\"error\">▲ "
      return """
        \(choice("outlet", String(place.id), "\(place.name) (\(place.note))", place.isChosen))
        <details\(isOpen)><summary>\(words(.previewAndOwn))\
        <span class="hidden">: \(place.name)</span></summary>
        <blockquote>\(place.preview)</blockquote><p>\(mark)\(place.count)</span></p>
        <label class="field">\(words(.ownText)) \
        <textarea name="own_\(String(place.id))" rows="2" maxlength="4000">\(place.ownText)</textarea></label></details>

        """
    }
    return """
      <fieldset><legend>\(words(.places))</legend><p class="note">\(always)</p>\(mail)\(rows)</fieldset>
      """
  }

  private func choice(_ name: String, _ value: String, _ label: String, _ isOn: Bool) -> HTML {
    """
    <label class="choice"><input type="checkbox" name="\(name)" value="\(value)"\(isOn ? " checked" as HTML : "")> \
    \(label)</label>
    """
  }
}
