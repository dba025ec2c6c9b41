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
    <section class="card"><h2>\(words(heading))</h2><p>\(words(advice))</p>
    <label class="field">\(words(label)) <input readonly value="\(secret)" autocomplete="off" spellcheck="false"></label>
    <p><a class="button primary" href="\(site.href(.settings(menu.current)))">\(words(.copied))\
    </a></p></section>
    """
  }

  private func words(_ key: PeopleWords) -> String { key.text[menu.language] }

  private var heading: PeopleWords {
    switch kind {
    case .invitation: .invitation(name)
    case .passwordReset: .passwordReset(name)
    case .token: .token(name)
    }
  }

  private var label: PeopleWords { kind == .token ? .tokenLabel : .link }

  private var advice: PeopleWords { kind == .token ? .tokenAdvice : .linkAdvice }
}
