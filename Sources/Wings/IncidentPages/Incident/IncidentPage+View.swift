public import Markup
import PageKit
import Primitives

extension IncidentPage {
  public func body(_ site: Site) -> HTML {
    let open: HTML? =
      isPublic
      ? """
       · <a href="\(site.href(.statusIncident(key)))">\(words(.seenByCustomers))</a>
      """ : nil
    let from: HTML? = alarm.map {
      "<p>\(words(.openedFromAlarm)): \(site.link(.alarm($0.id), $0.text))</p>"
    }
    return """
      <div class="head"><h1>\(title)</h1><span class="pill \(tone)">\(phase)</span> <p class="muted">\(subtitle)</p></div>
      <p>\(site.link(.incidents, words(.allIncidents)))\(open)</p>
      \(warning.map { "<p class=\"flash problem\" role=\"status\">▲ \($0)</p>" as HTML })\(from)
      \(composer?.html(site))
      <div class="columns"><div>\(told(site))</div><div>\(known(site))\(causes.map { signs($0, site) })\(staff)\
      \(conversations.map { conversationsCard($0, site) })</div></div>
      \(avoided.map(contacts))
      <section class="card"><h2>\(words(.whatHappened))</h2>\(history)\(note(site))</section>
      \(retrospective(site))
      """
  }

  func words(_ key: IncidentPageWords) -> String { key.text[language] }

  func step(_ step: IncidentStep, _ site: Site, _ fields: HTML) -> HTML {
    "<form method=\"post\" action=\"\(site.href(.incidentStep(id, step)))\">\(fields)</form>"
  }

  private func conversationsCard(_ text: String, _ site: Site) -> HTML {
    """
    <section class="card"><h2>\(words(.oneAnswer))</h2><p>\(text)</p>
    <p>\(site.link(.incidentConversations(id), words(.findConversations)))</p>
    </section>
    """
  }

  private func signs(_ causes: Causes, _ site: Site) -> HTML {
    let items: [HTML] = causes.signs.map { sign in
      let link: HTML? = sign.url.map { " <a href=\"\($0)\" rel=\"noreferrer\">\(words(.open))</a>" }
      return
        "<li><strong>\(sign.cause)</strong> <span class=\"pill plain\">\(sign.strength)</span><br>\(sign.text)\(link)</li>\n"
    }
    let list: HTML? = items.isEmpty ? nil : "<ul class=\"lines\">\(items)</ul>"
    let notes: [HTML] = causes.notes.map { "<p class=\"note\">\($0)</p>" }
    let add: HTML? = causes.hasMonitors ? nil : "<p class=\"note\">\(site.link(.monitors, words(.chooseMonitors)))</p>"
    return """
      <section class="card"><h2>\(words(.signs))</h2>\(list)\(notes)\(mayAct ? add : nil)</section>
      """
  }

  private func contacts(_ avoided: Avoided) -> HTML {
    let notes: [HTML] = avoided.notes.map { "<li>\($0)</li>" }
    let rests: HTML? = notes.isEmpty ? nil : "<details><summary>\(words(.restsOn))</summary><ul>\(notes)</ul></details>"
    return """
      <section class="card"><h2>\(words(.contactsAvoided))</h2><p>\(avoided.sentence)</p>\
      \(avoided.chart?.html)\(rests)</section>
      """
  }

  private func told(_ site: Site) -> HTML {
    let items: [HTML] = updates.map { update($0, site) }
    let none: HTML? =
      updates.isEmpty
      ? """
      <p class="muted">\(words(.nothingSaid))</p>
      """ : nil
    return """
      <section class="card"><h2>\(words(.whatWeSaid))</h2>\(none)\(items)</section>
      """
  }

  private func update(_ update: Update, _ site: Site) -> HTML {
    let draft: HTML? = update.isDraft ? " <span class=\"pill attention\">\(words(.waitsForApproval))</span>" : nil
    let texts: [HTML] = [(update.textIt, Language.it), (update.textEn, .en)].filter { !$0.0.isEmpty }.map {
      "<blockquote lang=\"\($0.1.rawValue)\">\($0.0)</blockquote>"
    }
    let places: [HTML] = update.places.map { place($0, site) }
    let list: HTML? = places.isEmpty ? nil : "<ul class=\"lines\">\(places)</ul>"
    return """
      <article id="u\(String(update.id))"><h3>\(update.phase)\(draft)</h3><p class="note">\(update.note)</p>\(texts)
      \(update.mails.map { "<p class=\"note\">\($0)</p>" as HTML })\(list)\(acts(update, site))</article>

      """
  }

  private func acts(_ update: Update, _ site: Site) -> HTML? {
    guard mayAct else { return nil }
    func form(_ act: UpdateAct, _ button: String, isFirst: Bool = false) -> HTML {
      """
      <form method="post" action="\(site.href(.incidentUpdate(id, update.id, act)))">\
      <button\(isFirst ? " class=\"primary\"" as HTML : "")>\(button)</button></form>
      """
    }
    if update.isDraft {
      let approve: HTML? = update.mayApprove ? form(.approval, words(.approve), isFirst: true) : nil
      return "<div class=\"acts\">\(approve)\(form(.dismissal, words(.putAside)))</div>"
    }
    return """
      <details><summary>\(words(.correct))</summary>
      <form method="post" action="\(site.href(.incidentUpdate(id, update.id, .correction)))">
      <label class="field">\(words(.inItalian)) <textarea name="text_it" lang="it" rows="3" \
      maxlength="4000">\(update.textIt)</textarea></label>
      <label class="field">\(words(.inEnglish)) <textarea name="text_en" lang="en" rows="3" \
      maxlength="4000">\(update.textEn)</textarea></label>
      <p class="note">\(words(.correctionNote))</p>
      <label class="choice"><input type="checkbox" name="mail" value="1"> \(words(.notifyAgain))</label>
      <button>\(words(.publishCorrection))</button></form></details>
      """
  }

  private func place(_ place: Place, _ site: Site) -> HTML {
    let link: HTML? = place.url.map {
      " <a href=\"\($0)\" rel=\"noreferrer\">\(words(.open))<span class=\"hidden\"> \(place.outlet)</span></a>"
    }
    let text: HTML? = place.text.map { "<blockquote>\($0)</blockquote>" }
    var forms: [HTML] = []
    if mayAct, place.mayBeDone {
      forms.append(
        """
        <form method="post" action="\(site.href(.publication(place.id, .done)))"><label>\
        \(words(.addressIfAny)) <input name="url" type="url"></label> \
        <button>\(words(.done))<span class="hidden">: \(place.outlet)</span></button></form>
        """)
    }
    if mayAct, place.mayBeTried {
      forms.append(
        """
        <form method="post" action="\(site.href(.publication(place.id, .again)))"><button>\
        \(words(.tryAgain))<span class="hidden">: \(place.outlet)</span></button></form>
        """)
    }
    return """
      <li><span class="pill \(place.tone)">\(place.state)</span> <span>\(place.outlet)\(link)</span> \
      <span class="note">\(place.note)</span>\(text)\(forms)</li>

      """
  }

  private func known(_ site: Site) -> HTML {
    let terms: [HTML] = facts.map { "<dt>\($0.0)</dt><dd>\($0.1)</dd>\n" }
    let change: HTML? =
      mayAct
      ? """
      <details><summary>\(words(.confirmCause))</summary>\(step(.cause, site, causeFields))</details>
      <details><summary>\(words(.changeDetails))</summary>\
      \(step(.details, site, detailFields))</details>\(mayAct ? planned(site) : nil)
      """ : nil
    return
      "<section class=\"card\"><h2>\(words(.whatWeKnow))</h2><dl>\(terms)</dl>\(change)</section>"
  }

  private var causeFields: HTML {
    """
    \(SelectField(name: "cause", label: words(.whoseFault), choices: details.causes, chosen: details.cause).html())
    <label class="field">\(words(.whatShowsIt)) \
    <input name="note" value="\(details.causeNote)" maxlength="500"></label>
    <p><button>\(words(.confirm))</button></p>
    """
  }

  private var detailFields: HTML {
    let started: HTML? =
      details.isMaintenance
      ? nil
      : """
      <label class="field">\(words(.sinceWhen)) <input type="datetime-local" name="started" \
      value="\(details.started)"></label>
      """
    return """
      <label class="field">\(words(.titleInItalian)) <input name="title_it" \
      value="\(details.titleIt)" maxlength="120"></label>
      <label class="field">\(words(.titleInEnglish)) <input name="title_en" lang="en" \
      value="\(details.titleEn)" maxlength="120"></label>
      \(SelectField(name: "severity", label: words(.severity), choices: details.severities, chosen: details.severity).html())\
      \(started)<p><button>\(words(.save))</button></p>
      """
  }

  private var staff: HTML {
    """
    <section class="card"><h2>\(words(.forThoseWhoAnswer))</h2><p>\(staffText)</p></section>
    """
  }

  private var history: HTML {
    let items: [HTML] = happenings.map { event in
      let note: HTML? = event.note.map { "<br><span class=\"note\">\($0)</span>" }
      return "<li><span class=\"muted\">\(event.at)</span> \(event.what), \(event.who)\(note)</li>\n"
    }
    return "<ol class=\"history\">\(items)</ol>"
  }

  private func note(_ site: Site) -> HTML? {
    guard mayAct else { return nil }
    return step(
      .notes, site,
      """
      <label class="field">\(words(.noteForHouse)) <textarea name="note" rows="2" \
      maxlength="4000" required></textarea></label><button>\(words(.addNote))</button>
      """)
  }

  private func retrospective(_ site: Site) -> HTML? {
    let text: HTML =
      details.retrospective.isEmpty
      ? "<p class=\"muted\">\(words(.notWritten))</p>"
      : "<blockquote>\(details.retrospective)</blockquote>"
    let form: HTML? =
      mayAct
      ? """
      <details><summary>\(words(.write))</summary>\(step(
        .retrospective, site,
        """
        <label class="field">\(words(.whatToWrite)) \
        <textarea name="text" rows="8" maxlength="8000">\(details.retrospective)</textarea></label>
        <button>\(words(.save))</button>
        """))</details>
      """ : nil
    return """
      <section class="card"><h2>\(words(.whatWeLearned))</h2>\(text)\(form)</section>
      """
  }
}
