import People
import Primitives

/// The words of the page about the tokens that let programs in.
enum TokenWords {
  case given, none, whatAProgramMayAsk, revoked, revoke
  case new, name, whatItMayDo, expires, inDays(String), never, make
  case expiredOn(String), validUntil(String), doesNotExpire, used(String), neverUsed

  var text: LocalizedText {
    switch self {
    case .given: LocalizedText(it: "Token dati", en: "Tokens given")
    case .none: LocalizedText(it: "Nessun programma ha ancora un token.", en: "No program has a token yet.")
    case .whatAProgramMayAsk: LocalizedText(it: "Che cosa può chiedere un programma:", en: "What a program may ask:")
    case .revoked: LocalizedText(it: "revocato", en: "revoked")
    case .revoke: LocalizedText(it: "Revoca", en: "Revoke")
    case .new: LocalizedText(it: "Nuovo token", en: "New token")
    case .name: LocalizedText(it: "Nome", en: "Name")
    case .whatItMayDo: LocalizedText(it: "Che cosa può fare", en: "What it may do")
    case .expires: LocalizedText(it: "Scade", en: "Expires")
    case .inDays(let days): LocalizedText(it: "fra \(days) giorni", en: "in \(days) days")
    case .never: LocalizedText(it: "mai", en: "never")
    case .make: LocalizedText(it: "Crea il token", en: "Make the token")
    case .expiredOn(let day): LocalizedText(it: "scaduto il \(day)", en: "expired on \(day)")
    case .validUntil(let day): LocalizedText(it: "vale fino al \(day)", en: "valid until \(day)")
    case .doesNotExpire: LocalizedText(it: "non scade", en: "does not expire")
    case .used(let moment): LocalizedText(it: "usato \(moment)", en: "used \(moment)")
    case .neverUsed: LocalizedText(it: "mai usato", en: "never used")
    }
  }
}

extension TokenScope {
  /// As people read it.
  var name: LocalizedText {
    switch self {
    case .read: LocalizedText(it: "leggere", en: "read")
    case .write: LocalizedText(it: "modificare", en: "change")
    case .import: LocalizedText(it: "importare dati", en: "import data")
    }
  }
}
