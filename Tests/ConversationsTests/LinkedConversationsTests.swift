import Conversations
import Facts
import Indicators
import Primitives
import Storage
import StorageTesting
import Testing

struct LinkedConversationsTests {
  private static let start = Instant(seconds: 1_795_428_000)

  private static let conversations: [Conversation] = (0..<20).map { number in
    var one = Conversation(
      externalID: "T-\(number)", openedAt: Instant(seconds: start.seconds + Int64(number) * 60),
      channel: number % 2 == 0 ? "phone" : "chat")
    one.reason = number < 10 ? "Pagamenti" : "Bollette"
    one.subject = number == 3 ? "100% sicuro" : nil
    one.text = number % 5 == 0 ? "La CARTA viene rifiutata" : "Quando arriva la bolletta?"
    return one
  }

  private func with(_ engine: TestDatabase, _ work: (Connection) throws -> Void) throws {
    try engine.with { database in
      let migrations =
        [DimensionValues.migration, RollupTables.migration, OrganisationStore.migration] + FactTables.migrations
        + [LinkedConversations.migration]
      try Migrator(migrations).migrate(database, now: Instant(seconds: 0))
      try database.write { connection in
        var run = try ImportRun(
          ImportSummary(file: "x.csv", kind: .conversations, source: "desk"), organisation: Organisation(), connection)
        try run.add(Self.conversations.enumerated().map { NumberedFact(row: $0 + 2, fact: .conversation($1)) })
        _ = try run.finish(sha256: "", report: "{}", now: Instant(seconds: 0))
        try work(connection)
      }
    }
  }

  private func search(
    _ values: [Dimension: String] = [:], _ words: [String] = [], minutes: Int64 = 60
  ) throws -> ConversationSearch {
    try ConversationSearch(
      from: Self.start, to: Instant(seconds: Self.start.seconds + minutes * 60), values: values, words: words)
  }

  @Test(arguments: TestDatabases.all)
  func `they are found by time, place and words, and linked once`(_ engine: TestDatabase) throws {
    try with(engine) { connection in
      func count(_ search: ConversationSearch) throws -> Int {
        try LinkedConversations.find(search, for: 1, limit: 5, connection).count
      }
      #expect(try count(search()) == 20 && count(search(minutes: 5)) == 5)
      #expect(
        try count(search([.reason: "Pagamenti"])) == 10 && count(search([.reason: "Pagamenti", .channel: "chat"])) == 5)
      #expect(try count(search([.reason: "mai visto"])) == 0)
      #expect(try count(search([:], ["carta"])) == 4 && count(search([.reason: "Pagamenti"], ["carta", "100%"])) == 3)
      // What a pattern would take for anything is itself.
      #expect(
        try count(search([:], ["100_"])) == 0 && count(search([:], ["%%"])) == 0 && count(search([:], ["a\\b"])) == 0)
      #expect(try count(search([:], ["x') OR 1=1 --"])) == 0)

      let cards = try search([.reason: "Pagamenti"], ["carta"])
      let now = Instant(seconds: Self.start.seconds + 9_000)
      #expect(try LinkedConversations.link(cards, to: 1, now: now, connection) == 2)
      #expect(try LinkedConversations.link(cards, to: 1, now: now, connection) == 0)
      #expect(try LinkedConversations.link(search([.channel: "chat"]), to: 1, now: now, connection) == 9)
      #expect(try LinkedConversations.count(1, connection) == 11 && LinkedConversations.count(2, connection) == 0)
      let found = try LinkedConversations.find(search(minutes: 2), for: 1, limit: 5, connection)
      #expect(found.shown.map(\.externalID) == ["T-1", "T-0"] && found.shown.allSatisfy(\.isLinked))
      let all = try LinkedConversations.all(1, connection)
      #expect(all.first?.externalID == "T-0" && all.first?.source == "desk" && all.count == 11)

      // One that was taken back is no longer among them; a newer export of another stays linked.
      try connection.execute("DELETE FROM conversation WHERE external_id = 'T-0'")
      #expect(try LinkedConversations.count(1, connection) == 10)
      #expect(try LinkedConversations.unlink(1, connection) == 11 && LinkedConversations.count(1, connection) == 0)
    }
  }

  @Test func `a search without sense is refused`() {
    #expect(throws: ConversationSearch.Problem.timeWrong) { try search(minutes: 0) }
    #expect(throws: ConversationSearch.Problem.timeWrong) { try search(minutes: 32 * 1_440) }
    #expect(throws: ConversationSearch.Problem.wordsWrong) { try search([:], ["a"]) }
    #expect(throws: ConversationSearch.Problem.wordsWrong) { try search([:], [String](repeating: "carta", count: 11)) }
  }
}
