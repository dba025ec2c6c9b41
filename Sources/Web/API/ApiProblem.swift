import AlarmPages
import PageKit
import Alarms
import HTTPTypes
import Hummingbird
import Incidents
import NIOCore
import Outlets
import Transport
import People
import Primitives
import Storage
import WireForms

/// What a program is told when something went wrong: `application/problem+json` (RFC 9457) with a word in `code`.
struct ApiProblem: Error {
  var status: HTTPResponse.Status
  var code: String
  var detail: LocalizedText

  static let tokenMissing = ApiProblem(
    status: .unauthorized, code: "token_missing",
    detail: LocalizedText(
      it: "Serve un token: Authorization: Bearer cst_…", en: "A token is needed: Authorization: Bearer cst_…"))

  static let tokenUnknown = ApiProblem(
    status: .unauthorized, code: "token_unknown",
    detail: LocalizedText(
      it: "Questo token non c'è, è revocato o è scaduto.", en: "There is no such token, or it was revoked or expired."))

  static func scopeMissing(_ scope: TokenScope) -> ApiProblem {
    ApiProblem(
      status: .forbidden, code: "scope_missing",
      detail: LocalizedText(
        it: "Il token non ha il permesso \(scope.rawValue).", en: "The token lacks the scope \(scope.rawValue)."))
  }

  /// What programs may not ask: single agents.
  static let aboutAgents = ApiProblem(
    status: .unprocessableContent, code: "about_agents",
    detail: LocalizedText(
      it: "L'API non dà dati di singoli operatori.", en: "The API gives no figures of single agents."))

  static let noFile = ApiProblem(
    status: .badRequest, code: "no_file",
    detail: LocalizedText(
      it: "Il corpo della richiesta è vuoto: ci va il file.", en: "The body is empty: it is the file."))

  static let noUpload = ApiProblem(
    status: .notFound, code: "not_found",
    detail: LocalizedText(it: "Non c'è un file con questo numero.", en: "There is no file of this number."))

  static let badBody = ApiProblem(
    status: .badRequest, code: "bad_body",
    detail: LocalizedText(
      it: "Il corpo è un oggetto JSON di testi, come {\"note\": \"…\"}.",
      en: "The body is a JSON object of texts, such as {\"note\": \"…\"}."))

  static let notJSON = ApiProblem(
    status: .unsupportedMediaType, code: "not_json",
    detail: LocalizedText(
      it: "Il corpo va mandato come Content-Type: application/json.",
      en: "The body is to be sent as Content-Type: application/json."))

  static let tooLong = ApiProblem(
    status: .unprocessableContent, code: "too_long",
    detail: LocalizedText(
      it: "Con grain=hour si danno from e to, al massimo 2 mesi; con day e week al massimo 13.",
      en: "With grain=hour from and to are given, at most 2 months; with day and week at most 13."))

  static func badField(_ name: String) -> ApiProblem {
    ApiProblem(
      status: .unprocessableContent, code: "bad_\(name)",
      detail: LocalizedText(
        it: "\(name) ha un valore che non conosco: vedi openapi.json.",
        en: "\(name) has a value that is not known: see openapi.json."))
  }

  static func badNumber(_ name: String, _ range: ClosedRange<Int>) -> ApiProblem {
    ApiProblem(
      status: .unprocessableContent, code: "bad_\(name)",
      detail: LocalizedText(
        it: "\(name) è un numero intero da \(range.lowerBound) a \(range.upperBound).",
        en: "\(name) is a whole number from \(range.lowerBound) to \(range.upperBound)."))
  }

  static func tooManyFigures(_ most: Int) -> ApiProblem {
    ApiProblem(
      status: .unprocessableContent, code: "too_many_figures",
      detail: LocalizedText(
        it: "La risposta avrebbe più di \(most) righe: restringi periodo, indicatori o dimensioni.",
        en: "The answer would have more than \(most) lines: narrow the period, the indicators or the dimensions."))
  }

  static func badState(_ text: String) -> ApiProblem {
    let known = AlarmState.allCases.map(\.rawValue).joined(separator: ", ")
    return ApiProblem(
      status: .unprocessableContent, code: "bad_state",
      detail: LocalizedText(
        it: "«\(text)» non è uno stato. Ci sono: \(known).", en: "\"\(text)\" is not a state. There are: \(known)."))
  }

  init(status: HTTPResponse.Status, code: String, detail: LocalizedText) {
    self.status = status
    self.code = code
    self.detail = detail
  }

  /// Of whatever was thrown; only what nobody foresaw is 500.
  init(_ error: any Error) {
    switch error {
    case let problem as ApiProblem: self = problem
    case let problem as FigureQuestion.Problem:
      self.init(status: .unprocessableContent, code: problem.code, detail: problem.message)
    case AlarmHandlingProblem.noSuchAlarm(let id):
      self.init(
        status: .notFound, code: "not_found",
        detail: LocalizedText(it: "Non c'è un campanello \(id).", en: "There is no alarm \(id)."))
    case let problem as IncidentProblem: self.init(problem)
    case let fault as OutletFault: self.init(status: .badGateway, code: "outlet_unreachable", detail: fault.message)
    case _ where BrokenConnection.caused(error):
      self.init(status: .badRequest, code: "not_whole", detail: BrokenConnection.text)
    case let problem as FormProblem:
      self.init(
        status: problem.isTooLarge ? .contentTooLarge : .badRequest, code: problem.key, detail: problem.message)
    case let problem as MultipartProblem:
      self.init(
        status: problem.isTooLarge ? .contentTooLarge : .badRequest, code: problem.key, detail: problem.message)
    case let error as HTTPError where error.status == .notFound:
      self.init(
        status: .notFound, code: "no_such_route",
        detail: LocalizedText(it: "L'API non ha questo indirizzo.", en: "The API has no such address."))
    case WebProblem.tooLarge, is NIOTooManyBytesError:
      self.init(
        status: .contentTooLarge, code: "too_large",
        detail: LocalizedText(it: "Il corpo è troppo grande.", en: "The body is too large."))
    case StorageError.busy:
      self.init(
        status: .serviceUnavailable, code: "busy",
        detail: LocalizedText(it: "Il database è occupato: riprova.", en: "The database is busy: try again."))
    case let error as StorageError where error.isAway:
      self.init(
        status: .serviceUnavailable, code: "database_away",
        detail: LocalizedText(
          it: "Il database non risponde: riprova fra poco.", en: "The database does not answer: try again soon."))
    default:
      self.init(
        status: .internalServerError, code: "broken",
        detail: LocalizedText(
          it: "Qualcosa si è rotto: dai il codice a chi amministra.",
          en: "Something broke: give the code to the administrator."))
    }
  }

  init(_ problem: IncidentProblem) {
    let (status, code): (HTTPResponse.Status, String) =
      switch problem {
      case .noSuchIncident, .noSuchOutlet: (.notFound, "not_found")
      case .isOver, .notMaintenance, .changedMeanwhile: (.conflict, "conflict")
      case .momentWrong, .momentSkipped: (.unprocessableContent, "bad_moment")
      case .windowWrong: (.unprocessableContent, "bad_window")
      default: (.unprocessableContent, "incident_refused")
      }
    self.init(status: status, code: code, detail: problem.message)
  }

  private struct Body: Encodable {
    var type = "about:blank"
    var title: String
    var status: Int
    var detail: String
    var code: String
    /// To be quoted; also in the log.
    var instance: String
  }

  func response(_ visit: Visit) -> Response {
    let body = Body(
      title: status.reasonPhrase, status: status.code, detail: detail[visit.language], code: code,
      instance: "urn:campanello:request:\(visit.id)")
    var headers: HTTPFields = [
      .contentType: "application/problem+json; charset=utf-8", .cacheControl: "no-store",
    ]
    if status == .unauthorized { headers[.wwwAuthenticate] = "Bearer realm=\"campanello\"" }
    if status == .serviceUnavailable { headers[.retryAfter] = "10" }
    let text = (try? AnswerText.json(body)) ?? "{}"
    return Response(status: status, headers: headers, body: ResponseBody(byteBuffer: .init(string: text + "\n")))
  }
}
