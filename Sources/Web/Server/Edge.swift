import Markup
import HTTPTypes
import Hummingbird
import Logging
import Primitives
import WireForms

/// Around every request: its id, its line in the log, its count, the headers of every answer, and a page where no
/// route was found. The query is never logged: it may hold a one-time link.
struct Edge: RouterMiddleware {
  typealias Context = SiteContext
  let environment: WebEnvironment

  @concurrent
  func handle(
    _ request: Request, context: SiteContext,
    next: @concurrent (Request, SiteContext) async throws -> Response
  ) async throws -> Response {
    let start = ContinuousClock.now
    var response: Response
    do {
      response = try await next(request, context)
    } catch let error as HTTPError {
      response = try plainPage(error, request, context)
    }
    let place = PublicPlace(request.uri.path, folder: environment.settings.folder)
    SecurityHeaders.add(
      to: &response.headers, isSecure: environment.isSecure,
      framedBy: place == .survey ? environment.settings.surveySites : [])
    response.headers[.xRequestID] = context.logger.requestID
    let elapsed = (ContinuousClock.now - start).components
    let seconds = Double(elapsed.seconds) + Double(elapsed.attoseconds) / 1e18
    environment.metrics.note(status: response.status.code, seconds: seconds)
    context.logger.info(
      "request",
      metadata: [
        "method": "\(request.method.rawValue)", "path": "\(place?.shown ?? request.uri.path)",
        "status": "\(response.status.code)",
        "ms": "\(Int(seconds * 1_000))",
      ])
    return response
  }

  /// What Hummingbird itself refuses: no such route, a body that is too long.
  private func plainPage(_ error: HTTPError, _ request: Request, _ context: SiteContext) throws -> Response {
    let asked = (try? FormFields(query: request.uri.query ?? ""))?.first("lang").flatMap(Language.init(rawValue:))
    let visit = Visit(
      request: request, parameters: context.parameters, environment: environment, visitor: nil,
      language: asked ?? AcceptLanguage(request.headers[.acceptLanguage]).language(otherwise: .it),
      now: environment.now(),
      id: context.logger.requestID, flash: nil, peer: "")
    if request.uri.path.hasPrefix(environment.settings.folder + "/api/") {
      return ApiProblem.response(Refusal(answeringProgram: error), visit)
    }
    return try ProblemPage.answer(error, visit, context.logger)
  }
}

/// Pages whose address is a secret of the customer it was sent to.
private enum PublicPlace: CaseIterable {
  case survey, unsubscribe, confirmSubscriber, removeSubscriber

  init?(_ path: String, folder: String) {
    guard let found = Self.allCases.first(where: { path.hasPrefix(folder + $0.prefix) }) else { return nil }
    self = found
  }

  /// For the log.
  var shown: String { prefix + "…" }

  private var prefix: String {
    switch self {
    case .survey: SitePath.surveyAnswer("").text
    case .unsubscribe: SitePath.unsubscribe("").text
    case .confirmSubscriber: SitePath.confirmSubscriber("").text
    case .removeSubscriber: SitePath.removeSubscriber("").text
    }
  }
}

extension Logger {
  /// The id that stands in the log beside everything this request did.
  var requestID: String { self[metadataKey: "hb.request.id"]?.description ?? "-" }
}

extension HTTPField.Name {
  static let xRequestID = HTTPField.Name("X-Request-Id") ?? .eTag
}
