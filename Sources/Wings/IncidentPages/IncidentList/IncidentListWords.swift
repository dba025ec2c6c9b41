import Primitives

/// The words of the list of incidents.
enum IncidentListWords {
  case title, openIncident, planMaintenance, statusPage, noServices, underWay, noneUnderWay, over
  case noneOver

  var text: LocalizedText {
    switch self {
    case .title: LocalizedText(it: "Incidenti", en: "Incidents")
    case .openIncident: LocalizedText(it: "Apri un incidente", en: "Open an incident")
    case .planMaintenance: LocalizedText(it: "Programma una manutenzione", en: "Plan a maintenance")
    case .statusPage: LocalizedText(it: "Pagina di stato", en: "Status page")
    case .noServices:
      LocalizedText(
        it: "La pagina di stato non ha ancora servizi: si aggiungono nelle impostazioni, alla voce Servizi.",
        en: "The status page has no services yet: they are added in the settings, under Services.")
    case .underWay: LocalizedText(it: "In corso e programmati", en: "Under way and planned")
    case .noneUnderWay: LocalizedText(it: "Nessun incidente in corso.", en: "No incident under way.")
    case .over: LocalizedText(it: "Conclusi nell'ultimo anno", en: "Over, of the last year")
    case .noneOver: LocalizedText(it: "Ancora nessuno.", en: "None yet.")
    }
  }
}
