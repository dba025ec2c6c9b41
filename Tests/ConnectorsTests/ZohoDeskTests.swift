import Connectors
import Facts
import Primitives
import Testing

@Suite struct ZohoDeskTests {
  @Test func `moments are read, times whose unit is not written are not`() throws {
    let file = try ImportedFile(
      """
      Ticket Id,Subject,Status (Ticket),Channel (Ticket),Created Time (Ticket),Ticket Closed Time,Ticket Owner,Contact Name,Resolution Time in Business Hours,First Response Time in Business Hours,Agent Responded Time,Happiness Rating,Number of Reopen,SLA Violation Type
      123456789012345678,Ogg,Closed,Email,13/10/2026 16:48,14/10/2026 16:48,Op Uno,Anna Verdi,108960000,3600000,13/10/2026 17:18,Good,0,Not Violated
      123456789012345679,Ogg,On Hold,Phone,14/10/2026 16:48,,Op Uno,Anna Verdi,,,,Bad,1,Not Violated
      """)
    #expect(file.plan.inbound == .zohodesk && file.plan.isReady)
    let made = file.conversations
    #expect(made.map(\.externalID) == ["123456789012345678", "123456789012345679"])
    #expect(made.map(\.resolved) == [true, false] && made.map(\.channel) == ["email", "phone"])
    #expect(made[0].firstReplyAt?.rfc3339 == "2026-10-13T15:18:00Z")
    #expect(made[0].resolutionBusinessSeconds == nil && made[0].resolutionSeconds == nil)
    #expect(made.map(\.reopens) == [0, 1] && file.names[0] == ["Anna Verdi"])
  }

  @Test func `a backup has the bare names`() throws {
    let file = try ImportedFile(
      """
      ID,Request Id,Status,Channel,Created Time,Ticket Closed Time,Category,Is First Call Resolution
      400000000000001,1001,Closed,Web,13/10/2026 16:48,14/10/2026 16:48,Fatture,true
      """)
    #expect(file.plan.inbound == .zohodesk && file.conversations.map(\.externalID) == ["1001"])
    #expect(file.conversations[0].channel == "form" && file.conversations[0].reason == "Fatture")
  }
}
