import Alarms
import HTTPTypes
import Hummingbird
import PageKit
import People
import Primitives

/// What programs are refused.
extension Refusal {
  static let tokenMissing = Refusal(
    .signedOut, "token_missing",
    it: "Serve un token: Authorization: Bearer cst_…", en: "A token is needed: Authorization: Bearer cst_…")

  static let tokenUnknown = Refusal(
    .signedOut, "token_unknown",
    it: "Questo token non c'è, è revocato o è scaduto.", en: "There is no such token, or it was revoked or expired.")

  static func scopeMissing(_ scope: TokenScope) -> Refusal {
    Refusal(
      .forbidden, "scope_missing",
      it: "Il token non ha il permesso \(scope.rawValue).", en: "The token lacks the scope \(scope.rawValue).")
  }

  /// What programs may not ask: single agents.
  static let aboutAgents = Refusal(
    .invalid, "about_agents",
    it: "L'API non dà dati di singoli operatori.", en: "The API gives no figures of single agents.")

  static let noFile = Refusal(
    .damaged, "no_file",
    it: "Il corpo della richiesta è vuoto: ci va il file.", en: "The body is empty: it is the file.")

  static let noUpload = Refusal(
    .notFound, "not_found", it: "Non c'è un file con questo numero.", en: "There is no file of this number.")

  static let badBody = Refusal(
    .damaged, "bad_body",
    it: "Il corpo è un oggetto JSON di testi, come {\"note\": \"…\"}.",
    en: "The body is a JSON object of texts, such as {\"note\": \"…\"}.")

  static let notJSON = Refusal(
    .wrongType, "not_json",
    it: "Il corpo va mandato come Content-Type: application/json.",
    en: "The body is to be sent as Content-Type: application/json.")

  static let tooLong = Refusal(
    .invalid, "too_long",
    it: "Con grain=hour si danno from e to, al massimo 2 mesi; con day e week al massimo 13.",
    en: "With grain=hour from and to are given, at most 2 months; with day and week at most 13.")

  static func badField(_ name: String) -> Refusal {
    Refusal(
      .invalid, "bad_\(name)",
      it: "\(name) ha un valore che non conosco: vedi openapi.json.",
      en: "\(name) has a value that is not known: see openapi.json.")
  }

  /// A member that there is not: said with what was sent cut short.
  static func unknownField(_ name: String) -> Refusal {
    let shown = String(name.prefix(40))
    return Refusal(
      .invalid, "unknown_field", it: "«\(shown)» non è un campo di questa richiesta: vedi openapi.json.",
      en: "\"\(shown)\" is no field of this request: see openapi.json.")
  }

  static func missingField(_ name: String) -> Refusal {
    Refusal(
      .invalid, "missing_\(name)", it: "Manca \(name): vedi openapi.json.", en: "\(name) is missing: see openapi.json.")
  }

  static func badNumber(_ name: String, _ range: ClosedRange<Int>) -> Refusal {
    Refusal(
      .invalid, "bad_\(name)",
      it: "\(name) è un numero intero da \(range.lowerBound) a \(range.upperBound).",
      en: "\(name) is a whole number from \(range.lowerBound) to \(range.upperBound).")
  }

  static func tooManyFigures(_ most: Int) -> Refusal {
    Refusal(
      .invalid, "too_many_figures",
      it: "La risposta avrebbe più di \(most) righe: restringi periodo, indicatori o dimensioni.",
      en: "The answer would have more than \(most) lines: narrow the period, the indicators or the dimensions.")
  }

  static func badState(_ text: String) -> Refusal {
    let known = AlarmState.allCases.map(\.rawValue).joined(separator: ", ")
    return Refusal(
      .invalid, "bad_state",
      it: "«\(text)» non è uno stato. Ci sono: \(known).", en: "\"\(text)\" is not a state. There are: \(known).")
  }

  /// Of whatever a handler for programs threw.
  init(answeringProgram error: any Error) {
    if let error = error as? HTTPError, error.status == .notFound {
      self.init(
        .notFound, "no_such_route", it: "L'API non ha questo indirizzo.", en: "The API has no such address.")
    } else {
      self.init(answering: error)
    }
  }
}

/// What a program is told when something went wrong: `application/problem+json` (RFC 9457) with a word in `code`.
struct ApiProblem: Encodable {
  let type = "about:blank"
  let title: String
  let status: Int
  let detail: String
  let code: String
  /// To be quoted; also in the log.
  let instance: String

  static func response(_ refusal: Refusal, _ visit: Visit) -> Response {
    let status = refusal.kind.status
    let body = ApiProblem(
      title: status.reasonPhrase, status: status.code, detail: refusal.message[visit.language], code: refusal.key,
      instance: "urn:campanello:request:\(visit.id)")
    var headers: HTTPFields = [
      .contentType: "application/problem+json; charset=utf-8", .cacheControl: "no-store",
    ]
    if refusal.kind == .signedOut { headers[.wwwAuthenticate] = "Bearer realm=\"campanello\"" }
    if let seconds = refusal.kind.retryAfter { headers[.retryAfter] = "\(seconds)" }
    let text = (try? AnswerText.json(body)) ?? "{}"
    return Response(status: status, headers: headers, body: ResponseBody(byteBuffer: .init(string: text + "\n")))
  }
}
