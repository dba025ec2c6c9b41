import Connectors
import Facts
import Primitives
import Testing

@Suite struct FreshdeskTicketsTests {
  static let text = """
    Ticket ID,Subject,Status,Priority,Source,Type,Agent,Group,Created time,Due by Time,Resolved time,First response time (in hrs),Resolution time (in hrs),Agent interactions,Customer interactions,Resolution status,First response status,Tags,Survey results,Full name,Contact ID
    7,Aiuto,Resolved,Low,Portal,Guasto,Luca,Nord,2026-01-13 10:00:00,2026-01-14 10:00:00,2026-01-13 12:00:00,00:30:00,2.5,1,2,Within SLA,Within SLA,,Extremely Happy,Anna Verdi,5
    8,Aiuto,Open,Low,Phone,Guasto,Luca,Nord,2026-01-13 10:00:00,2026-01-14 10:00:00,,0.25,,1,2,Within SLA,Within SLA,,-103,Anna Verdi,5
    9,Aiuto,Open,Low,Chat,Guasto,Luca,Nord,2026-01-13 10:00:00,2026-01-14 10:00:00,,,,1,2,Within SLA,Within SLA,,,Anna Verdi,5
    """

  @Test func `a ticket export is recognised, with both forms of duration and its own scale`() throws {
    let file = try ImportedFile(Self.text)
    #expect(file.plan.inbound == .freshdesk)
    #expect(file.plan.isReady)
    let made = file.conversations
    #expect(made.map(\.channel) == ["form", "phone", "chat"])
    #expect(made.map(\.csat) == [103, -103, nil])
    #expect(made.map(\.csatScale) == [.freshdesk, .freshdesk, nil])
    #expect(made.map(\.resolved) == [true, false, false])
    #expect(made.map(\.firstReplySeconds) == [1800, 900, nil])
    #expect(made[0].resolutionSeconds == 9000)
  }
}

@Suite struct FreshdeskNotContactsTests {
  @Test func `spam and deleted tickets are no contacts, and another satisfaction has a scale of its own`() throws {
    let file = try ImportedFile(
      """
      Ticket ID,Status,Source,Created time,Resolved time,Closed time,Due by Time,Rating,Spam,Deleted
      1,Closed,Email,2026-10-13 09:00:00,2026-10-13 10:00:00,,2026-10-14 10:00:00,4,false,false
      2,Open,Portal,2026-10-13 09:00:00,,,2026-10-14 10:00:00,,true,false
      3,Open,Phone,2026-10-13 09:00:00,,,2026-10-14 10:00:00,,false,true
      """)
    #expect(file.plan.inbound == .freshdesk && file.skipped == [.notContact: 2])
    #expect(file.conversations.map(\.externalID) == ["1"] && file.conversations.map(\.csatScale) == [.oneToFive])
  }
}
