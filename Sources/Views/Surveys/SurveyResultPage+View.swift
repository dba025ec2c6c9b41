import Primitives

extension SurveyResultPage {
  public func body(_ site: Site) -> HTML {
    """
    <div class="head"><h1>\(title)</h1></div>
    <p>\(site.link(.surveys, words(.allSurveys)))</p>
    \(asked.map { link($0, site) })\(choice(periods, site))\(figures)\(moved)\(partTables)\(comments.map { texts($0, site) })
    """
  }

  private func words(_ key: SurveyWords) -> String { key.text[language] }

  private func link(_ asked: Asked, _ site: Site) -> HTML {
    let given: HTML? = asked.link.map { link in
      """
      <label class="field">\(words(.link)) <input readonly value="\(link)"></label>
      <p class="note">\(words(.linkNote))</p><p><a class="button" href="\(link)">\(words(.open))</a></p>
      \(QRCode(link).map { code in
        "<details><summary>\(words(.qrCode))</summary><p>\(code.svg(words(.link)))</p></details>" as HTML
      })
      """
    }
    let invite: HTML? =
      asked.canClose && asked.link != nil
      ? "<p>\(site.link(.surveyInviting(asked.id), words(.inviteByMail))) · \(site.link(.surveyTexts(asked.id), words(.changeTexts)))</p>"
      : nil
    let close: HTML? =
      asked.canClose && asked.link != nil
      ? """
      <form method="post" action="\(site.href(.surveyClosing(asked.id)))"><p class="note">\(words(.closeNote))</p>\
      <button>\(words(.close))</button></form>
      """ : nil
    return "<section class=\"card\"><p>«\(asked.question)»</p>\(given)\(invite)\(close)</section>\n"
  }

  private var figures: HTML {
    guard headline != nil else {
      return """
        <section class="card"><h2>\(words(.noAnswers))</h2><p>\(words(.noAnswersNext))</p>\(sentences)</section>

        """
    }
    return """
      <section class="card">\(sentences)\(bar?.html)\(chart?.html)
      <details><summary>\(words(.counted))</summary><p>\(definition)</p></details></section>

      """
  }

  private var moved: HTML? {
    if movement.isEmpty { return nil }
    let items: [HTML] = movement.map { "<li>\($0)</li>\n" }
    return "<section class=\"card\"><h2>\(words(.moved))</h2><ul>\(items)</ul></section>\n"
  }

  private var sentences: [HTML] { notes.map { "<p>\($0)</p>\n" } }

  private var partTables: HTML? {
    if parts.isEmpty { return nil }
    let tables: [HTML] = parts.map { dimension, rows in
      let lines: [HTML] = rows.map { row in
        """
        <tr><th scope="row">\(row.name)</th><td class="figure">\(row.value)</td><td class="figure">\(row.margin)</td>\
        <td class="figure">\(row.count)</td></tr>

        """
      }
      let heads: [HTML] = [SurveyWords.share, .margin, .answers].map { (key: SurveyWords) -> HTML in
        "<th scope=\"col\" class=\"figure\">\(words(key))</th>"
      }
      return """
        <div class="scroll" role="region" aria-label="\(dimension)" tabindex="0"><table><thead><tr>\
        <th scope="col">\(dimension)</th>\(heads)</tr></thead><tbody>\(lines)</tbody></table></div>

        """
    }
    return """
      <section class="card"><h2>\(words(.parts))</h2><p class="note">\(words(.fewNote))</p>\(tables)</section>

      """
  }

  /// Pages beside this one, with the one that is shown marked.
  private func choice(_ pages: [(name: String, path: SitePath?)], _ site: Site, to place: String = "") -> HTML? {
    if pages.isEmpty { return nil }
    let links: [HTML] = pages.map { name, path in
      path.map { "<a class=\"button\" href=\"\(site.href($0))\(place)\">\(name)</a>" as HTML }
        ?? "<span class=\"button\" aria-current=\"true\">\(name)</span>"
    }
    return "<p class=\"acts\">\(links)</p>\n"
  }

  private func calling(_ comment: Comment, _ site: Site) -> HTML? {
    switch (comment.calledBack, comment.answer) {
    case (true?, _): return "<p class=\"note\">✓ \(words(.calledBack))</p>"
    case (false?, _): return "<p class=\"note\">\(site.link(.callBacks(), words(.toBeCalled)))</p>"
    case (nil, let answer?):
      return """
        <form method="post" action="\(site.href(.callBacks()))"><input type="hidden" name="answer" \
        value="\(String(answer))"><button>\(words(.callBack))</button></form>
        """
    case (nil, nil): return nil
    }
  }

  private func texts(_ comments: Comments, _ site: Site) -> HTML {
    let items: [HTML] = comments.shown.map {
      """
      <li><p><strong>\($0.score)</strong> <span class="note">\($0.when)</span></p><blockquote>\($0.text)</blockquote>\
      \(calling($0, site))</li>

      """
    }
    let list: HTML =
      items.isEmpty ? "<p class=\"muted\">\(words(.noComments))</p>" : "<ul class=\"talks\">\(items)</ul>"
    let older: HTML? = comments.older.map { "<p><a href=\"\(site.href($0))#comments\">\(words(.older))</a></p>" }
    return """
      <section class="card" id="comments"><h2>\(words(.comments))</h2>\(choice(comments.groups, site, to: "#comments"))\(list)\(older)\
      </section>
      """
  }
}
