import Primitives

/// The words of the page of one incident, and of the same to read.
enum IncidentPageWords {
  case seenByCustomers, openedFromAlarm, allIncidents, whatHappened, oneAnswer, findConversations
  case open, signs, chooseMonitors, contactsAvoided, restsOn, whatWeSaid, nothingSaid
  case waitsForApproval, approve, putAside, correct, inItalian, inEnglish, correctionNote
  case notifyAgain, publishCorrection, addressIfAny, done, tryAgain, whatWeKnow, severity, cause
  case causeUnconfirmed, causeUnknown, services, beginning, end, duration, nextUpdate, confirmCause
  case whoseFault, whatShowsIt, confirm, changeDetails, sinceWhen, titleInItalian, titleInEnglish
  case save, moveMaintenance, move, cancelMaintenance, textInItalian, textInEnglish, toldGetUpdate
  case nobodyWasTold, forThoseWhoAnswer, noteForHouse, addNote, whatWeLearned, notWritten, write
  case whatToWrite, notPublished, corrected
  case since(String), promised(String), promiseMissed(String), approvedBy(String)
  case conversationsLinked(String), mailsSent(String), mailsWaiting(String), mailsRefused(String)
  case tries(Int), nextTry(String)

  var text: LocalizedText {
    switch self {
    case .seenByCustomers: LocalizedText(it: "come la vedono i clienti", en: "as customers see it")
    case .openedFromAlarm: LocalizedText(it: "Aperto dal campanello", en: "Opened from the alarm")
    case .allIncidents: LocalizedText(it: "Tutti gli incidenti", en: "All incidents")
    case .whatHappened: LocalizedText(it: "Che cosa è successo", en: "What happened")
    case .oneAnswer: LocalizedText(it: "Una risposta per tutte", en: "One answer for all")
    case .findConversations:
      LocalizedText(it: "Trova le conversazioni e rispondi", en: "Find the conversations and answer")
    case .open: LocalizedText(it: "apri", en: "open")
    case .signs: LocalizedText(it: "Indizi sulla causa", en: "Signs of the cause")
    case .chooseMonitors: LocalizedText(it: "Scegli che cosa tenere d'occhio", en: "Choose what to keep an eye on")
    case .contactsAvoided: LocalizedText(it: "Contatti evitati", en: "Contacts avoided")
    case .restsOn: LocalizedText(it: "Su che cosa si basa", en: "What it rests on")
    case .whatWeSaid: LocalizedText(it: "Che cosa abbiamo detto", en: "What we said")
    case .nothingSaid:
      LocalizedText(
        it: "I clienti non sanno ancora nulla: non è uscito alcun aggiornamento.",
        en: "Customers know nothing yet: no update has left.")
    case .waitsForApproval: LocalizedText(it: "aspetta un'altra persona", en: "waits for another person")
    case .approve: LocalizedText(it: "Approva e pubblica", en: "Approve and publish")
    case .putAside: LocalizedText(it: "Metti da parte", en: "Put aside")
    case .correct: LocalizedText(it: "Correggi", en: "Correct")
    case .inItalian: LocalizedText(it: "In italiano", en: "In Italian")
    case .inEnglish: LocalizedText(it: "In inglese", en: "In English")
    case .correctionNote:
      LocalizedText(
        it: "La pagina di stato dice che è stato corretto. Dove si può, il testo già uscito è cambiato.",
        en: "The status page says that it was corrected. Where possible the text that left is changed.")
    case .notifyAgain: LocalizedText(it: "Avvisa di nuovo gli iscritti", en: "Notify the subscribers again")
    case .publishCorrection: LocalizedText(it: "Pubblica la correzione", en: "Publish the correction")
    case .addressIfAny: LocalizedText(it: "Indirizzo, se c'è", en: "Address, if any")
    case .done: LocalizedText(it: "Fatto", en: "Done")
    case .tryAgain: LocalizedText(it: "Riprova", en: "Try again")
    case .whatWeKnow: LocalizedText(it: "Che cosa sappiamo", en: "What we know")
    case .severity: LocalizedText(it: "Gravità", en: "Severity")
    case .cause: LocalizedText(it: "Causa", en: "Cause")
    case .causeUnconfirmed: LocalizedText(it: "non ancora confermata", en: "not confirmed yet")
    case .causeUnknown: LocalizedText(it: "non si sa ancora", en: "not known yet")
    case .services: LocalizedText(it: "Servizi", en: "Services")
    case .beginning: LocalizedText(it: "Inizio", en: "Beginning")
    case .end: LocalizedText(it: "Fine", en: "End")
    case .duration: LocalizedText(it: "Durata", en: "Duration")
    case .nextUpdate: LocalizedText(it: "Prossimo aggiornamento", en: "Next update")
    case .confirmCause: LocalizedText(it: "Conferma la causa", en: "Confirm the cause")
    case .whoseFault: LocalizedText(it: "Di chi è il guasto", en: "Whose fault it is")
    case .whatShowsIt:
      LocalizedText(it: "Da che cosa si vede; di un fornitore, quale", en: "What shows it; of a supplier, which one")
    case .confirm: LocalizedText(it: "Conferma", en: "Confirm")
    case .changeDetails: LocalizedText(it: "Cambia titolo, gravità, inizio", en: "Change title, severity, beginning")
    case .sinceWhen: LocalizedText(it: "Da quando", en: "Since when")
    case .titleInItalian: LocalizedText(it: "Titolo, in italiano", en: "Title, in Italian")
    case .titleInEnglish: LocalizedText(it: "Titolo, in inglese", en: "Title, in English")
    case .save: LocalizedText(it: "Salva", en: "Save")
    case .moveMaintenance: LocalizedText(it: "Sposta la manutenzione", en: "Move the maintenance")
    case .move: LocalizedText(it: "Sposta", en: "Move")
    case .cancelMaintenance: LocalizedText(it: "Annulla la manutenzione", en: "Cancel the maintenance")
    case .textInItalian: LocalizedText(it: "Testo per i clienti, in italiano", en: "Text for customers, in Italian")
    case .textInEnglish: LocalizedText(it: "Testo per i clienti, in inglese", en: "Text for customers, in English")
    case .toldGetUpdate:
      LocalizedText(
        it: "Chi ne è stato avvisato riceve un aggiornamento.",
        en: "Whoever was told of it gets an update.")
    case .nobodyWasTold:
      LocalizedText(it: "Nessuno ne è stato avvisato: non esce nulla.", en: "Nobody was told of it: nothing leaves.")
    case .forThoseWhoAnswer: LocalizedText(it: "Per chi risponde", en: "For those who answer")
    case .noteForHouse: LocalizedText(it: "Nota per noi", en: "Note for the house")
    case .addNote: LocalizedText(it: "Aggiungi la nota", en: "Add the note")
    case .whatWeLearned: LocalizedText(it: "Che cosa abbiamo imparato", en: "What we learned")
    case .notWritten: LocalizedText(it: "Non ancora scritto.", en: "Not written yet.")
    case .write: LocalizedText(it: "Scrivi", en: "Write")
    case .whatToWrite:
      LocalizedText(it: "Che cosa è successo, perché, che cosa cambiamo", en: "What happened, why, what we change")
    case .notPublished: LocalizedText(it: "non pubblicato", en: "not published")
    case .corrected: LocalizedText(it: "corretto", en: "corrected")
    case .since(let moment): LocalizedText(it: "dal \(moment)", en: "since \(moment)")
    case .promised(let moment): LocalizedText(it: "promesso entro \(moment)", en: "promised by \(moment)")
    case .promiseMissed(let moment):
      LocalizedText(
        it: "L'aggiornamento promesso per il \(moment) non è uscito",
        en: "The update promised for \(moment) has not left")
    case .approvedBy(let name): LocalizedText(it: "approvato da \(name)", en: "approved by \(name)")
    case .conversationsLinked(let count):
      LocalizedText(it: "Conversazioni collegate: \(count).", en: "Conversations linked: \(count).")
    case .mailsSent(let count):
      LocalizedText(it: "E-mail agli iscritti: \(count) inviate", en: "Mails to subscribers: \(count) sent")
    case .mailsWaiting(let count): LocalizedText(it: "\(count) in attesa", en: "\(count) waiting")
    case .mailsRefused(let count): LocalizedText(it: "\(count) rifiutate", en: "\(count) refused")
    case .tries(let count): LocalizedText(it: "\(count) tentativi", en: "\(count) tries")
    case .nextTry(let moment): LocalizedText(it: "riprova il \(moment)", en: "again on \(moment)")
    }
  }
}
