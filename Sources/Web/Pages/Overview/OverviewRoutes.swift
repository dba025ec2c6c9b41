import Markup
import PageKit
import AlarmPages
import Hummingbird
import NIOCore
import People
import Primitives

/// The page of every morning.
enum OverviewRoutes {
  static let all: [SiteRoute] = [.get(.overview, .signedIn, show)]

  /// Read once for all who see the same, drawn once for all of one person's requests of the same two seconds.
  @Sendable static func show(_ visit: Visit) async throws -> Response {
    if visit.flash != nil { return visit.html(try await draw(visit)) }
    let key = "overview/\(visit.visitor?.person.id ?? 0)/\(visit.language.rawValue)"
    let page = try await visit.environment.pages.value(key, version: visit.environment.changes.value) {
      try await draw(visit)
    }
    return visit.html(page)
  }

  private static func draw(_ visit: Visit) async throws -> ByteBuffer {
    let reader = OverviewReport.Reader(
      language: visit.language, maySeeFigures: visit.may(.seeFigures), mayImport: visit.may(.importData),
      mayInvite: visit.may(.managePeople))
    let environment = visit.environment
    var page = try await environment.overviews.value("\(reader)", version: environment.changes.value) {
      try await visit.read { try OverviewReport.page(reader, now: visit.now, $0) }
    }
    page.name = visit.visitor?.person.name.text
    return ByteBuffer(string: visit.shell(.overview).page(page.title, page.body(visit.site)).text)
  }
}
