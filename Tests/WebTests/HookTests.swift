import Ledger
import Privacy
import Facts
import HTTPTypes
import Intake
import People
import Primitives
import Storage
import StorageTesting
import Surveys
import Testing

@testable import Web

/// Conversations that other systems send, through the route and into the facts.
struct HookTests {
  private static func hook(_ name: String, _ kind: String, _ database: Database) throws -> String {
    var generator = SystemRandomNumberGenerator()
    return try database.write {
      try LiveHookStore.add(
        name, kind: kind, sealedSecret: nil, by: .commandLine, now: InProcessSite.now, using: &generator, $0
      ).secret
    }
  }

  private static func gather(_ database: Database) throws -> [String] {
    try database.write { connection in
      while try LiveGathering.gather(now: InProcessSite.now, connection).count > 0 {}
      return try connection.all("SELECT external_id, subject FROM conversation ORDER BY external_id") {
        "\($0.string(0)) \($0.stringOrNil(1) ?? "")"
      }
    }
  }

  @Test(arguments: TestDatabases.all)
  func `what comes twice counts once, masked, and what comes late completes it`(_ engine: TestDatabase) async throws {
    try await engine.with { database in
      let site = try InProcessSite(database)
      let secret = try Self.hook("generico", "generic", database)
      let path = "/hooks/generico?k=\(secret)"
      let closed =
        #"{"id":"a","at":1763800600,"resolved":true,"closed_at":1763800600,"subject":"scrivo da anna@example.it"}"#
      let opened = #"{"id":"a","at":1763800000,"opened_at":1763800000,"channel":"chat","resolved":false}"#
      #expect(try await site.send(.post, path, form: closed).text == "received\n")
      #expect(try Self.gather(database).isEmpty, "nobody knows yet when it was opened")
      #expect(try await site.send(.post, path, form: opened).text == "received\n")
      #expect(try await site.send(.post, path, form: opened).text == "received before\n")
      let facts = try Self.gather(database)
      #expect(facts.count == 1 && facts[0].hasPrefix("a scrivo da") && !facts[0].contains("anna@example.it"))
      let stored = try await database.read { connection in
        try connection.first("SELECT resolved, closed_at FROM conversation") { ($0.bool(0), $0.int64(1)) }
      }
      #expect(stored?.0 == true && stored?.1 == 1_763_800_600)
      let kept = try await database.read {
        try $0.all("SELECT patches FROM hook_delivery") { $0.string(0) }.joined()
          + $0.all("SELECT content FROM live_conversation") { $0.string(0) }.joined()
      }
      #expect(!kept.contains("anna@example.it"))
    }
  }

  @Test(arguments: TestDatabases.all)
  func `a ticket that is merged leaves, and comes back when it was no merge`(_ engine: TestDatabase) async throws {
    try await engine.with { database in
      let site = try InProcessSite(database)
      let secret = try Self.hook("zammad", "zammad", database)
      for (at, state, left) in [("08", "open", 1), ("09", "merged", 0), ("10", "open", 1)] {
        let body =
          #"{"ticket":{"id":3,"number":"81003","title":"a","state":"\#(state)","created_at":"2025-11-22T07:00:00Z","#
          + #""updated_at":"2025-11-22T\#(at):00:00Z","create_article_type":"phone"}}"#
        _ = try await site.send(.post, "/hooks/zammad?k=\(secret)", form: body)
        #expect(try Self.gather(database).count == left, "\(state) at \(at)")
      }
    }
  }

  @Test(arguments: TestDatabases.all)
  func `another secret, another name and a broken body are told apart`(_ engine: TestDatabase) async throws {
    try await engine.with { database in
      let site = try InProcessSite(database)
      let secret = try Self.hook("zendesk", "zendesk", database)
      #expect(try await site.send(.post, "/hooks/zendesk?k=x", form: "{}").status == 404)
      #expect(try await site.send(.post, "/hooks/nessuno?k=\(secret)", form: "{}").status == 404)
      let broken = try await site.send(.post, "/hooks/zendesk?k=\(secret)", form: "{}")
      #expect(broken.status == 200 && broken.text.contains("detail.id"))
      let quarantined = try await database.read { connection in
        try LiveHookStore.find("zendesk", connection).map { try LiveHookStore.remarks(of: $0.id, connection).count }
      }
      #expect(quarantined == 1)
      try await database.write {
        try LiveHookStore.set("zendesk", enabled: false, by: .commandLine, now: InProcessSite.now, $0)
      }
      #expect(try await site.send(.post, "/hooks/zendesk?k=\(secret)", form: "{}").status == 404)
    }
  }

  @Test(arguments: TestDatabases.all)
  func `a customer who is erased is gone from what came, too`(_ engine: TestDatabase) async throws {
    try await engine.with { database in
      let site = try InProcessSite(database)
      let secret = try Self.hook("generico", "generic", database)
      for (id, customer) in [("a_1", "C7"), ("aX1", "C8")] {
        _ = try await site.send(
          .post, "/hooks/generico?k=\(secret)",
          form: #"{"id":"\#(id)","opened_at":1763800000,"channel":"chat","customer_id":"\#(customer)","text":"ciao"}"#)
      }
      _ = try Self.gather(database)
      _ = try await database.write { connection in
        var generator = SystemRandomNumberGenerator()
        return try PersonRecord.erase("C7", by: .commandLine, now: InProcessSite.now, using: &generator, connection)
      }
      let left = try await database.read { connection in
        (
          try connection.all("SELECT external_id FROM live_conversation") { $0.string(0) },
          try connection.first("SELECT COUNT(*) FROM hook_delivery") { $0.int(0) }
        )
      }
      #expect(left.0 == ["aX1"] && left.1 == 1)
    }
  }

  @Test(arguments: TestDatabases.all)
  func `an intake is made in the browser, its address is shown once`(_ engine: TestDatabase) async throws {
    try await engine.with { database in
      let site = try InProcessSite(database)
      let admin = try site.signedIn(.admin)
      let made = try await site.send(.post, "/settings/hooks", as: admin, form: "kind=generic&name=banco&secret=")
      #expect(made.status == 200 && made.text.contains("/hooks/banco?k="))
      let later = try await site.send(.get, "/settings/hooks", as: admin)
      #expect(later.text.contains("un nostro programma, non firmato") && !later.text.contains("?k="))
      for (form, words) in [
        ("kind=generic&name=banco", "già un arrivo"), ("kind=generic&name=Banco+1", "lettere minuscole"),
        ("kind=cti&name=pbx&secret=s", "non firma"),
      ] {
        let refused = try await site.send(.post, "/settings/hooks", as: admin, form: form)
        #expect(refused.status == 422 && refused.text.contains(words))
      }
      #expect(try await site.send(.post, "/settings/hooks/banco", as: admin, form: "do=disable").status == 303)
      #expect(try await site.send(.get, "/settings/hooks", as: admin).text.contains("fuori uso"))
      #expect(try await site.send(.post, "/settings/hooks/altro", as: admin, form: "do=enable").status == 404)
    }
  }
}
