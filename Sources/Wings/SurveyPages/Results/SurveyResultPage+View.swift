public import Markup
import PageKit
import Primitives

extension SurveyResultPage {
  public func body(_ site: Site) -> HTML {
    """
    <div class="head"><h1>\(title)</h1></div>
    <p>\(site.link(.surveys, words(.allSurveys)))</p>
    \(asked.map { link($0, site) })\(choice(periods, site))\(figures(site))\(moved)\(partTables)\(comments.map { texts($0, site) })
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

  private func downloads(_ site: Site) -> HTML? {
    files.map { query in
      """
      <p class="note">\(words(.files)) \(site.link(.surveyResultsFile(query: query + "&format=excel-it"), words(.excel))) · \
      \(site.link(.surveyResultsFile(query: query + "&format=plain"), words(.plain)))</p>
      """
    }
  }

  private func figures(_ site: Site) -> HTML {
    guard headline != nil else {
      return """
        <section class="card"><h2>\(words(.noAnswers))</h2><p>\(words(.noAnswersNext))</p>\(sentences)</section>

        """
    }
    return """
      <section class="card">\(sentences)\(bar?.html)\(chart?.html)
      <details><summary>\(words(.counted))</summary><p>\(definition)</p></details>\(downloads(site))</section>

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
      \(tagging($0, comments, site))\(calling($0, site))</li>

      """
    }
    let list: HTML =
      items.isEmpty ? "<p class=\"muted\">\(words(.noComments))</p>" : "<ul class=\"talks\">\(items)</ul>"
    let older: HTML? = comments.older.map { "<p><a href=\"\(site.href($0))#comments\">\(words(.older))</a></p>" }
    return """
      \(tags(comments, site))\
      <section class="card" id="comments"><h2>\(words(.comments))\(comments.tag.map { ": \($0)" })</h2>\
      \(choice(comments.groups, site, to: "#comments"))\(list)\(older)\
      </section>
      """
  }

  private func tags(_ comments: Comments, _ site: Site) -> HTML? {
    if comments.tags.isEmpty { return nil }
    let rows: [HTML] = comments.tags.map { line in
      """
      <tr><th scope="row"><a href="\(site.href(line.path))#comments">\(line.tag)</a></th>\
      <td class="figure">\(line.comments)</td><td class="figure">\(line.low)</td></tr>

      """
    }
    return """
      <section class="card"><h2 id="tags">\(words(.tagsTitle))</h2>
      <div class="scroll" role="region" aria-labelledby="tags" tabindex="0"><table><thead><tr>\
      <th scope="col">\(words(.tag))</th><th scope="col" class="figure">\(words(.commentCount))</th>\
      <th scope="col" class="figure">\(comments.low)</th></tr></thead><tbody>\(rows)</tbody></table></div></section>

      """
  }

  /// The tags of a comment, and the form that changes them.
  private func tagging(_ comment: Comment, _ comments: Comments, _ site: Site) -> HTML? {
    guard let answer = comment.answer else { return nil }
    let links: [HTML] = comment.tags.map { tag, path in
      "<a class=\"pill plain\" href=\"\(site.href(path))#comments\">\(tag)</a> "
    }
    let back: [HTML] = comments.ask.map { "<input type=\"hidden\" name=\"\($0.name)\" value=\"\($0.value)\">" }
    return """
      <p>\(links)</p><details><summary>\(words(.changeTags))</summary>
      <form method="post" action="\(site.href(.commentTags(answer)))">\(back)\
      <label class="field">\(words(.tagsNote)) <input name="tags" maxlength="400" \
      value="\(comment.tags.map(\.tag).joined(separator: ", "))"></label>
      <button>\(words(.saveTags))</button></form></details>
      """
  }
}
