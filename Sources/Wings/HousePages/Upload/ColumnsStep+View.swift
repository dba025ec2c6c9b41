import Markup
import Primitives

extension ColumnsStep {
  func html(_ page: UploadPage, _ site: Site) -> HTML {
    let language = page.language
    if columns.isEmpty, sheets.isEmpty {
      return "<section class=\"card\"><p role=\"alert\">\(problem ?? DataWords.unreadable.text[language])</p></section>"
    }
    return """
      \(problem.map { "<p class=\"flash problem\" role=\"alert\">\($0)</p>\n" as HTML })\
      <form method="post" action="\(site.href(.uploadStep(page.id, .columns)))">
      <section class="card">\
      \(choice(DataWords.whichSheet.text[language], ColumnsForm.sheet, shownBy: ColumnsForm.shownSheet, sheets))\
      \(choice(DataWords.whatIsIt.text[language], ColumnsForm.kind, shownBy: ColumnsForm.shownKind, kinds))
      \(evidence.map { "<p class=\"note\">\($0)</p>" as HTML })
      \(remarks.map { "<p>\($0)</p>\n" as HTML })</section>
      \(settling(language))\(columns.isEmpty ? nil : table(language))
      <p class="acts"><button class="primary">\(DataWords.checkFile.text[language])</button></p>
      </form>
      """
  }

  /// A choice that is sent with what was shown: where it was changed, the file is understood again.
  private func choice(_ label: String, _ name: String, shownBy shown: String, _ choices: [Choice]) -> HTML? {
    if choices.isEmpty { return nil }
    return """
      <label class="field">\(label)
      <select name="\(name)">\(choices.map(option))</select></label>
      <input type="hidden" name="\(shown)" value="\(choices.first(where: \.isChosen)?.value ?? "")">

      """
  }

  private func option(_ choice: Choice) -> HTML {
    "<option value=\"\(choice.value)\"\(choice.isChosen ? " selected" as HTML : "")>\(choice.name)</option>"
  }

  private func settling(_ language: Language) -> HTML? {
    if questions.isEmpty, missing.isEmpty { return nil }
    let asked: [HTML] = questions.map { question in
      let radios: [HTML] = question.choices.map { choice in
        """
        <label class="choice"><input type="radio" required name="\(question.field)" value="\(choice.value)"\
        \(choice.isChosen ? " checked" as HTML : "")> \(choice.name)</label>
        """
      }
      return "<fieldset><legend>\(question.text)</legend>\(radios)</fieldset>\n"
    }
    let lacking: [HTML] = missing.map { question in
      if question.choices.isEmpty {
        return """
          <label class="field">\(question.text) <input name="\(question.field)" maxlength="200"></label>

          """
      }
      return """
        <label class="field">\(question.text) <select name="\(question.field)">\(question.choices.map(option))</select>\
        </label>

        """
    }
    return """
      <section class="card"><h2>\(DataWords.toSettle.text[language])</h2>\(asked)\(lacking)</section>

      """
  }

  private func table(_ language: Language) -> HTML {
    let rows: [HTML] = columns.map { column in
      """
      <tr><th scope="row">\(column.header)</th><td>\(column.examples.joined(separator: " · "))\
      \(column.understood.isEmpty ? nil : "<br><span class=\"note\">\(column.understood)</span>" as HTML)</td>\
      <td><input type="hidden" name="\(ColumnsForm.shownColumn)\(column.header)" \
      value="\(column.choices.first(where: \.isChosen)?.value ?? "")">\
      <select name="\(ColumnsForm.column)\(column.header)" aria-label="\(DataWords.becomes.text[language]): \
      \(column.header)">\(column.choices.map(option))</select></td></tr>

      """
    }
    return """
      <section class="card"><h2>\(DataWords.columns.text[language])</h2><div class="scroll" tabindex="0" role="region" \
      aria-label="\(DataWords.columns.text[language])"><table><thead><tr>\
      <th scope="col">\(DataWords.column.text[language])</th><th scope="col">\(DataWords.examples.text[language])</th>\
      <th scope="col">\(DataWords.becomes.text[language])</th></tr></thead>
      <tbody>\(rows)</tbody></table></div></section>
      """
  }
}
