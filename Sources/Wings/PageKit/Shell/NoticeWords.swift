import Primitives

/// The words of the page that says one thing.
enum NoticeWords {
  case code, back
  case notFound, notFoundNote, forbidden, forbiddenNote, crossSite, crossSiteNote, tooLarge, tooLargeNote
  case oneMoment, tooManyNote(seconds: Int64), conflict, badRequest, busyNote, away, awayNote, broken, brokenNote

  var text: LocalizedText {
    switch self {
    case .code: LocalizedText(it: "Codice", en: "Code")
    case .back: LocalizedText(it: "Torna alla panoramica", en: "Back to the overview")
    case .notFound: LocalizedText(it: "Questa pagina non c'è", en: "There is no such page")
    case .notFoundNote:
      LocalizedText(
        it: "L'indirizzo è sbagliato, o quello che cercavi non esiste più.",
        en: "The address is wrong, or what you looked for exists no more.")
    case .forbidden: LocalizedText(it: "Il tuo ruolo non lo permette", en: "Your role does not allow it")
    case .forbiddenNote:
      LocalizedText(
        it: "Se ti serve, chiedi all'amministratore di cambiare il tuo ruolo.",
        en: "If you need it, ask the administrator to change your role.")
    case .crossSite: LocalizedText(it: "Richiesta rifiutata", en: "Request refused")
    case .crossSiteNote:
      LocalizedText(
        it: "È arrivata da un altro sito, perciò non ho cambiato niente. Riprova da questa pagina.",
        en: "It came from another site, so nothing was changed. Try again from this site.")
    case .tooLarge: LocalizedText(it: "Troppo grande", en: "Too large")
    case .tooLargeNote:
      LocalizedText(
        it: "Quello che hai mandato supera il limite. Non ho tenuto niente.",
        en: "What you sent is over the limit. Nothing was kept.")
    case .oneMoment: LocalizedText(it: "Un momento", en: "One moment")
    case .tooManyNote(let seconds):
      LocalizedText(
        it: "Troppe richieste: riprova tra \(seconds) secondi.",
        en: "Too many requests: try again in \(seconds) seconds.")
    case .conflict: LocalizedText(it: "Nel frattempo è cambiato", en: "It changed meanwhile")
    case .badRequest: LocalizedText(it: "Non ho capito la richiesta", en: "The request was not understood")
    case .busyNote:
      LocalizedText(
        it: "Si stanno scrivendo molti dati, forse un'importazione. Non ho cambiato niente: riprova fra poco.",
        en: "Much data is being written, perhaps an import. Nothing was changed: try again soon.")
    case .away: LocalizedText(it: "Il database non risponde", en: "The database does not answer")
    case .awayNote:
      LocalizedText(
        it:
          "Per ora i dati non si leggono e non si scrivono. Appena il database torna, questa pagina funziona da sola.",
        en: "For now no data can be read or written. As soon as the database is back this page works by itself.")
    case .broken: LocalizedText(it: "Qualcosa si è rotto", en: "Something broke")
    case .brokenNote:
      LocalizedText(
        it:
          "I dati sono al sicuro e non ho cambiato niente. Riprova fra poco; se continua, dai questo codice a chi amministra.",
        en:
          "The data are safe and nothing was changed. Try again soon; if it goes on, give this code to the administrator."
      )
    }
  }
}
