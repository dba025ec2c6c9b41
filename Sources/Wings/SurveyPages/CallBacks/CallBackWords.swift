import Primitives

/// The words of the page of the customers to be called back.
enum CallBackWords {
  case mine, none, done, note, owner, outcome, calledBack, change, due, save
  case summary(open: String, late: String), takenBack, score(String), overdue(String), dueBy(String), nobodyYet
  case customer(String), conversation(String), nothingKnown

  var text: LocalizedText {
    switch self {
    case .mine: LocalizedText(it: "I miei", en: "Mine")
    case .none:
      LocalizedText(
        it: "Nessun cliente da richiamare. Si aggiungono dai commenti di un sondaggio.",
        en: "No customer to be called back. They are added from the comments of a survey.")
    case .done: LocalizedText(it: "Fatte", en: "Done")
    case .note: LocalizedText(it: "Nota", en: "Note")
    case .owner: LocalizedText(it: "Chi richiama", en: "Who calls")
    case .outcome: LocalizedText(it: "Com'è andata", en: "How it went")
    case .calledBack: LocalizedText(it: "Richiamato", en: "Called back")
    case .change: LocalizedText(it: "Cambia", en: "Change")
    case .due: LocalizedText(it: "Entro", en: "By")
    case .save: LocalizedText(it: "Salva", en: "Save")
    case .summary(let open, let late):
      LocalizedText(
        it: "Da richiamare: \(open). In ritardo: \(late).", en: "To be called back: \(open). Overdue: \(late).")
    case .takenBack: LocalizedText(it: "Risposta tolta", en: "Answer taken back")
    case .score(let score): LocalizedText(it: "Voto \(score)", en: "Score \(score)")
    case .overdue(let due): LocalizedText(it: "In ritardo: era entro il \(due)", en: "Overdue: it was due by \(due)")
    case .dueBy(let due): LocalizedText(it: "Entro il \(due)", en: "By \(due)")
    case .nobodyYet: LocalizedText(it: "Nessuno ancora", en: "Nobody yet")
    case .customer(let id): LocalizedText(it: "Cliente \(id)", en: "Customer \(id)")
    case .conversation(let id): LocalizedText(it: "conversazione \(id)", en: "conversation \(id)")
    case .nothingKnown:
      LocalizedText(
        it: "Di chi ha risposto non si sa altro: il link era per tutti.",
        en: "Nothing more is known of who answered: the link was for everyone.")
    }
  }
}
