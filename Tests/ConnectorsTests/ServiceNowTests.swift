import Connectors
import Facts
import Primitives
import Testing

@Suite struct ServiceNowTests {
  @Test func `an incident is solved when it is resolved, not when it closes by itself`() throws {
    let file = try ImportedFile(
      """
      number,opened_at,sys_created_on,short_description,caller_id,state,category,assignment_group,assigned_to,contact_type,closed_at,resolved_at,reopen_count,reassignment_count,business_stc,calendar_stc,u_region
      INC0010001,2026-10-13 09:00:00,2026-10-13 09:00:01,Ogg,Anna Verdi,Closed,Network,Milano,Op Uno,Phone,2026-10-20 09:00:00,2026-10-14 09:00:00,0,1,28800,86400,Nord
      INC0010002,2026-10-13 09:00:00,2026-10-13 09:00:01,Ogg,Anna Verdi,In Progress,Network,Milano,Op Uno,Self-service,,,1,0,,,Sud
      """)
    #expect(file.plan.inbound == .servicenow && file.plan.isReady)
    let made = file.conversations
    #expect(made.map(\.closedAt?.rfc3339) == ["2026-10-14T07:00:00Z", nil])
    #expect(made.map(\.resolved) == [true, false] && made.map(\.channel) == ["phone", "form"])
    #expect(made[0].resolutionSeconds == 86_400 && made[0].resolutionBusinessSeconds == 28_800)
    #expect(made.map(\.transfers) == [1, 0] && made.map(\.reopens) == [0, 1])
    #expect(made[0].extras == ["u_region": "Nord"] && file.names[0] == ["Anna Verdi"])
  }

  @Test func `a workbook's list has labels, and numbers may stand for states`() throws {
    let file = try ImportedFile(
      """
      Number,Opened,Short description,Caller,Priority,State,Category,Assignment group,Assigned to,Resolved,Closed,Duration
      INC1,13/10/2026 09:00:00,Ogg,Anna,3 - Moderate,6,Network,Milano,Op Uno,14/10/2026 09:00:00,,1 Day
      INC2,13/10/2026 09:00:00,Ogg,Anna,3 - Moderate,2,Network,Milano,Op Uno,,,
      """
    ) { $0.set = ["channel": "email"] }
    #expect(file.plan.inbound == .servicenow && file.plan.isReady)
    #expect(
      file.conversations.map(\.resolved) == [true, false] && file.conversations.map(\.handleSeconds) == [nil, nil])
    #expect(file.conversations[0].closedAt?.rfc3339 == "2026-10-14T07:00:00Z")
  }

  @Test func `without a contact type the channel is asked`() throws {
    let file = try ImportedFile(
      "Number,Opened,Short description,Caller,State,Assignment group\nINC1,2026-10-13 09:00:00,Ogg,Anna,New,Milano\n")
    #expect(file.plan.inbound == .servicenow && file.plan.missing == [.channel])
  }
}
