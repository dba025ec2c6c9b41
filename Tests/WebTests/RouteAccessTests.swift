import HTTPTypes
import People
import StorageTesting
import Testing
import Views

@testable import Web

/// Every route for every role, and for nobody: who is let in is what the route states.
struct RouteAccessTests {
  @Test(arguments: TestDatabases.all)
  func `whoever is not signed in reaches only the door`(_ engine: TestDatabase) async throws {
    try await engine.with { database in
      let site = try InProcessSite(database)
      for route in SiteRoutes.all where route.access != .everyone {
        let answer = try await site.send(route.method, Self.path(route), form: route.method == .post ? "" : nil)
        #expect(answer.status == 303, "\(route.method) \(route.pattern)")
        #expect(answer.headers[.location]?.hasPrefix("/login") == true, "\(route.pattern)")
      }
    }
  }

  @Test(arguments: TestDatabases.all)
  func `each role is let in where the route admits it, and refused elsewhere`(_ engine: TestDatabase) async throws {
    try await engine.with { database in
      let site = try InProcessSite(database)
      for role in Role.allCases {
        for route in SiteRoutes.all where route.access != .everyone {
          let cookie = try site.signedIn(role)
          let answer = try await site.send(
            route.method, Self.path(route), as: cookie, form: route.method == .post ? "" : nil)
          let isRefused = answer.status == 403
          #expect(isRefused == !route.access.admits(role), "\(role) \(route.method) \(route.pattern): \(answer.status)")
          #expect(answer.status < 500, "\(role) \(route.method) \(route.pattern): \(answer.status) \(answer.text)")
        }
      }
    }
  }

  @Test func `a menu entry and the page it leads to ask for the same permission`() throws {
    for entry in Shell.Entry.allCases {
      let pattern = entry.path.text
      let route = try #require(SiteRoutes.all.first { $0.method == .get && $0.pattern == pattern }, "\(pattern)")
      #expect(route.access == entry.access, "\(pattern)")
    }
  }

  @Test func `every link of a role's first page opens for that role`() async throws {
    try await TestDatabase.sqlite.with { database in
      let site = try InProcessSite(database)
      for role in Role.allCases {
        let cookie = try site.signedIn(role)
        let page = try await site.send(.get, "/", as: cookie).text
        for link in page.matches(of: /href="(\/[^"]*)"/) {
          let answer = try await site.send(.get, String(link.1), as: cookie)
          // Without data there is no letter: it leads back with a word.
          let isFine = answer.status == 200 || link.1 == "/letter" && answer.status == 303
          #expect(isFine, "\(role) \(link.1): \(answer.status)")
        }
      }
    }
  }

  @Test func `no two routes answer the same address`() {
    let addresses = SiteRoutes.all.map { "\($0.method) \($0.pattern)" }
    #expect(Set(addresses).count == addresses.count)
  }

  /// A path that fits the pattern.
  private static func path(_ route: SiteRoute) -> String {
    var path = ""
    for part in route.pattern.split(separator: "/", omittingEmptySubsequences: false) {
      path += (path.isEmpty && part.isEmpty ? "" : "/") + (part.hasPrefix("{") ? "1" : String(part))
    }
    return path.isEmpty ? "/" : path
  }
}
