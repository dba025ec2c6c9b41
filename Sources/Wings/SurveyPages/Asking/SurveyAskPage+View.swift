public import Markup
import Primitives

extension SurveyAskPage {
  /// The whole document.
  public func page(_ site: Site) -> HTML {
    CustomerDocument.page(title, language, site, "\(content(site))\(footer(site))")
  }

  private func words(_ key: SurveyAskWords) -> String { key.text[language] }

  private var title: String {
    switch step {
    case .question: question
    case .thanks, .end: words(.thanks)
    case .refused: words(.refused)
    }
  }

  private var asked: String { "lang=\(language.rawValue)" }

  private func content(_ site: Site) -> HTML {
    switch step {
    case .question(let chosen, let comment, let problem): form(site, chosen, comment, problem)
    case .thanks(let followUp, let canChange): thanks(site, followUp, canChange)
    case .end: "<h1>\(words(.thanks))</h1><p>\(words(.recorded))</p>"
    case .refused(let why): "<h1>\(words(.refused))</h1><p>\(why)</p>"
    }
  }

  private func form(_ site: Site, _ chosen: Int?, _ comment: String, _ problem: String?) -> HTML {
    let note: HTML? = problem.map { "<p class=\"flash problem\" role=\"alert\" id=\"problem\">\($0)</p>" }
    return """
      <h1 id="question">\(question)</h1>\(note)
      <form method="post" action="\(site.href(.surveyAnswer(token, query: asked)))">
      <fieldset aria-labelledby="question" aria-describedby="ends"><div class="scores">\(scores.map { score($0, chosen) })\
      </div><p class="ends note" id="ends"><span>\(scores.first ?? 0) = \(lowest)</span> <span>\(scores.last ?? 0) = \
      \(highest)</span></p></fieldset>
      <label class="field">\(reason) <span class="note">(\(words(.optional)))</span>\
      <textarea name="comment" maxlength="4000" rows="4">\(comment)</textarea></label>
      <p class="note">\(words(.noPersonalData))</p>
      <p class="hidden" aria-hidden="true"><label>\(words(.trap)) <input name="website" tabindex="-1" \
      autocomplete="off"></label></p>
      <button class="primary">\(words(.send))</button>
      </form>
      """
  }

  private func score(_ score: Int, _ chosen: Int?) -> HTML {
    """
    <span><input type="radio" name="v" id="v\(score)" value="\(score)"\(score == chosen ? " checked" : "" as HTML) \
    required><label for="v\(score)">\(score)</label></span>
    """
  }

  private func thanks(_ site: Site, _ followUp: String?, _ canChange: Bool) -> HTML {
    let more: HTML? = followUp.map { text in
      """
      <form method="post" action="\(site.href(.surveyFollowUp(token, query: asked)))">
      <label class="field">\(text) <span class="note">(\(words(.optional)))</span>\
      <textarea name="comment" maxlength="4000" rows="4"></textarea></label>
      <p class="note">\(words(.noPersonalData))</p><button class="primary">\(words(.send))</button></form>
      """
    }
    let change: HTML? =
      canChange
      ? "<p><a href=\"\(site.href(.surveyAnswer(token, query: "\(asked)&change=1")))\">\(words(.change))</a></p>" : nil
    return "<h1>\(words(.thanks))</h1><p role=\"status\">\(words(.recorded))</p>\(more)\(change)"
  }

  private func footer(_ site: Site) -> HTML? {
    guard let organisation else { return nil }
    let other: Language =
      switch language {
      case .it: .en
      case .en: .it
      }
    let change: HTML? =
      if case .question = step {
        """
         · <a href="\(site.href(.surveyAnswer(token, query: "lang=\(other.rawValue)")))" lang="\(other.rawValue)">\
        \(words(.otherLanguage))</a>
        """
      } else { nil }
    return
      "<p class=\"note\">\(words(.askedBy)) \(organisation). \(words(isInvited ? .privacyInvited : .privacy))\(change)</p>"
  }
}
