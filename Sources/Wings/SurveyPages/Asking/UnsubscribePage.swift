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

  private var isItalian: Bool { language == .it }

  private var title: String {
    switch step {
    case .asking: isItalian ? "Non vuoi più sondaggi?" : "No more surveys?"
    case .done: isItalian ? "Fatto" : "Done"
    case .refused: isItalian ? "Il link non si apre" : "The link does not open"
    }
  }

  private func content(_ site: Site) -> HTML {
    switch step {
    case .asking(let token):
      let who = organisation.isEmpty ? (isItalian ? "noi" : "us") : organisation
      let sentence =
        isItalian
        ? "Non riceverai più sondaggi per e-mail da \(who)." : "You will get no more surveys by mail from \(who)."
      return """
        <p>\(sentence)</p><form method="post" action="\(site.href(.unsubscribe(token)))">\
        <button class="primary">\(isItalian ? "Non inviarmi più sondaggi" : "Send me no more surveys")</button></form>
        """
    case .done:
      let sentence =
        isItalian
        ? "Non riceverai più sondaggi. Gli inviti già partiti possono ancora arrivare."
        : "You will get no more surveys. Invitations that have left already may still arrive."
      return "<p role=\"status\">\(sentence)</p>"
    case .refused(let why): return "<p>\(why)</p>"
    }
  }
}
