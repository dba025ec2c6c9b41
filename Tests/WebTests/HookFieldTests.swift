import Connectors
import Facts
import Foundation
import HTTPTypes
import Intake
import Primitives
import SharedFolder
import Storage
import StorageTesting
import Testing

@testable import Web

/// Bodies as they were met (`Tests/Field/live/hooks`), from the door into the facts.
struct HookFieldTests {
  /// 2026-11-24T09:30:00Z
  private static let now = Instant(seconds: 1_795_512_600)

  private struct Place {
    let site: InProcessSite
    let database: Database

    init(_ database: Database) throws {
      site = try InProcessSite(database) { HookFieldTests.now }
      self.database = database
    }

    /// Sends a file's bodies in their order to a hook of this kind; the answers.
    @discardableResult
    func send(_ file: String, to path: String) async throws -> [String] {
      let text = try String(contentsOfFile: ProjectFolder.path("Tests/Field/live/hooks/\(file)"), encoding: .utf8)
      let bodies = file.hasSuffix(".jsonl") ? text.split(separator: "\n").map(String.init) : [text]
      var answers: [String] = []
      for body in bodies {
        let answer = try await site.send(.post, path, form: body)
        #expect(answer.status == 200)
        answers.append(answer.text)
      }
      return answers
    }

    func hook(_ name: String, _ kind: HookKind) throws -> String { try HookDoorTests.hook(name, kind, site) }

    @discardableResult
    func gather() throws -> LiveGathering.Round {
      try database.write { try LiveGathering.gather(now: HookFieldTests.now, $0) }
    }

    func ids() throws -> [String] {
      try database.read { try $0.all("SELECT external_id FROM conversation ORDER BY external_id") { $0.string(0) } }
    }

    func first<T>(_ column: String, _ map: (Row) -> T) throws -> T? {
      try database.read { try $0.first("SELECT \(raw: column) FROM conversation LIMIT 1", map) }
    }

    func setAside() throws -> Int { try database.read { try IntakeHealth(now: HookFieldTests.now, $0).setAside } }

    func notes() throws -> String {
      try database.read { connection in
        try LiveHookStore.all(connection).flatMap {
          try LiveHookStore.remarks(of: $0.id, limit: 20, connection).map(\.note.it)
        }.joined(separator: "\n")
      }
    }
  }

  static let poison: [(file: String, kind: HookKind, word: String)] = [
    ("nul-text.json", .generic, "text"), ("nul-id.json", .generic, "id"), ("nul-subject.json", .generic, "subject"),
    ("nul-chatwoot-message.json", .chatwoot, "content"), ("nul-mention.json", .generic, "text"),
    ("long-id.json", .generic, "id"),
  ]

  @Test(arguments: TestDatabases.all, poison)
  func `poison is set aside and the others go on`(
    _ engine: TestDatabase, _ one: (file: String, kind: HookKind, word: String)
  ) async throws {
    try await engine.with { database in
      let place = try Place(database)
      let (poisoned, other) = (try place.hook("uno", one.kind), try place.hook("due", .generic))
      try await place.send(one.file, to: poisoned)
      if one.kind == .generic { try await place.send("good.json", to: poisoned) }
      try await place.send("good.json", to: other)
      try place.gather()
      #expect(try place.ids() == (one.kind == .generic ? ["good-1", "good-1"] : ["good-1"]))
      #expect(try place.setAside() == 1 && place.notes().contains(one.word))
    }
  }

  @Test(arguments: TestDatabases.all)
  func `a channel of thousands of letters is cut, and said`(_ engine: TestDatabase) async throws {
    try await engine.with { database in
      let place = try Place(database)
      let path = try place.hook("uno", .generic)
      for file in ["long-channel.json", "good.json"] { try await place.send(file, to: path) }
      try place.gather()
      #expect(try place.ids() == ["good-1", "l-2"] && place.notes().contains("channel"))
    }
  }

  @Test(arguments: TestDatabases.all)
  func `absurd seconds are not counted, and said`(_ engine: TestDatabase) async throws {
    try await engine.with { database in
      let place = try Place(database)
      try await place.send("absurd-seconds.json", to: try place.hook("uno", .generic))
      try place.gather()
      #expect(try place.first("wait_seconds, handle_seconds") { $0.isNull(0) && $0.isNull(1) } == true)
      #expect(try place.notes().contains("-5") && place.notes().contains("wait_seconds"))
    }
  }

  @Test(arguments: TestDatabases.all)
  func `a gzip body is read`(_ engine: TestDatabase) async throws {
    try await engine.with { database in
      let place = try Place(database)
      let path = try place.hook("uno", .generic)
      let packed = try Data(contentsOf: URL(filePath: ProjectFolder.path("Tests/Field/live/hooks/gzip-body.json.gz")))
      let answer = try await place.site.send(
        .post, path, bytes: Array(packed), headers: ["Content-Encoding": "gzip", "Content-Type": "application/json"])
      #expect(answer.status == 200)
      try place.gather()
      #expect(try place.ids() == ["gz-1"])
    }
  }

  @Test(arguments: TestDatabases.all)
  func `Freshdesk's reopened ticket is open, Chatwoot's later event counts`(_ engine: TestDatabase) async throws {
    try await engine.with { database in
      let place = try Place(database)
      #expect(
        try await place.send("freshdesk-reopened.jsonl", to: try place.hook("uno", .freshdesk))
          == ["received\n", "received\n", "received\n"])
      try place.gather()
      #expect(try place.first("resolved, closed_at") { !$0.bool(0) && $0.isNull(1) } == true)
      try await database.write { _ = try $0.execute("DELETE FROM conversation") }
      try await place.send("chatwoot-one-second.jsonl", to: try place.hook("due", .chatwoot))
      try place.gather()
      #expect(try place.first("resolved") { $0.bool(0) } == true)
    }
  }

  @Test(arguments: TestDatabases.all, ["zendesk-spam.jsonl", "zendesk-deleted.jsonl"])
  func `spam and deleted tickets are no contacts`(_ engine: TestDatabase, _ file: String) async throws {
    try await engine.with { database in
      let place = try Place(database)
      try await place.send(file, to: try place.hook("uno", .zendesk))
      try place.gather()
      #expect(try place.ids().isEmpty)
    }
  }

  @Test(arguments: TestDatabases.all)
  func `texts are read as a person reads them, and masked`(_ engine: TestDatabase) async throws {
    try await engine.with { database in
      let place = try Place(database)
      try await place.send("intercom-entities.json", to: try place.hook("uno", .intercom))
      try place.gather()
      let intercom = try #require(try place.first("body") { $0.string(0) })
      #expect(intercom.contains("L'app non va") && intercom.contains("è urgente"))
      #expect(!intercom.contains("gina") && !intercom.contains("&#"))
      try await database.write { _ = try $0.execute("DELETE FROM conversation") }
      try await place.send("zammad-entities.json", to: try place.hook("due", .zammad))
      try place.gather()
      let zammad = try #require(try place.first("subject, body") { "\($0.string(0))|\($0.string(1))" })
      #expect(zammad.contains("Città & luce|Perché <IBAN>? 3 < 5, chiamate il"))
      #expect(!zammad.contains("1234567") && !zammad.contains("&" + "#"))
    }
  }

  @Test(arguments: TestDatabases.all)
  func `moments are read in their spellings`(_ engine: TestDatabase) async throws {
    try await engine.with { database in
      let place = try Place(database)
      try await place.send("time-forms.jsonl", to: try place.hook("uno", .generic))
      try place.gather()
      let moments = try await database.read {
        try $0.all("SELECT opened_at FROM conversation ORDER BY external_id") { $0.int64(0) }
      }
      #expect(moments == Array(repeating: 1_795_510_800, count: 5))
      #expect(try place.setAside() == 0)
    }
  }
}
