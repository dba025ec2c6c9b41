import HTTPTypes
import People
import Primitives
import Storage
import StorageTesting
import Testing

@testable import App
@testable import Web

/// The bell of updates that did not leave by an outlet.
struct PublicationTellingTests {
  @Test(arguments: TestDatabases.all)
  func `an update that did not leave rings once, and no longer when it is out`(_ engine: TestDatabase) async throws {
    try await engine.with { database in
      let site = try InProcessSite(database)
      let manager = try site.signedIn(.manager)
      let admin = try site.signedIn(.admin)
      _ = try await site.send(.post, "/settings/outlets", as: admin, form: "kind=x&name=X&language=it&account=%40a")
      _ = try await site.send(
        .post, "/incidents", as: manager, form: "kind=fault&title_it=Pagamenti&severity=critical&started=")
      _ = try await site.send(
        .post, "/incidents/1/updates", as: manager,
        form: "do=publish&seen=&phase=investigating&text_it=Vediamo.&text_en=&next=&outlet=1")
      let service = LiveAlarmService(database: database, clock: { InProcessSite.now }, log: { _ in }, onChange: {})
      var memory = LiveAlarmService.Memory()
      #expect(try await !service.step(&memory), "it waits for a person, as it should")
      try await Self.set("failed", database)
      #expect(try await service.step(&memory))
      #expect(try await !service.step(&memory), "it is the same bell")
      let list = try await site.send(.get, "/alarms", as: manager).text
      #expect(list.contains("Un aggiornamento non è uscito ovunque") && list.contains("Suona"))
      let id = try #require(list.firstMatch(of: /\/alarms\/(alr_\w+)/)?.1)
      let page = try await site.send(.get, "/alarms/\(id)", as: manager).text
      #expect(page.contains("«Pagamenti»: l&#39;ultimo testo non è uscito, o non si sa, su X."))
      try await Self.set("done_by_hand", database)
      _ = try await service.step(&memory)
      #expect(try await site.send(.get, "/alarms/\(id)", as: manager).text.contains("Rientrato"))
    }
  }

  @Test(arguments: TestDatabases.all)
  func `a look that fails keeps no other from ringing, and is told`(_ engine: TestDatabase) async throws {
    try await engine.with { database in
      let site = try InProcessSite(database)
      let manager = try site.signedIn(.manager)
      _ = try await site.send(
        .post, "/incidents", as: manager, form: "kind=fault&title_it=Cassa&severity=minor&started=")
      _ = try await site.send(
        .post, "/incidents/1/updates", as: manager,
        form: "do=publish&seen=&phase=investigating&text_it=Vediamo.&text_en=&next=15")
      let later = Instant(seconds: InProcessSite.now.seconds + 3_600)
      try await database.write { _ = try $0.execute("ALTER TABLE publication RENAME TO elsewhere") }
      let service = LiveAlarmService(database: database, clock: { later }, log: { _ in }, onChange: {})
      var memory = LiveAlarmService.Memory()
      await #expect(throws: StorageError.self) { try await service.step(&memory) }
      #expect(memory.behind == nil && memory.troubles != nil, "what failed is looked at again, what came after it was")
      let list = try await site.send(.get, "/alarms", as: manager).text
      #expect(list.contains("Aggiornamento promesso e non uscito"))
    }
  }

  private static func set(_ state: String, _ database: Database) async throws {
    try await database.write { connection in
      _ = try connection.execute(
        "UPDATE publication SET state = \(state), next_try_at = NULL, ended_at = \(InProcessSite.now.seconds)")
    }
  }
}
