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

@Suite struct ZendeskNotContactsTests {
  private static let head =
    "Summation column,Id,Requester,Requester id,Group,Subject,Tags,Status,Via,Created at,Solved at,Satisfaction Score,"
    + "Group stations,Reopens,Replies\n"

  private static func row(_ id: Int, tags: String = "", _ status: String, _ rating: String) -> String {
    "1,\(id),Anna Verdi,551,Milano,Ogg,\"\(tags)\",\(status),Mail,2026-10-13 09:00,2026-10-13 10:40,\(rating),1,0,1\n"
  }

  @Test func `merged, deleted and suspended tickets are no contacts`() throws {
    let file = try ImportedFile(
      Self.head + Self.row(1, "Closed", "Good") + Self.row(2, tags: "vip closed_by_merge", "Closed", "Not Offered")
        + Self.row(3, "Deleted", "Not Offered") + Self.row(4, "Suspended", "") + Self.row(5, "Open", "Unoffered"))
    #expect(file.plan.inbound == .zendesk)
    #expect(file.conversations.map(\.externalID) == ["1", "5"] && file.skipped == [.notContact: 3])
  }

  static let ratings: [(String, Int?, Bool)] = [
    ("Good", 1, true), ("Good with comment", 1, true), ("GoodWithComment", 1, true), ("good_with_comment", 1, true),
    ("Bad with comment", 0, true), ("BadWithComment", 0, true), ("Buono con commento", 1, true),
    ("Cattivo con commento", 0, true), ("Positiva con commento", 1, true), ("Negativo, con commento", 0, true),
    ("Offered", nil, true), ("Not Offered", nil, false), ("Unoffered", nil, false), ("Non offerto", nil, false),
  ]

  @Test(arguments: ratings) func `a rating with a comment is a rating`(_ cell: String, _ score: Int?, _ invited: Bool)
    throws
  {
    // The file speaks of invitations: then a rating is the answer to one.
    let file = try ImportedFile(
      Self.head + Self.row(1, "Closed", "\"\(cell)\"") + Self.row(2, "Closed", "Not Offered"))
    #expect(file.conversations[0].csat == score && file.conversations[0].csatInvited == invited)
    #expect(file.doubts.entries.isEmpty)
  }

  @Test func `an export with columns taken away is Zendesk's all the same`() throws {
    let file = try ImportedFile(
      """
      Id,Requester,Subject,Tags,Status,Via,Created at,Solved at,Satisfaction Score
      1,Anna Verdi,a,"vip, closed_by_merge",Closed,Mail,2026-10-13 09:00,2026-10-13 10:00,Good with comment
      2,Anna Verdi,b,vip,Closed,Web form,2026-10-13 09:00,2026-10-13 10:00,Good with comment
      """)
    #expect(file.plan.inbound == .zendesk && file.conversations.map(\.externalID) == ["2"])
    #expect(file.conversations.map(\.channel) == ["form"] && file.conversations.map(\.csat) == [1])
  }
}
