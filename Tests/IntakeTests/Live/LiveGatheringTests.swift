import Ledger
import Connectors
import Facts
import Intake
import Primitives
import Storage
import StorageTesting
import Testing

/// What cannot become a fact is set aside, and the others go on.
struct LiveGatheringTests {
  private static func good(_ id: String) -> String { #"{"id":"\#(id)","opened_at":1795510800,"channel":"chat"}"# }

  /// As versions before wrote them.
  private static func patch(_ id: String, _ more: String = "") -> String {
    #"[{"externalID":"\#(id)","at":1795510800,"openedAt":1795510800,"channel":"chat"\#(more)}]"#
  }

  static let stuck: [(patches: String, mentions: String)] = [
    (patch("n", #","text":"prima\u0000dopo""#), "[]"), (patch("n\\u0000"), "[]"), ("no json", "[]"),
    ("[]", #"[{"externalID":"m","publishedAt":1795510800,"text":"non\u0000va","about":"B"}]"#), ("[]", "[{}]"),
  ]

  @Test(arguments: TestDatabases.all, stuck)
  func `a database that is stuck on one goes on`(
    _ engine: TestDatabase, _ one: (patches: String, mentions: String)
  ) throws {
    try LiveOffice.open(engine) { office in
      try office.receive(Self.good("before"))
      try office.waits(one.patches, mentions: one.mentions, key: "poison")
      try office.receive(Self.good("after"))
      let round = try office.gather()
      #expect(round.gathered == 2 && round.setAside.count == 1)
      #expect(try office.conversations() == ["after", "before"])
      let health = try office.health()
      #expect(health.waiting == 0 && health.oldestWaiting == nil && health.setAside == 1)
      let remark = try #require(try office.remarks().first)
      #expect(remark.setAside == 1 && remark.isKept && !remark.note.it.isEmpty && remark.note.it != remark.note.en)
      #expect(try office.gather().count == 0)
    }
  }

  @Test(.enabled(if: TestDatabases.postgres != nil, "\(TestDatabases.postgresIsMissing)"))
  func `a key too long for PostgreSQL's index is set aside there`() throws {
    var generator = SystemRandomNumberGenerator()
    let letters = String(
      (0..<6_000).map { _ in Character(UnicodeScalar(UInt8.random(in: 97...122, using: &generator))) })
    try LiveOffice.open(try #require(TestDatabases.postgres)) { office in
      try office.waits(Self.patch(letters), key: "id")
      try office.waits(Self.patch("c").replacing("chat", with: letters), key: "channel")
      try office.receive(Self.good("good"))
      #expect(try office.gather().setAside.count == 2)
      #expect(try office.conversations() == ["good"])
    }
  }

  @Test(arguments: TestDatabases.all)
  func `many bad ones among many good ones are told apart`(_ engine: TestDatabase) throws {
    try LiveOffice.open(engine) { office in
      for number in 0..<40 {
        if number % 9 == 4 {
          try office.waits(Self.patch("bad \(number)\\u0000"), key: "bad \(number)")
        } else {
          try office.receive(Self.good("good \(number)"))
        }
      }
      let round = try office.gather()
      #expect(round.setAside.count == 4 && round.gathered == 36)
      #expect(try office.conversations().count == 36)
    }
  }

  @Test(arguments: TestDatabases.all)
  func `what is no fault of the delivery sets nothing aside`(_ engine: TestDatabase) throws {
    try LiveOffice.open(engine) { office in
      try office.receive(Self.good("a"))
      #expect(throws: StorageError.self) {
        // Only reads: as a database that went over to a standby.
        try office.database.read { try LiveGathering.gather(now: LiveOffice.now, $0) }
      }
      #expect(try office.health().waiting == 1 && office.health().setAside == 0)
      #expect(try office.gather().gathered == 1)
    }
  }

  @Test(arguments: TestDatabases.all)
  func `what was set aside at the door is tried again, read anew`(_ engine: TestDatabase) throws {
    try LiveOffice.open(engine) { office in
      try office.receive(#"{"id":"a\u0000","opened_at":1795510800}"#)
      try office.waits(Self.patch("b", #","text":"\u0000""#), key: "b")
      try office.gather()
      #expect(try office.health().setAside == 2)
      func tryAgain(_ open: ([UInt8]) -> String?) throws -> LiveHookStore.Retry {
        try office.database.write {
          try LiveHookStore.tryAgain(office.hook, by: .commandLine, now: LiveOffice.now, open: open, $0)
        }
      }
      // The body says the same still; the other has no body and waits as it was.
      var retry = try tryAgain { String(decoding: $0, as: UTF8.self) }
      #expect(retry.again == 1 && retry.left == 1)
      try office.gather()
      // A version that reads it otherwise, here another body.
      retry = try tryAgain { _ in Self.good("a") }
      #expect(retry.again == 2 && retry.left == 0)
      try office.gather()
      #expect(try office.conversations() == ["a"] && office.health().setAside == 1)
    }
  }

  @Test(arguments: TestDatabases.all)
  func `three within an hour are trouble, and over an hour later`(_ engine: TestDatabase) throws {
    try LiveOffice.open(engine) { office in
      func troubles(_ now: Instant) throws -> [IntakeTrouble] {
        try office.database.read { try IntakeTrouble.all(now: now, $0) }
      }
      for number in 0..<2 { try office.receive(#"{"id":"\#(number)\u0000","opened_at":1795510800}"#) }
      #expect(try troubles(LiveOffice.now).isEmpty)
      try office.receive(#"{"id":"2\u0000","opened_at":1795510800}"#)
      let trouble = try #require(try troubles(LiveOffice.now).first)
      #expect(trouble.count == 3 && trouble.hook.name == "banco" && trouble.since == LiveOffice.now)
      #expect(try troubles(Instant(seconds: LiveOffice.now.seconds + 3_601)).isEmpty)
    }
  }
}
