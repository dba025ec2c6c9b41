import Markup
import Primitives

/// What the settings pages are called.
extension SettingsPage {
  var words: LocalizedText {
    switch self {
    case .organisation: LocalizedText(it: "Organizzazione", en: "Organisation")
    case .people: LocalizedText(it: "Persone", en: "People")
    case .tokens: LocalizedText(it: "Token per programmi", en: "Tokens for programs")
    case .rules: LocalizedText(it: "Regole dei campanelli", en: "Alarm rules")
    case .services: LocalizedText(it: "Servizi", en: "Services")
    case .outlets: LocalizedText(it: "Canali di pubblicazione", en: "Outlets")
    case .hooks: LocalizedText(it: "Arrivi in diretta", en: "Live intake")
    case .monitors: LocalizedText(it: "Monitor", en: "Monitors")
    case .texts: LocalizedText(it: "Testi degli incidenti", en: "Texts of incidents")
    case .privacy: LocalizedText(it: "Riservatezza", en: "Privacy")
    case .audit: LocalizedText(it: "Registro delle modifiche", en: "Audit log")
    }
  }
}
