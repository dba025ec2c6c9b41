public import Primitives

/// What a person can do wrong when setting up notices, said so that it can be mended. No case carries what was
/// typed: it may be a secret.
public enum NoticeProblem: Error, Sendable, Hashable {
  /// Secrets are stored encrypted, and no key was set.
  case noKey
  /// The stored secret opens with another key.
  case wrongKey
  case noSuchEndpoint(Int64)
  case noSuchDelivery(Int64)
  /// It is waiting for its next try already.
  case alreadyWaiting
  /// 1 to 100 characters on one line.
  case nameInvalid
  /// An hour is 0 to 23, a weekday Monday to Sunday, quiet hours differ.
  case timeInvalid

  /// The sentence for the person.
  public var message: LocalizedText {
    switch self {
    case .noKey:
      LocalizedText(
        it: "Manca la chiave per cifrare i segreti: impostala e riavvia Campanello.",
        en: "There is no key to encrypt secrets with: set one and start Campanello again.")
    case .wrongKey:
      LocalizedText(
        it: "Il segreto salvato è stato cifrato con un'altra chiave: scrivilo di nuovo.",
        en: "The stored secret was encrypted with another key: write it again.")
    case .noSuchEndpoint:
      LocalizedText(it: "Questa destinazione non c'è.", en: "There is no such destination.")
    case .noSuchDelivery: LocalizedText(it: "Questo avviso non c'è.", en: "There is no such notice.")
    case .alreadyWaiting:
      LocalizedText(it: "Questo avviso sta già per essere inviato.", en: "This notice is about to be sent already.")
    case .nameInvalid:
      LocalizedText(
        it: "Il nome ha da 1 a 100 caratteri, su una riga.", en: "The name has 1 to 100 characters, on one line.")
    case .timeInvalid: LocalizedText(it: "L'orario non è valido.", en: "The time is not valid.")
    }
  }
}

extension NoticeProblem: Refusing {
  public var refusal: Refusal {
    switch self {
    case .noKey, .wrongKey: Refusal(.configuration, "no_key", message)
    case .noSuchEndpoint, .noSuchDelivery: Refusal(.notFound, "not_found", message)
    case .alreadyWaiting: Refusal(.conflict, "conflict", message)
    case .nameInvalid, .timeInvalid: Refusal(.invalid, "notice_refused", message)
    }
  }
}
