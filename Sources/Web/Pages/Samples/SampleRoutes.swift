import Markup
import PageKit
import AlarmPages
import Hummingbird
import People
import Primitives
import WireForms

/// The conversations drawn to be read.
enum SampleRoutes {
  static let all: [SiteRoute] = [
    .get(.samples, .may(.readConversations), list),
    .get(SitePath.sample, .may(.readConversations), show),
  ]

  @Sendable static func list(_ visit: Visit) async throws -> Response {
    let page = try await visit.read { try SampleReport.list(visit.language, $0) }
    return visit.page(page.title, in: .samples, page.body(visit.site))
  }

  @Sendable static func show(_ visit: Visit) async throws -> Response {
    let id = try visit.number("id")
    let start = try visit.query().first("from").flatMap(Int.init) ?? 0
    guard let page = try await visit.read({ try SampleReport.page(id, from: start, visit.language, $0) }) else {
      throw Refusal.notFound
    }
    return visit.page(page.title, in: .samples, page.body(visit.site))
  }
}
