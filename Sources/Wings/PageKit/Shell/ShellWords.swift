import Primitives

/// The words around every page.
enum ShellWords: CaseIterable {
  case skip, menu, today, understand, dataGroup, overview, alarms, incidents, metrics, trends, surveys, samples, letter,
    data,
    settings
  case signOut, help, demo, quiet, waiting, notices, noticesAndOutlets

  var text: LocalizedText {
    switch self {
    case .skip: LocalizedText(it: "Vai al contenuto", en: "Skip to content")
    case .menu: LocalizedText(it: "Menu", en: "Menu")
    case .today: LocalizedText(it: "Oggi", en: "Today")
    case .understand: LocalizedText(it: "Capire", en: "Understand")
    case .dataGroup: LocalizedText(it: "Dati", en: "Data")
    case .overview: LocalizedText(it: "Panoramica", en: "Overview")
    case .alarms: LocalizedText(it: "Campanelli", en: "Alarms")
    case .incidents: LocalizedText(it: "Incidenti", en: "Incidents")
    case .metrics: LocalizedText(it: "Indicatori", en: "Indicators")
    case .trends: LocalizedText(it: "Salute clienti", en: "Customer health")
    case .surveys: LocalizedText(it: "Sondaggi", en: "Surveys")
    case .samples: LocalizedText(it: "Campioni", en: "Samples")
    case .letter: LocalizedText(it: "Lettera del mese", en: "Monthly letter")
    case .data: LocalizedText(it: "Dati e importazioni", en: "Data and imports")
    case .settings: LocalizedText(it: "Impostazioni", en: "Settings")
    case .signOut: LocalizedText(it: "Esci", en: "Sign out")
    case .help: LocalizedText(it: "Aiuto", en: "Help")
    case .demo: LocalizedText(it: "Dati di esempio: un'azienda inventata.", en: "Example data: an invented company.")
    case .quiet: LocalizedText(it: "Modalità silenziosa: non parte nulla", en: "Quiet mode: nothing leaves")
    case .notices: LocalizedText(it: "I miei avvisi", en: "My notices")
    case .noticesAndOutlets: LocalizedText(it: "Avvisi e destinazioni", en: "Notices and destinations")
    case .waiting: LocalizedText(it: "suonano e nessuno li ha presi", en: "ringing, and nobody's yet")
    }
  }
}
