public import Markup
public import PageKit
import Primitives

/// What the product does with what could tell about a person. Plain facts, no legal advice.
public struct PrivacyPage: Sendable {
  var menu: SettingsMenu

  public init(menu: SettingsMenu) { self.menu = menu }

  public func body(_ site: Site) -> HTML {
    let facts: [HTML] = Self.facts.map { fact in
      "<section class=\"card\"><h2>\(fact.0[menu.language])</h2><p>\(fact.1[menu.language])</p></section>\n"
    }
    return "\(menu.head(site))\n\(person(site))\(facts)"
  }

  private func person(_ site: Site) -> HTML {
    let isItalian = menu.language == .it
    return """
      <section class="card"><h2>\(isItalian ? "Un cliente chiede i suoi dati" : "A customer asks for their data")</h2>
      <form method="post" action="\(site.href(.personRecord))">
      <label class="field">\(isItalian ? "Codice cliente o e-mail" : "Customer id or e-mail") \
      <input name="who" required maxlength="254" autocomplete="off"></label>
      <p><button class="primary">\(isItalian ? "Cerca" : "Look up")</button></p></form></section>

      """
  }

  private static let facts: [(LocalizedText, LocalizedText)] = [
    (
      LocalizedText(it: "Che cosa viene coperto", en: "What is masked"),
      LocalizedText(
        it:
          "Durante l'importazione, nei testi e nei commenti, si coprono indirizzi e-mail, telefoni, codici fiscali, IBAN, "
          + "numeri di carta e i nomi che qualcosa segnala («mi chiamo…»). Non si riconoscono i nomi che niente segnala "
          + "né le vie. Nelle pagine si leggono solo i testi coperti.",
        en:
          "During the import, e-mail addresses, telephone numbers, tax codes, IBANs, card numbers and names that something "
          + "marks (\"my name is…\") are masked in texts and comments. Names that nothing marks and streets are not "
          + "recognised. Pages only show masked texts."
      )
    ),
    (
      LocalizedText(it: "I clienti", en: "Customers"),
      LocalizedText(
        it:
          "Un codice cliente che è un indirizzo e-mail diventa un'impronta. Gli indirizzi si conservano solo in rubrica, e quelli delle liste finché c'è qualcosa da inviare.",
        en:
          "A customer id that is an e-mail address becomes a fingerprint. Addresses are kept in the address book alone, and those of lists until nothing more is to be sent."
      )
    ),
    (
      LocalizedText(it: "Gli operatori", en: "Agents"),
      LocalizedText(
        it:
          "Si guardano le squadre, non le persone. Nelle pagine un operatore non si sceglie e non si vede; dalla riga di comando compare solo come numero.",
        en:
          "Teams are looked at, not persons. On the pages no agent can be chosen or seen; on the command line an agent is only a number."
      )
    ),
    (
      LocalizedText(it: "I gruppi piccoli", en: "Small groups"),
      LocalizedText(
        it: "Le cifre sul personale con meno di 5 operatori non si mostrano, né in pagina né nei file.",
        en: "Figures about staff with fewer than 5 agents are not shown, neither on the page nor in files.")
    ),
    (
      LocalizedText(it: "Chi vede che cosa", en: "Who sees what"),
      LocalizedText(
        it:
          "Ogni ruolo apre solo le sue pagine. Accessi, persone e token lasciano una riga nel registro, che il rappresentante dei lavoratori può leggere.",
        en:
          "Each role opens only its own pages. Sign-ins, people and tokens leave a line in the log, which the workers' representative may read."
      )
    ),
  ]
}
