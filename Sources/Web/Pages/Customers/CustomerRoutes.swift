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
  ]

  @Sendable static func show(_ visit: Visit) async throws -> Response {
    let page = try await visit.read {
      try CustomerReport.page(now: visit.now, mayImport: visit.may(.importData), visit.language, $0)
    }
    return visit.page(page.title, in: .trends, page.body(visit.site))
  }

  @Sendable static func file(_ visit: Visit) async throws -> Response {
    let wanted = try visit.query().first("format") ?? CSVStyle.plain.rawValue
    guard let style = CSVStyle(rawValue: wanted) else {
      throw WebProblem.badRequest(
        LocalizedText(it: "Il formato è excel-it o plain.", en: "The format is excel-it or plain."))
    }
    guard
      let text = try await visit.read({ try CustomerReport.file(now: visit.now, style, visit.language, $0) })
    else { throw WebProblem.notFound }
    return Response(
      status: .ok,
      headers: [
        .contentType: "text/csv; charset=utf-8; header=present", .cacheControl: "no-store",
        .contentDisposition: "attachment; filename=\"campanello-customers.csv\"",
      ],
      body: ResponseBody(byteBuffer: ByteBuffer(string: text)))
  }
}
