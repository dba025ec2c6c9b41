import Connectors
import Facts
import Primitives
import Testing

@Suite struct ZendeskTicketsTests {
  static let header =
    "Summation column,Id,Requester,Requester id,Requester email,Assignee,Group,Subject,Tags,Status,Priority,Via,"
    + "Ticket type,Created at,Solved at,Satisfaction Score,Reopens,Replies,First reply time in minutes,"
    + "First reply time in minutes within business hours,Full resolution time in minutes,Motivo [list]"

  static let rows = [
    "1,35,Anna Verdi,77,anna@example.it,Luca,Nord,Aiuto,a b,Solved,Normal,Web form,,2026-01-13 10:00,"
      + "2026-01-14 09:00,Good,0,2,12,6,1380,Guasto",
    "1,36,Anna Verdi,77,anna@example.it,Luca,Nord,Aiuto,,Open,High,Mail,,2026-01-14 10:00,,Offered,1,0,,,,Guasto",
    "1,37,Anna Verdi,77,anna@example.it,Luca,Nord,Aiuto,,Closed,High,Phone call (inbound),,2026-01-15 10:00,,5,0,1,,,,",
    "1,38,Anna Verdi,77,anna@example.it,Luca,Nord,Aiuto,,Closed,High,Telex,,2026-01-15 10:00,,Not Offered,0,1,,,,",
  ]

  @Test func `a ticket export is recognised and its words are understood`() throws {
    let file = try ImportedFile(([Self.header] + Self.rows).joined(separator: "\n"))
    #expect(file.plan.inbound == .zendesk)
    #expect(file.plan.source == "zendesk")
    #expect(file.plan.isReady)
    let made = file.conversations
    #expect(made.map(\.channel) == ["form", "email", "phone", "telex"])
    #expect(made.map(\.csat) == [1, nil, 5, nil])
    #expect(made.map(\.csatScale) == [.goodBad, nil, .oneToFive, nil])
    #expect(made.map(\.csatInvited) == [true, true, true, false])
    #expect(made.map(\.resolved) == [true, false, true, true])
    #expect(made[0].firstReplySeconds == 720)
    #expect(made[0].firstReplyBusinessSeconds == 360)
    #expect(made[0].resolutionSeconds == 82_800)
    #expect(made[0].resolutionBusinessSeconds == nil)
    #expect(made[0].reopens == 0)
    #expect(made[0].team == "Nord")
    #expect(file.names[0] == ["Anna Verdi"])
    #expect(made[0].reason == "Guasto")
    #expect(made[0].extras.keys.contains { $0.contains("email") } == false)
  }
}

@Suite struct ZendeskTicketsJSONTests {
  @Test func `tickets as JSON lines are recognised with their nested keys`() throws {
    let line =
      #"{"id":35436,"raw_subject":"a","subject":"Aiuto","description":"Il modem","status":"solved","via":{"channel":"web"},"#
      + #""requester_id":20978392,"submitter_id":76872,"brand_id":1,"ticket_form_id":2,"group_id":98738,"#
      + #""assignee_id":235323,"satisfaction_rating":{"id":1,"score":"good","comment":"ok"},"#
      + #""created_at":"2009-07-20T22:55:29Z"}"#
    let file = try ImportedFile(line + "\n", named: "tickets.json")
    #expect(file.plan.inbound == .zendesk)
    #expect(file.plan.isReady)
    let ticket = try #require(file.conversations.first)
    #expect(ticket.externalID == "35436")
    #expect(ticket.channel == "form")
    #expect(ticket.csat == 1)
    #expect(ticket.csatComment == "ok")
    #expect(ticket.resolved == true)
    #expect(ticket.openedAt.rfc3339 == "2009-07-20T22:55:29Z")
  }
}
