import Connectors
import Facts
import Primitives
import Testing

@Suite struct ChatwootSatisfactionTests {
  static let italian = """
    Nome Operatore,Valutazione,Commento di Feedback,Nome Contatto,Indirizzo Email Contatto,Numero di Telefono Contatto,Link alla conversazione,Data di registrazione

    Luca (luca@example.it),5,Ottimo,Anna Verdi,anna@example.it,+393401234567,https://chat.example.it/app/accounts/1/conversations/812,2026-01-13 10:00:00 UTC

    Luca (luca@example.it),2,,Anna Verdi,anna@example.it,,https://chat.example.it/app/accounts/1/conversations/813,2026-01-14 10:00:00 UTC

    Periodo di segnalazione da 2026-01-01 a 2026-01-31
    """

  @Test func `the report is read without its blank lines and its period`() throws {
    let file = try ImportedFile(Self.italian)
    #expect(file.plan.inbound == .chatwoot)
    #expect(file.plan.kind == .answers)
    #expect(file.plan.isReady)
    #expect(file.answers.map(\.externalID) == ["812", "813"])
    #expect(file.answers.map(\.conversationID) == ["812", "813"])
    #expect(file.answers.map(\.score) == [5, 2])
    #expect(file.answers.map(\.kind) == [.csat, .csat])
    #expect(file.answers[0].answeredAt?.rfc3339 == "2026-01-13T10:00:00Z")
    #expect(file.answers[0].comment == "Ottimo")
    #expect(file.answers[0].agent == "Luca")
    #expect(file.skipped == [.footer: 1])
    #expect(file.rejected.isEmpty)
    #expect(file.names[0] == ["Anna Verdi"])
  }
}
