import Ledger
import Connectors
import FileFormats
import Foundation
import HTTPTypes
import Intake
import People
import Primitives
import Secrets
import Storage
import StorageTesting
import Testing

@testable import Web

/// What senders ask before they send, and how what they send is packed and signed.
struct HookDoorTests {
  /// A hook, signing with `secret` where that is given; its address.
  static func hook(
    _ name: String, _ kind: HookKind, signingWith secret: String? = nil, _ site: InProcessSite
  ) throws -> String {
    var generator = SystemRandomNumberGenerator()
    let sealed = try secret.flatMap {
      try site.environment.settings.sealingKey?.seal($0, purpose: HookDoor.purpose(name), using: &generator)
    }
    let made = try site.database.write {
      try LiveHookStore.add(
        name, kind: kind.rawValue, sealedSecret: sealed, by: .commandLine, now: InProcessSite.now, using: &generator, $0
      )
    }
    return "/hooks/\(name)?k=\(made.secret)"
  }

  static let key = SealingKey([UInt8](repeating: 7, count: 32))

  private static func arrivals(_ database: Database) throws -> Int {
    try database.read { try $0.first("SELECT COUNT(*) FROM hook_delivery") { $0.int(0) } ?? -1 }
  }

  @Test(arguments: TestDatabases.all)
  func `a hook answers who asks for it, and counts nothing`(_ engine: TestDatabase) async throws {
    try await engine.with { database in
      let site = try InProcessSite(database)
      let path = try Self.hook("banco", .generic, site)
      #expect(try await site.send(.head, path).status == 200)
      #expect(try await site.send(.get, path).status == 200)
      #expect(try await site.send(.head, "/hooks/banco?k=altro").status == 404)
      #expect(try await site.send(.head, "/hooks/banco").status == 404)
      #expect(try await site.send(.head, path.replacing("banco?", with: "nessuno?")).status == 404)
      #expect(try Self.arrivals(database) == 0)
    }
  }

  @Test(arguments: TestDatabases.all)
  func `a challenge is answered where the token fits`(_ engine: TestDatabase) async throws {
    try await engine.with { database in
      let site = try InProcessSite(database, key: Self.key)
      let path = try Self.hook("meta", .generic, signingWith: "gettone", site)
      let secret = path.components(separatedBy: "k=")[1]
      func ask(_ token: String, at path: String = path, challenge: String = "1158201444") async throws -> (Int, String)
      {
        let answer = try await site.send(
          .get, path + "&hub.mode=subscribe&hub.verify_token=\(token)&hub.challenge=\(challenge)")
        if answer.status == 200 { #expect(answer.headers[.contentType]?.hasPrefix("text/plain") == true) }
        return (answer.status, answer.text)
      }
      #expect(try await ask(secret) == (200, "1158201444"))
      #expect(try await ask("gettone") == (200, "1158201444"))
      #expect(try await ask("altro").0 == 403)
      #expect(try await ask(secret, challenge: "%3Cscript%3E").0 == 400)
      #expect(try await ask("altro", at: "/hooks/meta?").0 == 404)
      #expect(try await ask(secret, at: "/hooks/meta?") == (200, "1158201444"))
      #expect(try Self.arrivals(database) == 0)
    }
  }

  @Test(arguments: TestDatabases.all)
  func `Intercom's ping and Zendesk's test are taken and not counted`(_ engine: TestDatabase) async throws {
    try await engine.with { database in
      let site = try InProcessSite(database, key: Self.key)
      let intercom = try Self.hook("intercom", .intercom, site)
      let ping = #"{"type":"notification_event","topic":"ping","id":"notif_1","data":{"item":{"type":"ping"}}}"#
      #expect(try await site.send(.post, intercom, form: ping).status == 200)
      let zendesk = try Self.hook("zendesk", .zendesk, signingWith: "segreto", site)
      let body = #"{"this_is":"a test"}"#
      let test = Self.zendesk(body, secret: "dGhpc19zZWNyZXRfaXNfZm9yX3Rlc3Rpbmdfb25seQ==", at: InProcessSite.now)
      #expect(try await site.send(.post, zendesk, form: body, headers: test).status == 200)
      #expect(try Self.arrivals(database) == 0)
    }
  }

  @Test(arguments: TestDatabases.all)
  func `a packed body is read, and a bomb refused`(_ engine: TestDatabase) async throws {
    try await engine.with { database in
      let site = try InProcessSite(database)
      let path = try Self.hook("banco", .generic, site)
      let packed = try #require(Gzip.compressed(Array(#"{"id":"gz","opened_at":1795000000}"#.utf8)))
      func send(_ bytes: [UInt8], _ encoding: String) async throws -> Int {
        try await site.send(.post, path, bytes: bytes, headers: ["Content-Encoding": encoding]).status
      }
      #expect(try await send(packed, "gzip") == 200)
      let bomb = try #require(Gzip.compressed([UInt8](repeating: 32, count: 4 << 20)))
      #expect(try await send(bomb, "gzip") == 413)
      #expect(try await send(packed, "br") == 415)
      #expect(try await send(Array("{}".utf8), "gzip") == 400)
      #expect(try Self.arrivals(database) == 1)
      let kept = try await database.read { try $0.first("SELECT patches FROM hook_delivery") { $0.string(0) } }
      #expect(kept?.contains("gz") == true)
    }
  }

  static let ages: [(seconds: Int64, status: Int)] = [(0, 200), (-240, 200), (240, 200), (-360, 401), (360, 401)]

  @Test(arguments: TestDatabases.all)
  func `Zendesk's signature is believed for five minutes`(_ engine: TestDatabase) async throws {
    try await engine.with { database in
      let site = try InProcessSite(database, key: Self.key)
      let path = try Self.hook("zendesk", .zendesk, signingWith: "segreto", site)
      for (number, age) in Self.ages.enumerated() {
        let body =
          #"{"id":"ev-\#(number)","type":"zen:event-type:ticket.created","time":"2026-11-18T09:00:00Z","detail":{"id":"1"}}"#
        let at = Instant(seconds: InProcessSite.now.seconds + age.seconds)
        let answer = try await site.send(
          .post, path, form: body, headers: Self.zendesk(body, secret: "segreto", at: at))
        #expect(answer.status == age.status, "\(age.seconds) s: \(answer.text)")
        if age.status == 401 { #expect(answer.text.contains("5 minutes")) }
        let wrong = try await site.send(.post, path, form: body, headers: Self.zendesk(body, secret: "x", at: at))
        #expect(wrong.status == 401 && wrong.text.contains("does not fit"))
      }
    }
  }

  private static func zendesk(_ body: String, secret: String, at: Instant) -> [String: String] {
    let text = Array((at.rfc3339 + body).utf8)
    let code = AuthenticationCode.sha256(Array(text), key: Array(secret.utf8))
    return [
      "X-Zendesk-Webhook-Signature": Data(code).base64EncodedString(),
      "X-Zendesk-Webhook-Signature-Timestamp": at.rfc3339,
    ]
  }

  @Test(arguments: TestDatabases.all)
  func `what is set aside is watched, shown and tried again`(_ engine: TestDatabase) async throws {
    try await engine.with { database in
      let site = try InProcessSite(database, key: Self.key)
      let path = try Self.hook("banco", .generic, site)
      #expect(try await site.send(.post, path, form: #"{"id":"a\u0000","opened_at":1795000000}"#).status == 200)
      #expect(try await site.send(.post, path, form: #"{"id":"b","opened_at":1795000000}"#).status == 200)
      let ready = try await site.send(.get, "/readyz")
      #expect(ready.status == 200 && ready.text.hasPrefix("ok\n"))
      #expect(ready.text.contains("1 waiting") && ready.text.contains("1 set aside"))
      let metrics = try await site.send(.get, "/metrics", headers: [:])
      if metrics.status == 200 { #expect(metrics.text.contains("campanello_intake_set_aside 1")) }
      let admin = try site.signedIn(.admin)
      let page = try await site.send(.get, "/settings/hooks", as: admin)
      #expect(page.text.contains("caratteri di controllo") && page.text.contains("Riprova ciò che è da parte"))
      #expect(try await site.send(.post, "/settings/hooks/banco", as: admin, form: "do=retry").status == 303)
      #expect(try await site.send(.post, "/settings/hooks/altro", as: admin, form: "do=retry").status == 404)
    }
  }

  @Test(arguments: TestDatabases.all)
  func `a webhook leaves in memory what no contact changes`(_ engine: TestDatabase) async throws {
    try await engine.with { database in
      let site = try InProcessSite(database)
      let path = try Self.hook("banco", .generic, site)
      let changes = site.environment.changes
      let before = (changes.value, changes.apartFromFacts)
      _ = try await site.send(.post, path, form: #"{"id":"b","opened_at":1795000000}"#)
      #expect((changes.value, changes.apartFromFacts) == before)
      changes.note(.facts)
      #expect(changes.value != before.0 && changes.apartFromFacts == before.1)
      changes.note()
      #expect(changes.apartFromFacts != before.1)
    }
  }
}
