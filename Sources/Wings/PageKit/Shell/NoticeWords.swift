import Primitives

/// The words of the page that says one thing.
enum NoticeWords {
  case code, back
  case notFound, forbidden, crossSite, tooLarge, oneMoment, conflict, badRequest, away, broken

  var text: LocalizedText {
    switch self {
    case .code: LocalizedText(it: "Codice", en: "Code")
    case .back: LocalizedText(it: "Torna alla panoramica", en: "Back to the overview")
    case .notFound: LocalizedText(it: "Questa pagina non c'è", en: "There is no such page")
    case .forbidden: LocalizedText(it: "Il tuo ruolo non lo permette", en: "Your role does not allow it")
    case .crossSite: LocalizedText(it: "Richiesta rifiutata", en: "Request refused")
    case .tooLarge: LocalizedText(it: "Troppo grande", en: "Too large")
    case .oneMoment: LocalizedText(it: "Un momento", en: "One moment")
    case .conflict: LocalizedText(it: "Nel frattempo è cambiato", en: "It changed meanwhile")
    case .badRequest: LocalizedText(it: "Non ho capito la richiesta", en: "The request was not understood")
    case .away: LocalizedText(it: "Il database non risponde", en: "The database does not answer")
    case .broken: LocalizedText(it: "Qualcosa si è rotto", en: "Something broke")
    }
  }
}
