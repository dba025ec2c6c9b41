import Connectors
import Facts
import Primitives
import Testing

/// Events of one conversation, in whatever order they come.
struct ConversationPatchTests {
  private static func at(_ seconds: Int64) -> Instant { Instant(seconds: 1_763_800_000 + seconds) }

  private static let story: [ConversationPatch] = {
    var opened = ConversationPatch(externalID: "7", at: at(0))
    opened.openedAt = at(0).seconds
    opened.channel = "chat"
    opened.resolved = false
    opened.subject = "Bolletta"
    var answered = ConversationPatch(externalID: "7", at: at(60))
    answered.firstReplyAt = at(60).seconds
    answered.agent = "anna"
    var solved = ConversationPatch(externalID: "7", at: at(600))
    solved.resolved = true
    solved.closedAt = at(600).seconds
    solved.status = "solved"
    var reopened = ConversationPatch(externalID: "7", at: at(900))
    reopened.resolved = false
    reopened.status = "open"
    reopened.agent = "bruno"
    return [opened, answered, solved, reopened]
  }()

  static let orders: [[Int]] = {
    func orders(_ left: [Int]) -> [[Int]] {
      left.isEmpty ? [[]] : left.flatMap { first in orders(left.filter { $0 != first }).map { [first] + $0 } }
    }
    return orders([0, 1, 2, 3])
  }()

  @Test(arguments: orders)
  func `every order of the events tells the same in the end`(_ order: [Int]) throws {
    var known = Self.story[order[0]]
    for place in order.dropFirst() { known.merge(Self.story[place]) }
    // Twice is once.
    known.merge(Self.story[order[0]])
    let fact = try #require(known.conversation(scale: .oneToFive))
    #expect(fact.openedAt == Self.at(0) && fact.channel == "chat" && fact.subject == "Bolletta")
    #expect(fact.firstReplySeconds == 60 && fact.agent == "bruno" && fact.status == "open")
    #expect(fact.resolved == false)
    #expect(fact.closedAt == nil, "it was opened again")
  }

  @Test func `nothing is made of a conversation before it is known when it was opened`() {
    let patch = ConversationPatch(externalID: "7", at: Self.at(0))
    #expect(patch.conversation(scale: nil) == nil)
  }

  @Test func `a call that nobody answered waited until it ended`() throws {
    var call = ConversationPatch(externalID: "c", at: Self.at(0))
    call.openedAt = Self.at(0).seconds
    call.channel = "phone"
    var end = ConversationPatch(externalID: "c", at: Self.at(45))
    end.openedAt = Self.at(45).seconds
    end.closedAt = Self.at(45).seconds
    end.abandoned = true
    call.merge(end)
    let fact = try #require(call.conversation(scale: nil))
    #expect(fact.waitSeconds == 45 && fact.abandoned == true && fact.handleSeconds == nil)
  }

  private static func said(_ seconds: Int64, _ change: (inout ConversationPatch) -> Void) -> ConversationPatch {
    var patch = ConversationPatch(externalID: "7", at: at(seconds))
    change(&patch)
    return patch
  }

  @Test func `what another field said later does not hide what came late`() {
    var known = Self.said(1) { $0.status = "open" }
    known.merge(Self.said(5) { $0.priority = "high" })
    known.merge(Self.said(3) { $0.status = "closed" })
    #expect(known.status == "closed" && known.priority == "high" && known.at == Self.at(5).seconds)
    known.merge(Self.said(2) { $0.status = "pending" })
    #expect(known.status == "closed", "an earlier word")
  }

  @Test func `of two of one second the fraction tells the later one`() {
    var known = Self.said(0) { patch in
      patch.atMicros = patch.at * 1_000_000 + 900_000
      patch.resolved = true
    }
    known.merge(
      Self.said(0) { patch in
        patch.atMicros = patch.at * 1_000_000 + 100_000
        patch.resolved = false
      })
    #expect(known.resolved == true)
  }
}
