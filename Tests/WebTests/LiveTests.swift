import HTTPTypes
import People
import Storage
import StorageTesting
import Testing

@testable import Web

/// What open pages are told.
struct LiveTests {
  @Test(arguments: TestDatabases.all)
  func `an open page is told how many alarms wait for someone`(_ engine: TestDatabase) async throws {
    try await engine.with { database in
      let site = try InProcessSite(database)
      let cookie = try site.signedIn(.viewer)
      let before = try await site.send(.get, "/events", as: cookie)
      #expect(before.headers[.contentType] == "text/event-stream")
      #expect(before.text.contains("event: alarms\n") && before.text.contains("data: 0\n"))
      _ = try await RingingAlarm.add(to: database)
      // As a job of this server says it.
      site.environment.changes.note()
      let after = try await site.send(.get, "/events", as: cookie)
      #expect(after.text.contains("data: 1\n"))
      let page = try await site.send(.get, "/help", as: cookie)
      #expect(page.text.contains("data-events=\"/events\""))
      #expect(page.text.contains(">1</span>"))
    }
  }

  @Test func `whoever may not see alarms is not told of them`() async throws {
    try await TestDatabase.sqlite.with { database in
      let site = try InProcessSite(database)
      let page = try await site.send(.get, "/", as: try site.signedIn(.agent))
      #expect(!page.text.contains("data-events"))
    }
  }

  @Test func `where too many listen, one is told once and asked to come again`() async throws {
    try await TestDatabase.sqlite.with { database in
      let site = try InProcessSite(database)
      let cookie = try site.signedIn(.manager)
      for _ in 0..<Listeners.most { #expect(site.environment.listeners.enter()) }
      #expect(!site.environment.listeners.enter())
      let answer = try await site.send(.get, "/events", as: cookie)
      #expect(answer.text.contains("retry: 30000\n"))
      site.environment.listeners.leave()
      #expect(site.environment.listeners.enter())
    }
  }
}
