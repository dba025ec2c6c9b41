import PageKit
public import Markup
import Primitives

extension InvitingPage {
  public func body(_ site: Site) -> HTML {
    """
    <div class="head"><h1>\(title)</h1></div>
    <p>\(site.link(.survey(survey), text(.back)))</p>
    \(problem.map { "<p class=\"flash problem\" role=\"alert\">\($0)</p>\n" as HTML })\(standing(site))\
    \(isOpen ? [list(site), plan(site), mail(site), occasion(site)] : [])
    """
  }

  private func text(_ key: InvitingWords) -> String { key.text[language] }

  private func standing(_ site: Site) -> HTML {
    let server: HTML? = hasMailServer ? nil : "<p class=\"note attention\">▲ \(text(.noServer))</p>\n"
    let rows: [HTML] = states.map { name, count in
      "<tr><th scope=\"row\">\(name)</th><td class=\"figure\">\(count)</td></tr>\n"
    }
    let table: HTML? =
      states.isEmpty
      ? nil
      : """
      <div class="scroll" role="region" aria-label="\(text(.standing))" tabindex="0"><table><thead><tr>\
      <th scope="col">\(text(.state))</th><th scope="col" class="figure">\(text(.invitations))</th></tr></thead>\
      <tbody>\(rows)</tbody></table></div>

      """
    let said: HTML? =
      troubles.isEmpty
      ? nil
      : """
      <details><summary>\(text(.troubles))</summary><ul>\(troubles.map { "<li>\($0)</li>" as HTML })</ul></details>

      """
    let stop: HTML? =
      canStop
      ? """
      <form method="post" action="\(step(.stop, site))"><p class="note">\(text(.stopNote))</p>\
      <button>\(text(.stop))</button></form>
      """ : nil
    return """
      <section class="card"><h2>\(text(.standing))</h2>\(server)<p>\(summary)</p>\(table)\(said)\(stop)</section>

      """
  }

  private func step(_ step: InvitingStep, _ site: Site) -> String { site.href(.surveyInvitingStep(survey, step)) }

  private func file(
    _ label: InvitingWords, _ note: InvitingWords, _ button: InvitingWords, _ to: InvitingStep, _ site: Site
  )
    -> HTML
  {
    """
    <form method="post" action="\(step(to, site))" enctype="multipart/form-data">
    <label class="field">\(text(label)) <span class="note">\(text(note))</span>\
    <input type="file" name="file" required accept=".csv,.tsv,.txt,.xlsx,.xls,.json,.jsonl,.ndjson"></label>
    <p><button class="primary">\(text(button))</button></p></form>
    """
  }

  private func list(_ site: Site) -> HTML {
    """
    <section class="card" id="list"><h2>\(text(.list))</h2>
    \(file(.listFile, .listNote, .invite, .list, site))
    <p class="note">\(text(.inviteNote)) \(pauseDays)</p></section>

    """
  }

  private func number(_ name: String, _ label: InvitingWords, _ note: InvitingWords?, _ value: String) -> HTML {
    let hint: HTML? = note.map { " <span class=\"note\">\(text($0))</span>" }
    return """
      <label class="field">\(text(label))\(hint) <input name="\(name)" value="\(value)" inputmode="numeric" \
      maxlength="4"></label>

      """
  }

  private func plan(_ site: Site) -> HTML {
    """
    <section class="card" id="plan"><h2>\(text(.plan))</h2>
    <form method="post" action="\(step(.plan, site))">
    \(number("valid_days", .validDays, nil, form.validDays))\
    \(number("remind_after_days", .remindAfterDays, .remindNote, form.remindAfterDays))\
    \(number("share", .share, .shareNote, form.share))
    <p><button class="primary">\(text(.save))</button></p></form></section>

    """
  }

  private func mail(_ site: Site) -> HTML {
    func subject(_ name: String, _ label: InvitingWords, _ value: String) -> HTML {
      """
      <label class="field">\(text(label)) <input name="\(name)" value="\(value)" maxlength="150" required></label>

      """
    }
    func body(_ name: String, _ label: InvitingWords, _ value: String) -> HTML {
      """
      <label class="field">\(text(label)) <textarea name="\(name)" maxlength="4000" rows="5" required>
      \(value)</textarea></label>

      """
    }
    let braces = words.map { "{{\($0)}}" }.joined(separator: ", ")
    let shown: [HTML] = preview.map { one in
      """
      <section lang="\(one.language.rawValue)"><h3>\(one.subject)</h3><pre class="mail">\(one.text)</pre></section>

      """
    }
    return """
      <section class="card" id="mail"><h2>\(text(.mail))</h2><p class="note">\(text(.mailNote)) \(braces).</p>
      <form method="post" action="\(step(.mail, site))">
      \(subject("subject_it", .subjectIt, form.subject.it))\(body("body_it", .bodyIt, form.body.it))\
      \(subject("subject_en", .subjectEn, form.subject.en))\(body("body_en", .bodyEn, form.body.en))
      <p><button class="primary">\(text(.save))</button></p></form>
      <details><summary>\(text(.preview))</summary>\(shown)</details></section>

      """
  }

  private func occasion(_ site: Site) -> HTML {
    let checked: HTML = form.asksAfterConversations ? " checked" : ""
    return """
      <section class="card" id="occasion"><h2>\(text(.occasion))</h2><p>\(text(.occasionNote)) \(book)</p>
      <form method="post" action="\(step(.occasion, site))">
      <p><label><input type="checkbox" name="on" value="1"\(checked)> \(text(.occasionOn))</label></p>
      \(number("delay_hours", .delayHours, .delayNote, form.delayHours))\(form.filters.map { $0.html() })
      <p><button class="primary">\(text(.save))</button></p></form>
      \(file(.bookFile, .bookNote, .bookBring, .book, site))</section>
      """
  }
}

enum InvitingWords: CaseIterable {
  case title, back, standing, state, invitations, troubles, stop, stopNote, noServer, list, listFile, listNote, invite
  case inviteNote, plan, validDays, remindAfterDays, remindNote, share, shareNote, save, mail, mailNote, subjectIt
  case subjectEn, bodyIt, bodyEn, preview, occasion, occasionNote, occasionOn, delayHours, delayNote, bookFile
  case bookNote, bookBring

  var text: LocalizedText {
    switch self {
    case .title: LocalizedText(it: "Inviti per e-mail", en: "Invitations by mail")
    case .back: LocalizedText(it: "Torna al sondaggio", en: "Back to the survey")
    case .standing: LocalizedText(it: "Come stanno gli inviti", en: "How the invitations stand")
    case .state: LocalizedText(it: "Stato", en: "State")
    case .invitations: LocalizedText(it: "Inviti", en: "Invitations")
    case .troubles: LocalizedText(it: "Che cosa dice il server di posta", en: "What the mail server says")
    case .stop: LocalizedText(it: "Ferma gli inviti", en: "Stop the invitations")
    case .stopNote:
      LocalizedText(
        it: "Quelli che non sono ancora partiti non partono più; nemmeno i promemoria.",
        en: "Those that have not left yet do not leave any more; reminders neither.")
    case .noServer:
      LocalizedText(
        it:
          "Non è impostato un server di posta: gli inviti aspettano. Chi gestisce il server lo dice in CAMPANELLO_SMTP.",
        en: "No mail server is set: invitations wait. Whoever runs the server sets CAMPANELLO_SMTP.")
    case .list: LocalizedText(it: "Invita una lista", en: "Invite a list")
    case .listFile: LocalizedText(it: "La lista", en: "The list")
    case .listNote:
      LocalizedText(
        it:
          "CSV, Excel o JSON, con una colonna «email»; se ci sono, anche nome, lingua, id cliente, id conversazione, canale, squadra, prodotto, motivo.",
        en:
          "CSV, Excel or JSON, with a column \"email\"; where they are there, also name, language, customer id, conversation id, channel, team, product, reason."
      )
    case .invite: LocalizedText(it: "Invita", en: "Invite")
    case .inviteNote:
      LocalizedText(
        it: "Gli inviti partono dopo cinque minuti: fino ad allora puoi fermarli.",
        en: "The invitations leave after five minutes: until then you can stop them.")
    case .plan: LocalizedText(it: "Come partono", en: "How they leave")
    case .validDays: LocalizedText(it: "Giorni in cui il link vale", en: "Days for which the link works")
    case .remindAfterDays: LocalizedText(it: "Giorni prima del promemoria", en: "Days before the reminder")
    case .remindNote:
      LocalizedText(
        it: "(uno solo, a chi non ha risposto; vuoto: nessuno)", en: "(one, to whoever did not answer; empty: none)")
    case .share: LocalizedText(it: "Quanti invitare su cento", en: "How many of a hundred to invite")
    case .shareNote: LocalizedText(it: "(estratti a caso)", en: "(drawn by chance)")
    case .save: LocalizedText(it: "Salva", en: "Save")
    case .mail: LocalizedText(it: "Il testo della e-mail", en: "The mail's text")
    case .mailNote:
      LocalizedText(
        it:
          "Sotto vengono da sé la domanda, i voti, la scadenza e «Non inviarmi più sondaggi». Parole che si riempiono da sole:",
        en:
          "The question, the scores, the term and \"Send me no more surveys\" follow by themselves. Words that fill themselves:"
      )
    case .subjectIt: LocalizedText(it: "Oggetto in italiano", en: "Subject in Italian")
    case .subjectEn: LocalizedText(it: "Oggetto in inglese", en: "Subject in English")
    case .bodyIt: LocalizedText(it: "Testo in italiano", en: "Text in Italian")
    case .bodyEn: LocalizedText(it: "Testo in inglese", en: "Text in English")
    case .preview: LocalizedText(it: "Come arriva", en: "How it arrives")
    case .occasion: LocalizedText(it: "Dopo una conversazione", en: "After a conversation")
    case .occasionNote:
      LocalizedText(
        it: "Quando una conversazione si chiude, il suo cliente riceve un invito, se il suo indirizzo è in rubrica.",
        en: "When a conversation ends its customer gets an invitation, if the address book has their address.")
    case .occasionOn:
      LocalizedText(it: "Invita dopo le conversazioni", en: "Invite after conversations")
    case .delayHours: LocalizedText(it: "Ore dopo la chiusura", en: "Hours after the end")
    case .delayNote: LocalizedText(it: "(da 0 a 168)", en: "(0 to 168)")
    case .bookFile: LocalizedText(it: "La rubrica", en: "The address book")
    case .bookNote:
      LocalizedText(
        it: "CSV, Excel o JSON, con le colonne «customer_id» ed «email»; se ci sono, anche nome e lingua.",
        en:
          "CSV, Excel or JSON, with the columns \"customer_id\" and \"email\"; where they are there, also name and language."
      )
    case .bookBring: LocalizedText(it: "Importa la rubrica", en: "Bring in the address book")
    }
  }
}
