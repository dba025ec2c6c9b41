import Primitives

/// The words of the services on the status page.
enum ServicesPageWords {
  case whatFor, services, noneYet, newService, add, nameInItalian, nameInEnglish, up, down, change
  case takeOff, saveName

  var text: LocalizedText {
    switch self {
    case .whatFor:
      LocalizedText(
        it: "Ciò che i clienti usano e che può fermarsi: pagamenti, app, consegne. "
          + "Stanno sulla pagina di stato in quest'ordine.",
        en: "What customers use and can fail: payments, the app, deliveries. "
          + "They stand on the status page in this order.")
    case .services: LocalizedText(it: "Servizi", en: "Services")
    case .noneYet:
      LocalizedText(
        it: "Ancora nessuno. Di solito bastano da tre a otto.",
        en: "None yet. Three to eight are usually enough.")
    case .newService: LocalizedText(it: "Nuovo servizio", en: "New service")
    case .add: LocalizedText(it: "Aggiungi", en: "Add")
    case .nameInItalian: LocalizedText(it: "Nome, in italiano", en: "Name, in Italian")
    case .nameInEnglish: LocalizedText(it: "Nome, in inglese", en: "Name, in English")
    case .up: LocalizedText(it: "Su", en: "Up")
    case .down: LocalizedText(it: "Giù", en: "Down")
    case .change: LocalizedText(it: "Cambia", en: "Change")
    case .takeOff: LocalizedText(it: "Togli dalla pagina", en: "Take off the page")
    case .saveName: LocalizedText(it: "Salva il nome", en: "Save the name")
    }
  }
}
