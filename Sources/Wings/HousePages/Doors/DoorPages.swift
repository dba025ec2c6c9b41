public import Markup
public import Primitives

/// The pages in front of the door: signing in, first administrator, one-time links, a password of one's own.
public enum DoorPage: Sendable {
  case signIn(email: String, problem: String?, goesTo: String)
  /// A link that signs in: pressing the button uses it, opening the page does not.
  case link(secret: String)
  /// A link that was used, expired, or never was.
  case deadLink
  case firstAdmin(secret: String, name: String, email: String, problem: String?)
  /// Chosen by the person who comes through a link; for password managers the page says for whom.
  case password(secret: String, email: String, problem: String?)
}

extension DoorPage {
  public func title(_ language: Language) -> String {
    switch self {
    case .signIn: DoorWords.signIn.text[language]
    case .link: DoorWords.signIn.text[language]
    case .password: DoorWords.choosePassword.text[language]
    case .deadLink: DoorWords.deadLink.text[language]
    case .firstAdmin: DoorWords.firstAdmin.text[language]
    }
  }

  public func body(_ site: Site, _ language: Language) -> HTML {
    """
    <div class="gate card"><p class="brand">Campanello</p><h1>\(title(language))</h1>
    \(form(site, language))</div>
    """
  }

  private func form(_ site: Site, _ language: Language) -> HTML {
    func words(_ key: DoorWords) -> String { key.text[language] }
    func problemNote(_ problem: String?) -> HTML? {
      problem.map { "<p class=\"flash problem\" role=\"alert\" id=\"problem\">\($0)</p>" }
    }
    func password(_ autocomplete: String, _ note: HTML = "") -> HTML {
      """
      <label class="field">\(words(.password)) <input type="password" name="password" required \
      autocomplete="\(autocomplete)" maxlength="256"></label>\(note)
      """
    }
    let rule: HTML = "<p class=\"note\">\(words(.passwordRule))</p>"
    switch self {
    case .signIn(let email, let problem, let goesTo):
      return """
        \(problemNote(problem))
        <form method="post" action="\(site.href(.signIn))"><input type="hidden" name="to" value="\(goesTo)">
        <label class="field">E-mail <input type="email" name="email" value="\(email)" required autocomplete="username" \
        maxlength="254"></label>
        \(password("current-password"))
        <button class="primary">\(words(.enter))</button></form>
        <p class="note">\(words(.forgotten))</p>
        """
    case .link(let secret):
      return """
        <p>\(words(.linkNote))</p>
        <form method="post" action="\(site.href(.oneTimeLink()))"><input type="hidden" name="k" value="\(secret)">
        <button class="primary">\(words(.enter))</button></form>
        """
    case .password(let secret, let email, let problem):
      return """
        \(problemNote(problem))
        <form method="post" action="\(site.href(.oneTimeLink()))"><input type="hidden" name="k" value="\(secret)">
        <label class="field">E-mail <input type="email" name="email" value="\(email)" readonly \
        autocomplete="username"></label>
        \(password("new-password", rule))
        <button class="primary">\(words(.saveAndEnter))</button></form>
        """
    case .deadLink:
      return "<p>\(words(.deadLinkNote))</p><p>\(site.link(.signIn, words(.signIn)))</p>"
    case .firstAdmin(let secret, let name, let email, let problem):
      return """
        <p>\(words(.firstAdminNote))</p>\(problemNote(problem))
        <form method="post" action="\(site.href(.firstAdmin))"><input type="hidden" name="k" value="\(secret)">
        <label class="field">\(words(.name)) <input name="name" value="\(name)" required autocomplete="name" \
        maxlength="100"></label>
        <label class="field">E-mail <input type="email" name="email" value="\(email)" required autocomplete="username" \
        maxlength="254"></label>
        \(password("new-password", rule))
        <button class="primary">\(words(.saveAndEnter))</button></form>
        """
    }
  }
}
