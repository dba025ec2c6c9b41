import Hummingbird
import NIOCore
import People
import Primitives
import Reports
import Views

/// The page of every morning.
enum OverviewRoutes {
  static let all: [SiteRoute] = [.get("/", .signedIn, show)]

  /// Drawn once for all of one person's requests of the same two seconds.
  @Sendable static func show(_ visit: Visit) async throws -> Response {
    if visit.flash != nil { return visit.html(try await draw(visit)) }
    let key = "overview/\(visit.visitor?.person.id ?? 0)/\(visit.language.rawValue)"
    let page = try await visit.environment.pages.page(key, version: visit.environment.changes.value) {
      try await draw(visit)
    }
    return visit.html(page)
  }

  private static func draw(_ visit: Visit) async throws -> ByteBuffer {
    let reading = OverviewReport.Reader(
      name: visit.visitor?.person.name.text ?? "", language: visit.language, maySeeFigures: visit.may(.seeFigures),
      mayImport: visit.may(.importData), mayInvite: visit.may(.managePeople))
    let report = try await visit.read { try OverviewReport(reading, now: visit.now, $0) }
    visit.environment.waitingAlarms.set(report.waiting)
    return ByteBuffer(string: visit.shell(.overview).page(report.page.title, report.page.body(visit.site)).text)
  }
}
