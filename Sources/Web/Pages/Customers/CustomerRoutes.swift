import HTTPTypes
import Hummingbird
import NIOCore
import People
import Primitives
import Reports
import Views
import WireForms

/// Whether customers stay, on a page and as a file.
enum CustomerRoutes {
  static let all: [SiteRoute] = [
    .get("/trends", .may(.seeFigures), show), .get("/trends.csv", .may(.seeFigures), file),
    .get("/customers/at-risk", .may(.readConversations), showAtRisk),
    .get("/customers/at-risk.csv", .may(.readConversations), atRiskFile),
  ]

  @Sendable static func show(_ visit: Visit) async throws -> Response {
    var page = try await visit.read {
      try CustomerReport.page(now: visit.now, mayImport: visit.may(.importData), visit.language, $0)
    }
    page.showsAtRisk = visit.may(.readConversations)
    return visit.page(page.title, in: .trends, page.body(visit.site))
  }

  @Sendable static func showAtRisk(_ visit: Visit) async throws -> Response {
    let page = try await visit.read { try AtRiskReport.page(visit.language, $0) }
    return visit.page(page.title, in: .trends, page.body(visit.site))
  }

  @Sendable static func atRiskFile(_ visit: Visit) async throws -> Response {
    let style = try style(visit)
    guard let text = try await visit.read({ try AtRiskReport.file(style, visit.language, $0) }) else {
      throw WebProblem.notFound
    }
    return csv(text, "campanello-at-risk")
  }

  @Sendable static func file(_ visit: Visit) async throws -> Response {
    let style = try style(visit)
    guard
      let text = try await visit.read({ try CustomerReport.file(now: visit.now, style, visit.language, $0) })
    else { throw WebProblem.notFound }
    return csv(text, "campanello-customers")
  }

  private static func style(_ visit: Visit) throws -> CSVStyle {
    let wanted = try visit.query().first("format") ?? CSVStyle.plain.rawValue
    guard let style = CSVStyle(rawValue: wanted) else {
      throw WebProblem.badRequest(
        LocalizedText(it: "Il formato è excel-it o plain.", en: "The format is excel-it or plain."))
    }
    return style
  }

  private static func csv(_ text: String, _ name: String) -> Response {
    Response(
      status: .ok,
      headers: [
        .contentType: "text/csv; charset=utf-8; header=present", .cacheControl: "no-store",
        .contentDisposition: "attachment; filename=\"\(name).csv\"",
      ],
      body: ResponseBody(byteBuffer: ByteBuffer(string: text)))
  }
}
