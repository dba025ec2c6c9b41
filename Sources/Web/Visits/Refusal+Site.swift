import HTTPTypes
import Hummingbird
import NIOCore
import Primitives
import Storage

/// What the site itself refuses, whatever was asked.
extension Refusal {
  static let notFound = Refusal(
    .notFound, "not_found", it: "L'indirizzo è sbagliato, o quello che cercavi non esiste più.",
    en: "The address is wrong, or what you looked for exists no more.")

  static let forbidden = Refusal(
    .forbidden, "forbidden", it: "Se ti serve, chiedi all'amministratore di cambiare il tuo ruolo.",
    en: "If you need it, ask the administrator to change your role.")

  static let crossSite = Refusal(
    .forbidden, "cross_site",
    it: "È arrivata da un altro sito, perciò non ho cambiato niente. Riprova da questa pagina.",
    en: "It came from another site, so nothing was changed. Try again from this site.")

  static let tooLarge = Refusal(
    .tooLarge, "too_large", it: "Quello che hai mandato supera il limite. Non ho tenuto niente.",
    en: "What you sent is over the limit. Nothing was kept.")

  static let busy = Refusal(
    .later, "busy",
    it: "Si stanno scrivendo molti dati, forse un'importazione. Non ho cambiato niente: riprova fra poco.",
    en: "Much data is being written, perhaps an import. Nothing was changed: try again soon.")

  static let databaseAway = Refusal(
    .later, "database_away",
    it: "Per ora i dati non si leggono e non si scrivono. Appena il database torna, questa pagina funziona da sola.",
    en: "For now no data can be read or written. As soon as the database is back this page works by itself.")

  static let notWhole = Refusal(
    .damaged, "not_whole", it: "La richiesta non è arrivata intera. Non ho tenuto niente.",
    en: "The request did not arrive whole. Nothing was kept.")

  static let broken = Refusal(
    .broken, "broken",
    it: "I dati sono al sicuro e non ho cambiato niente. Riprova fra poco; se continua, dai questo codice a chi "
      + "amministra.",
    en: "The data are safe and nothing was changed. Try again soon; if it goes on, give this code to the administrator."
  )

  /// Someone changed it meanwhile, or its state does not allow it.
  static func conflict(_ text: LocalizedText) -> Refusal { Refusal(.conflict, "conflict", text) }

  static func badRequest(_ text: LocalizedText) -> Refusal { Refusal(.damaged, "bad_request", text) }

  /// Of whatever a handler threw. What the database says of itself is for the log, not for visitors.
  init(answering error: any Error) {
    self =
      switch error {
      case StorageError.busy: .busy
      case let error as StorageError: error.isAway ? .databaseAway : .broken
      case let error as any Refusing: error.refusal
      case is NIOTooManyBytesError: .tooLarge
      case let error as HTTPError:
        switch error.status {
        case .notFound: .notFound
        case .contentTooLarge: .tooLarge
        default: error.status.kind == .clientError ? .notWhole : .broken
        }
      case _ where BrokenConnection.caused(error): .notWhole
      default: .broken
      }
  }
}

extension Refusal.Kind {
  /// For pages and programs alike.
  var status: HTTPResponse.Status {
    switch self {
    case .usage, .invalid: .unprocessableContent
    case .damaged: .badRequest
    case .notFound: .notFound
    case .conflict, .configuration: .conflict
    case .signedOut: .unauthorized
    case .forbidden: .forbidden
    case .tooLarge: .contentTooLarge
    case .wrongType: .unsupportedMediaType
    case .tooMany: .tooManyRequests
    case .later: .serviceUnavailable
    case .unreachable: .badGateway
    case .broken: .internalServerError
    }
  }

  /// Seconds after which to try again, where it is known that trying again helps.
  var retryAfter: Int64? {
    switch self {
    case .tooMany(let seconds): seconds
    case .later: 10
    default: nil
    }
  }
}
