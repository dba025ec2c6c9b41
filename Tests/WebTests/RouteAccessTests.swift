import Markup
@testable import PageKit
import HTTPTypes
import People
import StorageTesting
import Testing

@testable import Web

/// Every route for every role, and for nobody: who is let in is what the route states.
struct RouteAccessTests {
  @Test(arguments: TestDatabases.all)
  func `whoever is not signed in reaches only the door`(_ engine: TestDatabase) async throws {
    try await engine.with { database in
      let site = try InProcessSite(database)
      for route in SiteRoutes.all where route.access != .everyone && !route.access.isForPrograms {
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
        for route in SiteRoutes.all where route.access != .everyone && !route.access.isForPrograms {
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

  @Test(arguments: TestDatabases.all)
  func `the API lets in tokens of its scope and nobody's session`(_ engine: TestDatabase) async throws {
    try await engine.with { database in
      let site = try InProcessSite(database)
      let routes = SiteRoutes.all.filter(\.access.isForPrograms)
      #expect(!routes.isEmpty)
      for route in routes {
        let path = Self.path(route)
        for cookie in [nil] + (try Role.allCases.map { try site.signedIn($0) }) {
          let answer = try await site.send(route.method, path, as: cookie)
          #expect(answer.status == 401, "\(route.pattern)")
          #expect(answer.headers[.wwwAuthenticate]?.hasPrefix("Bearer") == true, "\(route.pattern)")
        }
        for scope in TokenScope.allCases {
          let answer = try await site.send(route.method, path, headers: try site.token([scope]))
          #expect((answer.status == 403) == (route.access != .token(scope)), "\(route.pattern) \(scope)")
          #expect(answer.status < 500, "\(route.pattern): \(answer.text)")
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
