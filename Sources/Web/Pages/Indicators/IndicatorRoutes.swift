import Markup
import AlarmPages
import PageKit
import HTTPTypes
import Hummingbird
import Indicators
import NIOCore
import People
import Primitives
import WireForms

/// Any indicator by any dimension, on a page and as a file.
enum IndicatorRoutes {
  static let all: [SiteRoute] = [
    .get(.metrics, .may(.seeFigures), show), .get(.metricsFile, .may(.seeFigures), file),
  ]

  @Sendable static func show(_ visit: Visit) async throws -> Response {
    let ask = try ask(visit)
    let reader = IndicatorReport.Reader(
      language: visit.language, mayImport: visit.may(.importData), mayRead: visit.may(.readConversations))
    let page = try await visit.read { try IndicatorReport.page(ask, reader, $0) }
    let isProblem = if case .problem = page.content { true } else { false }
    return visit.page(
      page.title, in: .metrics, status: isProblem ? .badRequest : .ok, page.body(visit.site))
  }

  @Sendable static func file(_ visit: Visit) async throws -> Response {
    let ask = try ask(visit)
    let wanted = try visit.query().first("format") ?? CSVStyle.plain.rawValue
    guard let style = CSVStyle(rawValue: wanted) else {
      throw Refusal.badRequest(
        LocalizedText(it: "Il formato è excel-it o plain.", en: "The format is excel-it or plain."))
    }
    if let problem = ask.problem { throw Refusal.badRequest(problem) }
    guard let text = try await visit.read({ try IndicatorReport.file(ask, style, visit.language, $0) }) else {
      throw Refusal.notFound
    }
    return Response(
      status: .ok,
      headers: [
        .contentType: "text/csv; charset=utf-8; header=present", .cacheControl: "no-store",
        .contentDisposition: "attachment; filename=\"campanello-\(ask.indicator.rawValue).csv\"",
      ],
      body: ResponseBody(byteBuffer: ByteBuffer(string: text)))
  }

  private static func ask(_ visit: Visit) throws -> IndicatorAsk {
    IndicatorAsk(try visit.query().fields.map { ($0.name, $0.value) })
  }
}
