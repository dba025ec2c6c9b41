import Primitives

/// The words of the page that opens an incident, or plans a maintenance.
enum IncidentOpeningWords {
  case openIncident, planMaintenance, fromAlarm, isFault, isMaintenance, allIncidents
  case titleInItalian, titleInEnglish, titleNote, nothingSeenYet, open, beginning, end, severity
  case sinceWhen, servicesAffected, notAffected

  var text: LocalizedText {
    switch self {
    case .openIncident: LocalizedText(it: "Apri un incidente", en: "Open an incident")
    case .planMaintenance: LocalizedText(it: "Programma una manutenzione", en: "Plan a maintenance")
    case .fromAlarm: LocalizedText(it: "Dal campanello", en: "From the alarm")
    case .isFault: LocalizedText(it: "È un guasto", en: "It is a fault")
    case .isMaintenance: LocalizedText(it: "È una manutenzione", en: "It is a maintenance")
    case .allIncidents: LocalizedText(it: "Tutti gli incidenti", en: "All incidents")
    case .titleInItalian: LocalizedText(it: "Titolo, in italiano", en: "Title, in Italian")
    case .titleInEnglish: LocalizedText(it: "Titolo, in inglese", en: "Title, in English")
    case .titleNote:
      LocalizedText(
        it: "Poche parole che un cliente capisce, per esempio «Pagamenti con carta». Basta una lingua.",
        en: "A few words that a customer understands, such as \"Card payments\". One language is enough.")
    case .nothingSeenYet:
      LocalizedText(
        it: "I clienti non vedono nulla finché non pubblichi il primo aggiornamento.",
        en: "Customers see nothing until you publish the first update.")
    case .open: LocalizedText(it: "Apri", en: "Open")
    case .beginning: LocalizedText(it: "Inizio", en: "Beginning")
    case .end: LocalizedText(it: "Fine", en: "End")
    case .severity: LocalizedText(it: "Gravità", en: "Severity")
    case .sinceWhen: LocalizedText(it: "Da quando (vuoto = adesso)", en: "Since when (empty = now)")
    case .servicesAffected: LocalizedText(it: "Servizi toccati", en: "Services affected")
    case .notAffected: LocalizedText(it: "non toccato", en: "not affected")
    }
  }
}
