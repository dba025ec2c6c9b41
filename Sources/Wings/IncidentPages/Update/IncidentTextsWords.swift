import Primitives

/// The words of the texts that updates begin with.
enum IncidentTextsWords {
  case whatFor, occasion, audience, show, yours, inItalian, inEnglish, save, backToUsual
  case betweenBraces, incidentTitle, servicesOrTitle, sinceWhen, maintenanceBeginning
  case maintenanceEnd, organisationName

  var text: LocalizedText {
    switch self {
    case .whatFor:
      LocalizedText(
        it: "Con queste parole comincia un aggiornamento. Chi scrive le cambia come serve.",
        en: "An update begins with these words. Whoever writes changes them as needed.")
    case .occasion: LocalizedText(it: "Quando", en: "When")
    case .audience: LocalizedText(it: "Per chi", en: "For whom")
    case .show: LocalizedText(it: "Mostra", en: "Show")
    case .yours: LocalizedText(it: "vostro", en: "yours")
    case .inItalian: LocalizedText(it: "In italiano", en: "In Italian")
    case .inEnglish: LocalizedText(it: "In inglese", en: "In English")
    case .save: LocalizedText(it: "Salva", en: "Save")
    case .backToUsual: LocalizedText(it: "Torna al testo di partenza", en: "Back to the usual text")
    case .betweenBraces: LocalizedText(it: "Parole fra graffe", en: "Words between braces")
    case .incidentTitle: LocalizedText(it: "il titolo dell'incidente", en: "the incident's title")
    case .servicesOrTitle:
      LocalizedText(it: "i servizi toccati, o il titolo", en: "the services affected, or the title")
    case .sinceWhen: LocalizedText(it: "da quando", en: "since when")
    case .maintenanceBeginning: LocalizedText(it: "l'inizio di una manutenzione", en: "the beginning of a maintenance")
    case .maintenanceEnd: LocalizedText(it: "la sua fine", en: "its end")
    case .organisationName: LocalizedText(it: "il nome dell'organizzazione", en: "the name of the organisation")
    }
  }
}
