import Connectors
import Facts
import Primitives
import Testing

@Suite struct HubSpotTests {
  @Test func `tickets keep their long ids and times over a day`() throws {
    let file = try ImportedFile(
      """
      "Ticket ID","Ticket name","Pipeline","Ticket status","Create date","Close date","Source","Ticket owner","Category","First agent email response date","Time to close (HH:mm:ss)","Time to first agent email reply (HH:mm:ss)","Associated Contact IDs"
      "987654321000","Ogg","Support","Closed","2026-10-13 09:00","2026-10-14 10:00","EMAIL","Op Uno","Billing","2026-10-13 09:30","25:00:00","0:30:00","17"
      "987654321001","Ogg","Support","New","2026-10-13 09:00","","FORM","Op Uno","Billing","","","",""
      """)
    #expect(file.plan.inbound == .hubspot && file.plan.isReady)
    #expect(file.conversations.map(\.externalID) == ["987654321000", "987654321001"])
    #expect(file.conversations.map(\.channel) == ["email", "form"])
    #expect(file.conversations.map(\.resolutionSeconds) == [90_000, nil])
    #expect(file.conversations.map(\.firstReplySeconds) == [1800, nil])
    #expect(file.conversations.map(\.resolved) == [true, false] && file.conversations[0].customerID == "17")
  }

  @Test func `an Italian export is the same`() throws {
    let file = try ImportedFile(
      """
      ID ticket,Nome ticket,Pipeline,Stato ticket,Data di creazione,Data di chiusura,Origine,Proprietario ticket,Categoria
      987654321000,Ogg,Supporto,Chiuso,2026-10-13 09:00,2026-10-14 10:00,Chat,Op Uno,Fatture
      """)
    #expect(file.plan.inbound == .hubspot && file.plan.isReady)
    #expect(file.conversations[0].channel == "chat" && file.conversations[0].resolved == true)
    #expect(file.conversations[0].closedAt?.rfc3339 == "2026-10-14T08:00:00Z")
  }
}
