import Outlets
import Ledger
import Secrets
import Notices
import Primitives
import Storage
import StorageTesting
import Testing

struct NoticeDeliveryStoreTests {
  @Test(arguments: TestDatabases.all)
  func `the same alarm, state and month is told once`(_ engine: TestDatabase) async throws {
    try await Office.open(engine) { (office) async throws in
      _ = try office.webhook("https://example.com/hook")
      #expect(try office.record(Office.news(), to: [Office.anna()]).count == 2)
      #expect(try office.record(Office.news(), to: [Office.anna()]).isEmpty)
      #expect(try office.record(Office.news(period: "2026-11"), to: [Office.anna()]).count == 2)
      #expect(try office.due(at: Office.now) == 4)
    }
  }

  @Test(arguments: TestDatabases.all)
  func `a destination goes with all that waits for it, and nothing of it leaves`(_ engine: TestDatabase) async throws {
    try await Office.open(engine) { (office) async throws in
      let endpoint = try office.webhook("https://example.com/hook")
      let ids = try office.record(Office.news(), to: [Office.anna()])
      try office.write { try NoticeEndpointStore.remove(endpoint, by: .commandLine, now: Office.now, $0) }
      #expect(try office.read { try NoticeEndpointStore.all($0) }.isEmpty)
      #expect(try ids.compactMap { try office.find($0) }.map(\.target) == [.person(1)])
      _ = try await office.work(office.sender(person: nil))
      #expect(try office.record(Office.news("alr_2"), to: [Office.anna()]).count == 1)
    }
  }

  @Test(arguments: TestDatabases.all)
  func `who wants less is told less`(_ engine: TestDatabase) async throws {
    try await Office.open(engine) { (office) async throws in
      let off = try NoticeChoice(byMail: false, pace: .immediately, wanted: .maybeChance, quiet: nil)
      let more = try NoticeChoice(byMail: true, pace: .immediately, wanted: .maybeChance, quiet: nil)
      #expect(try office.record(Office.news("alr_1", .maybeChance), to: [Office.anna()]).isEmpty)
      #expect(try office.record(Office.news("alr_2", .maybeChance), to: [Office.anna(off)]).isEmpty)
      #expect(try office.record(Office.news("alr_3", .maybeChance), to: [Office.anna(more)]).count == 1)
    }
  }

  @Test(arguments: TestDatabases.all)
  func `quiet hours move a mail, and no webhook`(_ engine: TestDatabase) async throws {
    try await Office.open(engine) { (office) async throws in
      _ = try office.webhook("https://example.com/hook")
      let quiet = try NoticeChoice(
        byMail: true, pace: .immediately, wanted: .ringing, quiet: QuietHours(from: 22, to: 7))
      let ids = try office.record(Office.news(), to: [Office.anna(quiet)], now: .rome(2026, 11, 20, 23))
      let next = try ids.map { try office.find($0)?.nextTryAt }
      #expect(next == [.rome(2026, 11, 20, 23), .rome(2026, 11, 21, 7)])
    }
  }

  @Test(arguments: TestDatabases.all)
  func `a digest collects until it is sent`(_ engine: TestDatabase) async throws {
    try await Office.open(engine) { (office) async throws in
      let daily = try NoticeChoice(byMail: true, pace: .daily(hour: 8), wanted: .maybeChance, quiet: nil)
      let anna = Office.anna(daily)
      let ids = try office.record(Office.news("alr_1"), to: [anna], now: .rome(2026, 11, 20, 9))
      #expect(try office.record(Office.news("alr_2", .maybeChance), to: [anna], now: .rome(2026, 11, 20, 23)) == [])
      let next = try office.record(Office.news("alr_3"), to: [anna], now: .rome(2026, 11, 21, 8))
      let first = try #require(ids.first)
      #expect(try office.read { try NoticeDeliveryStore.news(of: first, $0) }.map(\.alarm) == ["alr_1", "alr_2"])
      #expect(try office.find(first)?.nextTryAt == .rome(2026, 11, 21, 8))
      #expect(try next.map { try office.find($0)?.nextTryAt } == [.rome(2026, 11, 22, 8)])
      #expect(try office.due(at: .rome(2026, 11, 21, 7, 59)) == 0)
    }
  }

  @Test(arguments: TestDatabases.all)
  func `what waits cannot be replayed, and what is not there neither`(_ engine: TestDatabase) async throws {
    try await Office.open(engine) { (office) async throws in
      let id = try #require(try office.record(Office.news(), to: [Office.anna()]).first)
      #expect(throws: NoticeProblem.alreadyWaiting) {
        try office.write { try NoticeDeliveryStore.replay(id, by: .person(1), now: Office.now, $0) }
      }
      #expect(throws: NoticeProblem.noSuchDelivery(99)) {
        try office.write { try NoticeDeliveryStore.replay(99, by: .person(1), now: Office.now, $0) }
      }
    }
  }

  @Test(arguments: TestDatabases.all)
  func `secrets are stored encrypted, or not at all`(_ engine: TestDatabase) async throws {
    try await Office.open(engine) { (office) async throws in
      let settings = OutletSettings(
        .webhook, [.server: "https://example.com/hook?k=verysecret", .secrets: Office.secret])
      #expect(throws: NoticeProblem.noKey) { try office.endpoint(settings, key: nil) }
      let id = try office.endpoint(settings)
      let found = try office.read { try NoticeEndpointStore.settings(of: id, key: Office.key, $0) }
      #expect(found == settings && "\(found)" == "webhook (redacted)")
      let endpoint = try #require(try office.read { try NoticeEndpointStore.find(id, $0) })
      #expect(endpoint.shown == "https://example.com" && endpoint.isEnabled)
      let sealed = try office.read { try $0.all("SELECT sealed FROM notice_endpoint") { $0.blob(0) } }
      #expect(!String(decoding: sealed.joined(), as: UTF8.self).contains("secret"))
      let other = SealingKey([UInt8](repeating: 8, count: 32))
      #expect(throws: NoticeProblem.wrongKey) {
        try office.read { try NoticeEndpointStore.settings(of: id, key: other, $0) }
      }
    }
  }
}
