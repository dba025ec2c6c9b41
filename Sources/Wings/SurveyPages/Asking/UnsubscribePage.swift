public import Markup
public import Primitives

/// What whoever wants no more invitations sees: one button, and then that it is done.
public struct UnsubscribePage: Sendable {
  public enum Step: Sendable {
    case asking(token: String)
    case done
    case refused(String)
  }

  var language: Language
  var step: Step
  /// Empty where nobody gave a name.
  var organisation: String

  public init(language: Language, step: Step, organisation: String) {
    self.language = language
    self.step = step
    self.organisation = organisation
  }

  /// The whole document: no script, no cookie.
  public func page(_ site: Site) -> HTML {
    CustomerDocument.page(title, language, site, "<h1>\(title)</h1>\(content(site))")
  }

  private func words(_ key: UnsubscribeWords) -> String { key.text[language] }

  private var title: String {
    switch step {
    case .asking: words(.asking)
    case .done: words(.done)
    case .refused: words(.refused)
    }
  }

  private func content(_ site: Site) -> HTML {
    switch step {
    case .asking(let token):
      let who = organisation.isEmpty ? words(.us) : organisation
      return """
        <p>\(words(.askingNote(from: who)))</p><form method="post" action="\(site.href(.unsubscribe(token)))">\
        <button class="primary">\(words(.stop))</button></form>
        """
    case .done: return "<p role=\"status\">\(words(.doneNote))</p>"
    case .refused(let why): return "<p>\(why)</p>"
    }
  }
}
