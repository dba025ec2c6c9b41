public import Primitives
public import Transport

extension MailRefusal.Reason {
  /// What the mail server means, for whoever has to do something about it.
  public var name: LocalizedText {
    switch self {
    case .unknownAddress: LocalizedText(it: "l'indirizzo non esiste", en: "the address does not exist")
    case .fullMailbox: LocalizedText(it: "la casella è piena", en: "the mailbox is full")
    case .policy:
      LocalizedText(
        it: "il server di posta rifiuta i nostri messaggi", en: "the mail server refuses our messages")
    case .later: LocalizedText(it: "il server chiede di riprovare più tardi", en: "the server asks to come back later")
    }
  }
}
