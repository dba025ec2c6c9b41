import PageKit
import HTTPTypes
import Hummingbird
import Logging
import People
import Primitives
import Storage
import WireForms

/// What went wrong, as a page with the status that fits. Only what nobody foresaw is logged as an error.
enum ProblemPage {
  static func answer(_ error: any Error, _ visit: Visit, _ logger: Logger) throws -> Response {
    let (kind, status) = reading(error)
    if case .broken = kind { logger.error("request failed", metadata: ["error": "\(error)"]) }
    var response = page(kind, status, visit)
    switch kind {
    case .tooMany(let seconds): response.headers[.retryAfter] = "\(seconds)"
    case .busy, .away: response.headers[.retryAfter] = "10"
    default: break
    }
    return response
  }

  static func page(_ kind: NoticePage.Kind, _ status: HTTPResponse.Status, _ visit: Visit) -> Response {
    let notice = NoticePage(kind, visit.language, code: visit.id)
    return visit.page(notice.title, status: status, notice.body(visit.site))
  }

  private static func reading(_ error: any Error) -> (NoticePage.Kind, HTTPResponse.Status) {
    switch error {
    case let problem as WebProblem:
      switch problem {
      case .notFound: (.notFound, .notFound)
      case .forbidden: (.forbidden, .forbidden)
      case .crossSite: (.crossSite, .forbidden)
      case .tooLarge: (.tooLarge, .contentTooLarge)
      case .tooMany(let seconds): (.tooMany(seconds: seconds), .tooManyRequests)
      case .conflict(let text): (.conflict(text), .conflict)
      case .badRequest(let text): (.badRequest(text), .badRequest)
      }
    case let error as HTTPError:
      switch error.status {
      case .notFound: (.notFound, .notFound)
      case .contentTooLarge: (.tooLarge, .contentTooLarge)
      default: (.broken, error.status)
      }
    case let problem as FormProblem:
      problem.isTooLarge ? (.tooLarge, .contentTooLarge) : (.badRequest(problem.message), .badRequest)
    case let problem as MultipartProblem:
      problem.isTooLarge ? (.tooLarge, .contentTooLarge) : (.badRequest(problem.message), .badRequest)
    case let problem as PeopleProblem: (.badRequest(problem.message), .unprocessableContent)
    case StorageError.busy: (.busy, .serviceUnavailable)
    case let error as StorageError where error.isAway: (.away, .serviceUnavailable)
    case _ where BrokenConnection.caused(error): (.badRequest(BrokenConnection.text), .badRequest)
    default: (.broken, .internalServerError)
    }
  }
}
