import Primitives

/// The words of the pages about privacy.
enum PrivacyWords {
  case request, customer, lookUp
  case masked, maskedNote, customers, customersNote, agents, agentsNote, smallGroups, smallGroupsNote
  case access, accessNote
  case back, nothing, whatThereIs, rows, export, erase, eraseNote, toConfirm, eraseForEver

  var text: LocalizedText {
    switch self {
    case .request: LocalizedText(it: "Un cliente chiede i suoi dati", en: "A customer asks for their data")
    case .customer: LocalizedText(it: "Codice cliente o e-mail", en: "Customer id or e-mail")
    case .lookUp: LocalizedText(it: "Cerca", en: "Look up")
    case .masked: LocalizedText(it: "Che cosa viene coperto", en: "What is masked")
    case .maskedNote:
      LocalizedText(
        it:
          "Durante l'importazione, nei testi e nei commenti, si coprono indirizzi e-mail, telefoni, codici "
          + "fiscali, IBAN, "
          + "numeri di carta e i nomi che qualcosa segnala («mi chiamo…»). Non si riconoscono i nomi che niente "
          + "segnala "
          + "né le vie. Nelle pagine si leggono solo i testi coperti.",
        en:
          "During the import, e-mail addresses, telephone numbers, tax codes, IBANs, card numbers and names that "
          + "something "
          + "marks (\"my name is…\") are masked in texts and comments. Names that nothing marks and streets are not "
          + "recognised. Pages only show masked texts.")
    case .customers: LocalizedText(it: "I clienti", en: "Customers")
    case .customersNote:
      LocalizedText(
        it:
          "Un codice cliente che è un indirizzo e-mail diventa un'impronta. Gli indirizzi si conservano solo in "
          + "rubrica, e quelli delle liste finché c'è qualcosa da inviare.",
        en:
          "A customer id that is an e-mail address becomes a fingerprint. Addresses are kept in the address book "
          + "alone, and those of lists until nothing more is to be sent."
      )
    case .agents: LocalizedText(it: "Gli operatori", en: "Agents")
    case .agentsNote:
      LocalizedText(
        it:
          "Si guardano le squadre, non le persone. Nelle pagine un operatore non si sceglie e non si vede; dalla "
          + "riga di comando compare solo come numero.",
        en:
          "Teams are looked at, not persons. On the pages no agent can be chosen or seen; on the command line an "
          + "agent is only a number."
      )
    case .smallGroups: LocalizedText(it: "I gruppi piccoli", en: "Small groups")
    case .smallGroupsNote:
      LocalizedText(
        it: "Le cifre sul personale con meno di 5 operatori non si mostrano, né in pagina né nei file.",
        en: "Figures about staff with fewer than 5 agents are not shown, neither on the page nor in files.")
    case .access: LocalizedText(it: "Chi vede che cosa", en: "Who sees what")
    case .accessNote:
      LocalizedText(
        it:
          "Ogni ruolo apre solo le sue pagine. Accessi, persone e token lasciano una riga nel registro, che il "
          + "rappresentante dei lavoratori può leggere.",
        en:
          "Each role opens only its own pages. Sign-ins, people and tokens leave a line in the log, which the "
          + "workers' representative may read."
      )
    case .back: LocalizedText(it: "Torna alla privacy", en: "Back to privacy")
    case .nothing: LocalizedText(it: "Di questa persona non c'è niente.", en: "Nothing is known of this person.")
    case .whatThereIs: LocalizedText(it: "Che cosa c'è", en: "What there is")
    case .rows: LocalizedText(it: "Righe", en: "Rows")
    case .export: LocalizedText(it: "Esporta", en: "Export")
    case .erase: LocalizedText(it: "Cancella", en: "Erase")
    case .eraseNote:
      LocalizedText(
        it:
          "Toglie la persona da conversazioni, risposte, prodotti, inviti e rubrica, testi compresi; gli "
          + "indicatori non cambiano. Non si può annullare. Ciò che si importerà di nuovo resta senza nome.",
        en:
          "Takes the person out of conversations, answers, products, invitations and the address book, texts "
          + "included; figures do not change. It cannot be undone. What is brought in again stays nameless."
      )
    case .toConfirm: LocalizedText(it: "Per conferma scrivi", en: "To confirm, type")
    case .eraseForEver: LocalizedText(it: "Cancella per sempre", en: "Erase for ever")
    }
  }
}
