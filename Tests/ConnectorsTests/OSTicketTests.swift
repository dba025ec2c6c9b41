import Connectors
import Facts
import Primitives
import Testing

@Suite struct OSTicketTests {
  @Test func `Answered is no call, and a merged ticket no contact`() throws {
    let file = try ImportedFile(
      """
      Ticket Number,Date Created,Subject,From,From Email,Priority,Department,Help Topic,Source,Current Status,Last Updated,SLA Due Date,Due Date,Closed Date,Overdue,Merged,Linked,Answered,Agent Assigned,Team Assigned,Thread Count,Reopen Count,Attachment Count,Task Count
      100200,2026-10-13 09:00:00,Ogg,Anna Verdi,a@example.com,Normal,Milano,Fatture,Email,open,2026-10-13 09:00:00,,,,0,0,0,1,Op Uno,,3,0,0,0
      100201,2026-10-13 09:00:00,Ogg,Anna Verdi,a@example.com,Normal,Milano,Fatture,Web,closed,2026-10-14 09:00:00,,,2026-10-14 09:00:00,0,0,0,0,Op Uno,,3,1,0,0
      100202,2026-10-13 09:00:00,Ogg,Anna Verdi,a@example.com,Normal,Milano,Fatture,API,closed,2026-10-14 09:00:00,,,2026-10-14 09:00:00,0,1,0,1,Op Uno,,3,1,0,0
      """.replacing("\n", with: "\r\n"))
    #expect(file.plan.inbound == .osticket && file.plan.isReady)
    #expect(file.conversations.map(\.externalID) == ["100200", "100201"] && file.skipped == [.notContact: 1])
    #expect(file.conversations.map(\.abandoned) == [nil, nil])
    #expect(
      file.conversations.map(\.channel) == ["email", "form"] && file.conversations.map(\.resolved) == [false, true])
    #expect(file.conversations[1].closedAt?.rfc3339 == "2026-10-14T07:00:00Z" && file.conversations[1].reopens == 1)
    #expect(file.conversations[0].team == "Milano" && file.conversations[0].reason == "Fatture")
  }

  @Test func `an Italian export has semicolons`() throws {
    let file = try ImportedFile(
      """
      Numero Ticket;Data di creazione;Oggetto;Da;Dipartimento;Argomento di aiuto;Sorgente;Stato attuale;Data di chiusura;Unito;Risposto
      100;13/10/2026 09:00;Ogg;Anna;Milano;Fatture;Telefono;chiuso;14/10/2026 09:00;0;1
      101;13/10/2026 09:00;Ogg;Anna;Milano;Fatture;Web;aperto;;1;0
      """)
    #expect(file.plan.inbound == .osticket && file.conversations.map(\.channel) == ["phone"])
    #expect(file.conversations[0].abandoned == nil && file.skipped == [.notContact: 1])
  }
}
