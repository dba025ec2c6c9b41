import Markup
import PageKit
import CustomerPages
import Hummingbird
import People
import Primitives

/// Whether customers stay, on a page and as a file.
enum CustomerRoutes {
  static let all: [SiteRoute] = [
    .get(.trends, .may(.seeFigures), show), .get(.trendsFile, .may(.seeFigures), file),
    .get(.atRisk, .may(.readConversations), showAtRisk),
    .get(.atRiskFile, .may(.readConversations), atRiskFile),
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
    let style = try visit.csvStyle()
    guard let text = try await visit.read({ try AtRiskReport.file(style, visit.language, $0) }) else {
      throw Refusal.notFound
    }
    return visit.csv(text, "campanello-at-risk")
  }

  @Sendable static func file(_ visit: Visit) async throws -> Response {
    let style = try visit.csvStyle()
    guard
      let text = try await visit.read({ try CustomerReport.file(now: visit.now, style, visit.language, $0) })
    else { throw Refusal.notFound }
    return visit.csv(text, "campanello-customers")
  }
}
