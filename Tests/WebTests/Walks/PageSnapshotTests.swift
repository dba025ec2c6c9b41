import Foundation
import HTTPTypes
import Incidents
import Markup
import PageTesting
import People
import Storage
import StorageTesting
import Testing

@testable import Web

/// Every page of the site, in Italian and in English, as a text beside this file. A page without one is told.
///
/// A page that changed on purpose is recorded again with CAMPANELLO_RECORD_SNAPSHOTS.
struct PageSnapshotTests {
  /// What answers with something else than a page.
  static let others: Set<String> = [
    "/livez", "/readyz", "/metrics", "/events", "/hooks/{name}", "/data/uploads/{id}/progress", "/status/feed.atom",
    "/status/feed.rss", "/status/maintenance.ics", "/status/notice.json", "/status/notice.js",
  ]

  /// What fills the gaps of an address.
  static func filled(_ pattern: String, _ house: BusyHouse, survey link: String, incident key: String) -> String {
    let value =
      switch pattern {
      case SitePath.alarm.pattern: house.alarm
      case SitePath.hook.pattern: "sportello"
      case SitePath.surveyAnswer.pattern: link
      case _ where pattern.contains("{token}"): "nobody"
      case SitePath.statusIncident.pattern: key
      default: "1"
      }
    return pattern.split(separator: "/", omittingEmptySubsequences: false)
      .map { $0.hasPrefix("{") ? value : String($0) }.joined(separator: "/")
  }

  private static func isPage(_ route: SiteRoute) -> Bool {
    route.method == .get && !route.access.isForPrograms && !others.contains(route.pattern)
      && ![".csv", ".css", ".js", ".json"].contains { route.pattern.hasSuffix($0) }
  }

  @Test func `every page looks as it did`() async throws {
    try await TestDatabase.sqlite.with { database in
      let house = try await BusyHouse(database, BusyHouse.acts)
      let link = try await String(house.surveyLink().dropFirst("/s/".count))
      let key = try await database.read { try IncidentQueries.find(1, $0)?.key } ?? ""
      for route in SiteRoutes.all where Self.isPage(route) {
        let path = Self.filled(route.pattern, house, survey: link, incident: key)
        let asks = route.pattern == SitePath.surveyResults.pattern ? "source=survey-1&kind=nps&scale=0-10&" : ""
        var text = ""
        for language in ["it", "en"] {
          let cookie = route.access == .everyone ? nil : house.admin
          let answer = try await house.site.send(.get, "\(path)?\(asks)lang=\(language)", as: cookie)
          #expect(answer.status < 500, "\(path): \(answer.status)")
          text += "\(answer.status) \(route.pattern)?lang=\(language)\n\(Self.steady(answer.text))\n"
        }
        try expectSnapshot(Self.name(route.pattern), text)
      }
    }
  }

  /// `/alarms/{id}` is `alarms-id.html`.
  private static func name(_ pattern: String) -> String {
    let parts = pattern.split { !$0.isLetter && !$0.isNumber }
    return (parts.isEmpty ? "overview" : parts.joined(separator: "-")) + ".html"
  }

  /// What lies within the frame, without what is drawn by lot.
  private static func steady(_ page: String) -> String {
    let main = page.firstMatch(of: /<main[\s\S]*<\/main>/).map { String($0.0) } ?? page
    return main.replacing(/\/(s|u|confirm|unsubscribe)\/[\w.~-]{8,}/) { "/\($0.output.1)/…" }
      .replacing(/<path [^>]*d="[^"]{300,}"[^>]*>/, with: "<path>")
      .replacing(/viewBox="0 0 \d+ \d+" shape/, with: "viewBox shape")
      .replacing(/\/status\/incidents\/[\w-]+/, with: "/status/incidents/…")
      .replacing(/value="[\w.~-]{40,}"/, with: "value=\"…\"")
  }
}
