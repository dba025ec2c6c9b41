import Connectors
import Facts
import Primitives
import Testing

@Suite struct JiraTests {
  private static let english = """
    Summary,Issue key,Issue id,Issue Type,Status,Priority,Assignee,Reporter,Created,Updated,Resolved,Labels,Labels,Sprint,Sprint,Comment,Comment,Custom field (Request Type),Satisfaction rating,Custom field (Time to first response),Custom field ([CHART] Date of First Response)
    Ogg,SUP-1,1000,Service Request,Resolved,Medium,Op Uno,Anna,13/Oct/26 9:00 AM,13/Oct/26 9:30 AM,14/Oct/26 9:00 AM,vip,casa,S1,S2,"13/Oct/26 9:00 AM;op;ok",x,Billing,5,-1:30,13/Oct/26 9:20 AM
    Ogg,SUP-2,1001,Service Request,Waiting for customer,Medium,Op Uno,Anna,13/Oct/26 9:00 AM,13/Oct/26 9:30 AM,,vip,,,,,,Billing,,1:30,
    """

  @Test func `the channel is asked, and columns of one name do not clash`() throws {
    #expect(try ImportedFile(Self.english).plan.missing == [.channel])
    let file = try ImportedFile(Self.english) { $0.set = ["channel": "form"] }
    #expect(file.plan.inbound == .jira && file.plan.isReady)
    #expect(file.conversations.map(\.externalID) == ["SUP-1", "SUP-2"])
    #expect(file.conversations.map(\.resolved) == [true, false] && file.conversations.map(\.csat) == [5, nil])
    #expect(file.conversations[0].closedAt?.rfc3339 == "2026-10-14T07:00:00Z")
    #expect(file.conversations[0].firstReplyAt?.rfc3339 == "2026-10-13T07:20:00Z")
    #expect(file.conversations[0].extras["Labels"] == "vip, casa" && file.conversations[0].extras["Sprint"] == "S1, S2")
    #expect(file.conversations[0].text == nil && file.conversations[0].csatComment == nil)
  }

  @Test func `what is left of the SLA's time is no time of reply`() throws {
    let file = try ImportedFile(Self.english) { $0.set = ["channel": "form"] }
    #expect(file.conversations.map(\.firstReplySeconds) == [nil, nil] && file.doubts.entries.isEmpty)
  }

  @Test func `an Italian export has Italian headers and months`() throws {
    let file = try ImportedFile(
      """
      Riepilogo,Chiave di ticket,ID ticket,Tipo ticket,Stato,Priorità,Risoluzione,Assegnatario,Richiedente,Creati,Risolti,Etichette,Etichette,Commento,Commento,Campo personalizzato (Request Type),Campo personalizzato (Canale)
      Ogg,SUP-1,1000,Richiesta,Risolto,Media,Fatto,Op Uno,Anna,13/ott/26 9:00 AM,14/ott/26 9:00 AM,a,b,x,y,Fatture,Telefono
      Ogg,SUP-2,1001,Richiesta,In corso,Media,,Op Uno,Anna,14/ott/26 9:00 AM,,a,,x,,Fatture,Email
      """)
    #expect(file.plan.inbound == .jira && file.plan.isReady)
    #expect(
      file.conversations.map(\.channel) == ["phone", "email"] && file.conversations.map(\.resolved) == [true, false])
    #expect(file.conversations[0].reason == "Fatture" && file.names[0] == ["Anna"])
  }

  @Test func `the category of a state says more than its name`() throws {
    let file = try ImportedFile(
      "Issue key,Created,Status,Status Category,Issue Type\nSUP-1,2026-10-13 09:00,Consegnato al cliente,Done,Richiesta\n"
    ) { $0.set = ["channel": "form"] }
    #expect(file.conversations.map(\.resolved) == [true] && file.conversations[0].status == "Consegnato al cliente")
  }
}
