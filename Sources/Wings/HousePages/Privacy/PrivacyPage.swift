public import Markup
public import PageKit
import Primitives

/// What the product does with what could tell about a person. Plain facts, no legal advice.
public struct PrivacyPage: Sendable {
  var menu: SettingsMenu

  public init(menu: SettingsMenu) { self.menu = menu }

  public func body(_ site: Site) -> HTML {
    let facts: [HTML] = Self.facts.map { fact in
      "<section class=\"card\"><h2>\(words(fact.0))</h2><p>\(words(fact.1))</p></section>\n"
    }
    return "\(menu.head(site))\n\(person(site))\(facts)"
  }

  private func person(_ site: Site) -> HTML {
    """
    <section class="card"><h2>\(words(.request))</h2>
    <form method="post" action="\(site.href(.personRecord))">
    <label class="field">\(words(.customer)) \
    <input name="who" required maxlength="254" autocomplete="off"></label>
    <p><button class="primary">\(words(.lookUp))</button></p></form></section>

    """
  }

  private func words(_ key: PrivacyWords) -> String { key.text[menu.language] }

  private static let facts: [(PrivacyWords, PrivacyWords)] = [
    (.masked, .maskedNote), (.customers, .customersNote), (.agents, .agentsNote), (.smallGroups, .smallGroupsNote),
    (.access, .accessNote),
  ]
}
