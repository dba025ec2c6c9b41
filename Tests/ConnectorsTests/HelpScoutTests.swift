import Connectors
import Facts
import Primitives
import Testing

@Suite struct HelpScoutTests {
  private static let text = """
    Number,Mailbox,Customer,Subject,Status,Assignee,Created At,Closed At,Tags,First Response Time (sec)
    11,Supporto,Anna Verdi,Ogg,closed,Op Uno,2026-10-13 09:00,2026-10-14 09:00,x,600
    12,Supporto,Anna Verdi,Ogg,spam,Op Uno,2026-10-13 09:00,2026-10-14 09:00,x,
    13,Supporto,Anna Verdi,Ogg,active,Op Uno,2026-10-13 09:00,,x,600
    """

  @Test func `the channel is asked; Number is the id and spam no contact`() throws {
    #expect(try ImportedFile(Self.text).plan.missing == [.channel])
    let file = try ImportedFile(Self.text) { $0.set = ["channel": "email"] }
    #expect(file.plan.inbound == .helpscout && file.plan.kind == .conversations && file.plan.isReady)
    #expect(file.conversations.map(\.externalID) == ["11", "13"] && file.skipped == [.notContact: 1])
    #expect(file.conversations.map(\.firstReplySeconds) == [600, 600])
    #expect(file.conversations.map(\.resolved) == [true, false] && file.conversations[0].queue == "Supporto")
    #expect(file.conversations[0].customerID == nil && file.names[0] == ["Anna Verdi"])
  }

  @Test func `FreeScout has the type of the conversation, and deleted ones in the list`() throws {
    let file = try ImportedFile(
      """
      Conversation Number,Mailbox,Type,Status,State,Subject,Customer,Assigned To,Created On,Closed On,Last Reply On
      1,Supporto,email,closed,published,Ogg,Anna Verdi,Op Uno,2026-10-13 09:00,2026-10-14 09:00,2026-10-14 09:00
      2,Supporto,phone,active,deleted,Ogg,Anna Verdi,Op Uno,2026-10-13 09:00,,2026-10-13 09:00
      3,Supporto,phone,active,published,Ogg,Anna Verdi,Op Uno,2026-10-13 09:00,,2026-10-13 09:00
      """)
    #expect(file.plan.inbound == .freescout && file.plan.isReady)
    #expect(file.conversations.map(\.channel) == ["email", "phone"] && file.skipped == [.notContact: 1])
    #expect(file.conversations[0].closedAt?.rfc3339 == "2026-10-14T07:00:00Z")
  }
}
