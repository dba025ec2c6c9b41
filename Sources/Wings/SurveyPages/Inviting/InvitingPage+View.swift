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
