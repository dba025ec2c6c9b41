public import Markup
public import PageKit
import Primitives

/// What is shown once: a link or a token.
public struct SecretPage: Sendable {
  public enum Kind: Sendable {
    case invitation, passwordReset, token
  }

  var menu: SettingsMenu
  var kind: Kind
  /// Of the person, or of the token.
  var name: String
  /// The link or the token itself.
  var secret: String

  public init(menu: SettingsMenu, kind: Kind, name: String, secret: String) {
    self.menu = menu
    self.kind = kind
    self.name = name
    self.secret = secret
  }

  public func body(_ site: Site) -> HTML {
    """
    \(menu.head(site))
    <section class="card"><h2>\(heading): \(name)</h2><p>\(advice)</p>
    <label class="field">\(label) <input readonly value="\(secret)" autocomplete="off" spellcheck="false"></label>
    <p><a class="button primary" href="\(site.href(.settings(menu.current)))">\(it ? "L'ho copiato" : "I have copied it")\
    </a></p></section>
    """
  }

  private var it: Bool { menu.language == .it }

  private var heading: String {
    switch kind {
    case .invitation: it ? "Invito per" : "Invitation for"
    case .passwordReset: it ? "Nuova password per" : "New password for"
    case .token: it ? "Token" : "Token"
    }
  }

  private var label: String { kind == .token ? "Token" : it ? "Collegamento" : "Link" }

  private var advice: String {
    switch kind {
    case .invitation, .passwordReset:
      it
        ? "Copia il collegamento e mandalo tu: si usa una volta sola e non lo mostro più."
        : "Copy the link and send it yourself: it works once and is not shown again."
    case .token:
      it
        ? "Copia il token e custodiscilo come una password: non lo mostro più."
        : "Copy the token and keep it like a password: it is not shown again."
    }
  }
}
