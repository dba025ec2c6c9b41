public import Markup
import PageKit
import Primitives

/// The tokens that let programs in, and the form that makes one.
public struct TokensPage: Sendable {
  struct Token: Sendable {
    var id: Int64
    var name: String
    var scopes: String
    /// `vale fino al 22 nov 2026 · usato ieri alle 09:05`
    var note: String
    var isRevoked: Bool
  }

  /// What was chosen in the form, kept when it was refused.
  public struct Typed: Sendable {
    public var name = ""
    public var scopes: Set<String> = ["read"]
    /// Days; empty for a token that does not expire.
    public var days = "90"
    public var problem: String?

    public init() {}
  }

  var menu: SettingsMenu
  var tokens: [Token]
  var scopes: [SelectField.Choice]
  var typed: Typed

  public func body(_ site: Site) -> HTML {
    let items: [HTML] = tokens.map { item($0, site) }
    let none = words(.none)
    return """
      \(menu.head(site))
      <section class="card"><h2>\(words(.given))</h2>\
      \(tokens.isEmpty ? "<p>\(none)</p>" as HTML : "<ul class=\"lines\">\(items)</ul>")</section>
      \(addition(site))
      <p class="note">\(words(.whatAProgramMayAsk)) \
      <a href="\(site.href(.openAPI))">OpenAPI</a></p>
      """
  }

  private func words(_ key: TokenWords) -> String { key.text[menu.language] }

  private func item(_ token: Token, _ site: Site) -> HTML {
    let revoke: HTML =
      token.isRevoked
      ? "<span class=\"pill plain\">\(words(.revoked))</span>"
      : """
      <form method="post" action="\(site.href(.token(token.id)))"><button class="danger">\(words(.revoke))\
      <span class="hidden">: \(token.name)</span></button></form>
      """
    return
      "<li><strong>\(token.name)</strong> \(token.scopes) <span class=\"note\">\(token.note)</span> \(revoke)</li>\n"
  }

  private func addition(_ site: Site) -> HTML {
    let problem: HTML? = typed.problem.map { "<p class=\"error\" role=\"alert\" id=\"problem\">\($0)</p>" }
    let boxes: [HTML] = scopes.map {
      """
      <label class="choice"><input type="checkbox" name="scope" value="\($0.value)"\
      \(typed.scopes.contains($0.value) ? " checked" as HTML : "")> \($0.name)</label>

      """
    }
    let days = ["30", "90", "365"].map { SelectField.Choice($0, words(.inDays($0))) }
    let expiry = SelectField(
      name: "days", label: words(.expires), choices: days + [SelectField.Choice("", words(.never))],
      chosen: typed.days)
    return """
      <section class="card"><h2>\(words(.new))</h2>\(problem)
      <form method="post" action="\(site.href(.tokens))">
      <label class="field">\(words(.name)) <input name="name" value="\(typed.name)" maxlength="100" \
      autocomplete="off" required></label>
      <fieldset><legend>\(words(.whatItMayDo))</legend>\(boxes)</fieldset>
      \(expiry.html())<button class="primary">\(words(.make))</button></form></section>
      """
  }
}
