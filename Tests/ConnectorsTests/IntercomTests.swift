import Connectors
import Facts
import Primitives
import Testing

@Suite struct IntercomTests {
  @Test func `the zone of the times stands in their header`() throws {
    for (zone, opened) in [("Europe/Rome", "2026-10-13T07:00:00Z"), ("America/New_York", "2026-10-13T13:00:00Z")] {
      let file = try ImportedFile(
        """
        Conversation ID,Conversation started at (\(zone)),Channel,Current conversation state
        215473000000,2026-10-13 09:00:00,Email,Closed
        """)
      #expect(file.plan.inbound == .intercom && file.plan.isReady)
      #expect(file.conversations[0].openedAt.rfc3339 == opened)
    }
  }

  @Test func `the times with and without the office hours stay apart, and a robot's rating is not the team's`() throws {
    let file = try ImportedFile(
      """
      Conversation ID,Conversation started at (Europe/Rome),Channel,Conversation state,Teammate currently assigned,Team currently assigned,First response time (seconds),First response time excl. OOO (seconds),Time to close (seconds),Conversation rating,Conversation remark,Fin AI Agent rating,Number of reopens
      215473000000,2026-10-13 09:00:00,Messenger,Closed,Op Uno,Milano,90,60,3600,4,ok,1,0
      215473000001,2026-10-13 09:00:00,WhatsApp,Snoozed,Op Uno,Milano,30,0,,,,,1
      """)
    let made = file.conversations
    #expect(made.map(\.channel) == ["chat", "whatsapp"])
    #expect(made.map(\.firstReplySeconds) == [90, 30] && made.map(\.firstReplyBusinessSeconds) == [60, 0])
    #expect(made.map(\.resolutionSeconds) == [3600, nil] && made.map(\.resolved) == [true, false])
    #expect(made.map(\.csat) == [4, nil] && made[0].csatComment == "ok" && made[1].reopens == 1)
    #expect(made[0].extras.isEmpty)
  }

  @Test func `tickets of the same export have their own words`() throws {
    let file = try ImportedFile(
      """
      Conversation ID,Ticket created (Europe/Rome),Channel,Current conversation state,Ticket last resolved (Europe/Rome),Teammate currently assigned,Ticket time to resolve (seconds),Ticket category
      1,2026-10-13 09:00:00,Email,closed,2026-10-13 10:00:00,Op Uno,3600,Pagamenti
      """)
    #expect(file.plan.inbound == .intercom)
    #expect(
      file.conversations[0].closedAt?.rfc3339 == "2026-10-13T08:00:00Z" && file.conversations[0].reason == "Pagamenti")
  }
}
