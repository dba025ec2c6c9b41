import Primitives

/// The words of the composer of an update.
enum ComposerWords {
  case write, phase, useTemplate, textInItalian, textInEnglish, services, nextPromised, noPromise
  case withinAnHour, places, statusPageAlways, previewAndOwn, ownText, askApproval, publish, preview
  case withinMinutes(Int64), withinHours(Int64), mails(String), bytes(String, of: String)
  case length(String), lengthOf(String, most: String)

  var text: LocalizedText {
    switch self {
    case .write: LocalizedText(it: "Scrivi un aggiornamento", en: "Write an update")
    case .phase: LocalizedText(it: "Fase", en: "Phase")
    case .useTemplate: LocalizedText(it: "Usa il testo di questa fase", en: "Use this phase's text")
    case .textInItalian: LocalizedText(it: "Testo per i clienti, in italiano", en: "Text for customers, in Italian")
    case .textInEnglish: LocalizedText(it: "Testo per i clienti, in inglese", en: "Text for customers, in English")
    case .services: LocalizedText(it: "Come stanno i servizi", en: "How the services stand")
    case .nextPromised: LocalizedText(it: "Prossimo aggiornamento promesso", en: "Next update promised")
    case .noPromise: LocalizedText(it: "nessuno", en: "none")
    case .withinAnHour: LocalizedText(it: "entro un'ora", en: "within an hour")
    case .places: LocalizedText(it: "Dove", en: "Where")
    case .statusPageAlways:
      LocalizedText(
        it: "Esce sempre sulla pagina di stato, nei suoi feed e nell'avviso per il sito.",
        en: "It always leaves on the status page, in its feeds and in the notice for the site.")
    case .previewAndOwn: LocalizedText(it: "Anteprima e testo proprio", en: "Preview and own text")
    case .ownText:
      LocalizedText(
        it: "Testo solo per questo (vuoto = quello comune)",
        en: "Text for this one only (empty = the common one)")
    case .askApproval: LocalizedText(it: "Chiedi l'approvazione", en: "Ask for approval")
    case .publish: LocalizedText(it: "Pubblica", en: "Publish")
    case .preview: LocalizedText(it: "Anteprima", en: "Preview")
    case .withinMinutes(let n): LocalizedText(it: "entro \(n) minuti", en: "within \(n) minutes")
    case .withinHours(let n): LocalizedText(it: "entro \(n) ore", en: "within \(n) hours")
    case .mails(let count):
      LocalizedText(it: "Scrivi anche agli iscritti (\(count))", en: "Write to the subscribers too (\(count))")
    case .bytes(let count, let limit): LocalizedText(it: "\(count) byte di \(limit)", en: "\(count) bytes of \(limit)")
    case .length(let count): LocalizedText(it: "\(count) caratteri", en: "\(count) characters")
    case .lengthOf(let count, let most):
      LocalizedText(it: "\(count) di \(most) caratteri", en: "\(count) of \(most) characters")
    }
  }
}
