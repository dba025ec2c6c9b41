import Primitives

/// The words of the page on which customers answer.
enum SurveyAskWords {
  case thanks, recorded, refused, optional, noPersonalData, trap, send, change, askedBy, privacy, privacyInvited
  case otherLanguage

  var text: LocalizedText {
    switch self {
    case .thanks: LocalizedText(it: "Grazie", en: "Thank you")
    case .recorded:
      LocalizedText(it: "La tua risposta è stata registrata.", en: "Your answer has been recorded.")
    case .refused: LocalizedText(it: "Il sondaggio non si apre", en: "The survey does not open")
    case .optional: LocalizedText(it: "facoltativo", en: "optional")
    case .noPersonalData:
      LocalizedText(
        it: "Non scrivere dati personali o numeri di carta.", en: "Do not write personal data or card numbers.")
    case .trap: LocalizedText(it: "Lascia vuoto questo campo", en: "Leave this field empty")
    case .send: LocalizedText(it: "Invia", en: "Send")
    case .change: LocalizedText(it: "Cambia la risposta", en: "Change the answer")
    case .askedBy: LocalizedText(it: "Sondaggio di", en: "A survey by")
    case .privacyInvited:
      LocalizedText(
        it: "Nessun cookie; la risposta è legata al tuo invito.",
        en: "No cookies; the answer is tied to your invitation.")
    case .privacy:
      LocalizedText(
        it: "Nessun cookie; la risposta non è legata al tuo nome.",
        en: "No cookies; the answer is not tied to your name.")
    case .otherLanguage: LocalizedText(it: "English", en: "Italiano")
    }
  }
}
