public import Primitives
public import Transport

/// Why a place cannot be used, found out when it is set up or tried. No case holds an address of the web or a secret.
public enum OutletFault: Error, Sendable, Hashable {
  case unreachable(TransportFailure)
  /// 401, 403.
  case signedOut(Int)
  /// 404, 410.
  case notThere(Int)
  /// 3xx: nothing of ours follows it.
  case moved(Int)
  case refused(Int)
  /// Mails leave by a mail server, and none is set.
  case noMailServer

  /// Nil for a success.
  init?(status: Int) {
    switch status {
    case 200..<300: return nil
    case 401, 403: self = .signedOut(status)
    case 404, 410: self = .notThere(status)
    case 300..<400: self = .moved(status)
    default: self = .refused(status)
    }
  }

  /// The cause, and what to look at.
  public var message: LocalizedText {
    switch self {
    case .unreachable(let failure): Self.message(failure)
    case .signedOut(let status):
      LocalizedText(
        it: "Non ci lascia entrare (risponde \(status)): controlla il token, la password o il segreto.",
        en: "It does not let us in (it answers \(status)): check the token, the password or the secret.")
    case .notThere(let status):
      LocalizedText(
        it:
          "A quell'indirizzo non c'è nulla che ci ascolti (risponde \(status)): controlla che sia scritto per intero.",
        en: "Nothing at that address listens to us (it answers \(status)): check that it is written whole.")
    case .moved(let status):
      LocalizedText(
        it: "Rimanda a un altro indirizzo (risponde \(status)): scrivi quello nuovo.",
        en: "It points to another address (it answers \(status)): write the new one.")
    case .refused(let status):
      LocalizedText(
        it: "Risponde \(status) e non accetta: controlla i dati che hai scritto.",
        en: "It answers \(status) and does not accept: check what you wrote.")
    case .noMailServer:
      LocalizedText(
        it: "Non c'è un server di posta: manca CAMPANELLO_SMTP.",
        en: "There is no mail server: CAMPANELLO_SMTP is missing.")
    }
  }

  private static func message(_ failure: TransportFailure) -> LocalizedText {
    switch failure {
    case .refusedAddress(let address):
      LocalizedText(
        it: "L'indirizzo \(address) è della rete interna e da qui non si chiama: chi amministra il server può "
          + "permetterlo con CAMPANELLO_ALLOW_ADDRESSES.",
        en: "The address \(address) is of an internal network and is not called from here: whoever runs the server can "
          + "allow it with CAMPANELLO_ALLOW_ADDRESSES.")
    case .unknownHost:
      LocalizedText(
        it: "Quel nome non porta da nessuna parte: controlla come è scritto.",
        en: "That name leads nowhere: check how it is written.")
    case .cannotConnect:
      LocalizedText(
        it: "Lì non risponde nessuno: controlla indirizzo e porta.", en: "Nobody answers there: check address and port."
      )
    case .timeout:
      LocalizedText(it: "Non ha risposto in tempo: riprova.", en: "It did not answer in time: try again.")
    case .encryption:
      LocalizedText(
        it: "La connessione cifrata non riesce: il certificato è scaduto, di un altro nome o non riconosciuto.",
        en: "The encrypted connection fails: the certificate is out of date, of another name or not known.")
    case .quiet:
      LocalizedText(
        it: "Modalità silenziosa: da qui non parte nulla, neanche una prova. Collega e prova dal server vero.",
        en: "Quiet mode: nothing leaves from here, not even a test. Connect and test from the real server.")
    case .signInRefused:
      LocalizedText(it: "Nome utente o password rifiutati.", en: "User name or password refused.")
    case .connectionLost:
      LocalizedText(
        it: "La connessione è caduta prima della risposta: riprova.",
        en: "The connection was lost before the answer: try again.")
    case .broken(let text):
      LocalizedText(it: "La connessione non riesce: \(text).", en: "The connection fails: \(text).")
    }
  }
}

extension OutletFault: Refusing {
  public var refusal: Refusal { Refusal(.unreachable, "outlet_unreachable", message) }
}
