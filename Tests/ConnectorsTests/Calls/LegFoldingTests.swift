import Connectors
import Facts
import Primitives
import Testing

@Suite struct LegFoldingTests {
  static func leg(
    _ id: String, at second: Int64, wait: Int? = nil, abandoned: Bool? = nil, talk: Int? = nil, agent: String? = nil
  ) -> Fact {
    var made = Conversation(externalID: id, openedAt: Instant(seconds: second), channel: "phone")
    made.waitSeconds = wait
    made.abandoned = abandoned
    made.handleSeconds = talk
    made.agent = agent
    return .conversation(made)
  }

  static func fold(_ legs: [Fact], window: Int = LegFolding.window) -> (calls: [Conversation], late: [Int]) {
    var folding = LegFolding(window: window)
    var folded: [LegFolding.Folded] = []
    var late: [Int] = []
    for (row, leg) in legs.enumerated() {
      switch folding.add(leg, row: row) {
      case .kept(let gone): if let gone { folded.append(gone) }
      case .late(let diagnostic): late.append(diagnostic.row)
      }
    }
    folded += folding.finish()
    return (folded.compactMap { if case .conversation(let made) = $0.fact { made } else { nil } }, late)
  }

  @Test func `one row stays as it is`() throws {
    let fact = Self.leg("a", at: 100, wait: 7, abandoned: nil, talk: 9)
    #expect(Self.fold([fact]).calls.map { Fact.conversation($0) } == [fact])
  }

  @Test func `what nobody answered waited from the first row to the last that gave up`() {
    let calls = Self.fold([
      Self.leg("a", at: 100, wait: 20, abandoned: true), Self.leg("a", at: 120, wait: 15, abandoned: true),
      Self.leg("a", at: 100, wait: 10, abandoned: nil),
    ]).calls
    #expect(calls.map(\.abandoned) == [true])
    #expect(calls.map(\.waitSeconds) == [35])
  }

  @Test func `rows that all say nothing leave the call unknown`() {
    let calls = Self.fold([Self.leg("a", at: 100), Self.leg("a", at: 110)]).calls
    #expect(calls.map(\.abandoned) == [nil])
    #expect(calls.map(\.waitSeconds) == [nil])
  }

  @Test func `the same row twice counts its talk once, overlapping talks what they share once`() {
    let twice = Self.leg("a", at: 100, wait: 5, abandoned: false, talk: 60, agent: "201")
    #expect(Self.fold([twice, twice]).calls.map(\.handleSeconds) == [60])
    let overlapping = [
      Self.leg("a", at: 100, wait: 0, abandoned: false, talk: 60),
      Self.leg("a", at: 130, wait: 0, abandoned: false, talk: 60),
      Self.leg("a", at: 90, wait: 0, abandoned: false, talk: 200),
    ]
    for order in [[0, 1, 2], [2, 1, 0], [1, 2, 0]] {
      #expect(Self.fold(order.map { overlapping[$0] }).calls.map(\.handleSeconds) == [200])
    }
    #expect(Self.fold(Array(overlapping.prefix(2))).calls.map(\.handleSeconds) == [90])
  }

  @Test func `the oldest call leaves a full window, and a row that comes after it is told`() {
    let legs = ["a", "b", "c", "a", "c"].enumerated().map { Self.leg($1, at: Int64($0), wait: 1, abandoned: true) }
    let (calls, late) = Self.fold(legs, window: 2)
    #expect(calls.map(\.externalID) == ["a", "b", "c"])
    #expect(late == [3])
  }

  @Test func `ids of calls that repeat are folded where the file tells who answered, and only there`() throws {
    let rows = "1,2026-10-13 09:00,phone,no,10\n1,2026-10-13 09:00,phone,yes,20\n2,2026-10-13 10:00,phone,no,30\n"
    let calls = try ImportedFile("Call ID,Opened at,Channel,Answered,Wait\n" + rows)
    #expect(calls.plan.foldsLegs)
    #expect(calls.conversations.map(\.abandoned) == [false, true])
    let tickets = try ImportedFile("Ticket ID,Opened at,Channel,Answered,Wait\n" + rows)
    #expect(!tickets.plan.foldsLegs)
    #expect(tickets.facts.count == 3)
  }
}
