public import Primitives
public import Surveys

/// What the states of an invitation are called.
public enum InvitationStateWords {
  public static func name(_ state: Invitation.State) -> LocalizedText {
    switch state {
    case .waiting: LocalizedText(it: "in attesa", en: "waiting")
    case .sent: LocalizedText(it: "inviati", en: "sent")
    case .refused: LocalizedText(it: "rifiutati dal server di posta", en: "refused by the mail server")
    case .givenUp: LocalizedText(it: "provati dieci volte, mai presi", en: "tried ten times, never taken")
    case .bounced: LocalizedText(it: "tornati indietro", en: "came back")
    case .tooSoon: LocalizedText(it: "già invitati di recente", en: "invited not long ago")
    case .optedOut: LocalizedText(it: "non vogliono inviti", en: "want no invitations")
    case .leftOut: LocalizedText(it: "non estratti", en: "not drawn")
    case .stopped: LocalizedText(it: "fermati", en: "stopped")
    case .expired: LocalizedText(it: "scaduti prima di partire", en: "expired before they left")
    }
  }
}
