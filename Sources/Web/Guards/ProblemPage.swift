import PageKit
import HTTPTypes
import Hummingbird
import Logging
import Primitives

/// What went wrong, as a page with the status that fits. Only what nobody foresaw is logged as an error.
enum ProblemPage {
  static func answer(_ error: any Error, _ visit: Visit, _ logger: Logger) throws -> Response {
    let refusal = Refusal(answering: error)
    if refusal.kind == .broken { logger.error("request failed", metadata: ["error": "\(error)"]) }
    let notice = NoticePage(refusal, visit.language, code: visit.id)
    var response = visit.page(notice.title, status: refusal.kind.status, notice.body(visit.site))
    if let seconds = refusal.kind.retryAfter { response.headers[.retryAfter] = "\(seconds)" }
    return response
  }
}
