import Primitives

/// The words of the page of whoever wants no more invitations.
enum UnsubscribeWords {
  case asking, done, refused, us, askingNote(from: String), stop, doneNote

  var text: LocalizedText {
    switch self {
    case .asking: LocalizedText(it: "Non vuoi più sondaggi?", en: "No more surveys?")
    case .done: LocalizedText(it: "Fatto", en: "Done")
    case .refused: LocalizedText(it: "Il link non si apre", en: "The link does not open")
    case .us: LocalizedText(it: "noi", en: "us")
    case .askingNote(let who):
      LocalizedText(
        it: "Non riceverai più sondaggi per e-mail da \(who).", en: "You will get no more surveys by mail from \(who).")
    case .stop: LocalizedText(it: "Non inviarmi più sondaggi", en: "Send me no more surveys")
    case .doneNote:
      LocalizedText(
        it: "Non riceverai più sondaggi. Gli inviti già partiti possono ancora arrivare.",
        en: "You will get no more surveys. Invitations that have left already may still arrive.")
    }
  }
}
