import Connectors
import Facts
import Primitives
import Testing

@Suite struct OrganisationImportTests {
  @Test func `head count comes by month in any written form`() throws {
    let file = try ImportedFile("Mese;Operatori;Squadra\ngen 2026;12,5;Nord\nfeb 2026;13;Nord\n")
    #expect(file.plan.kind == .headcount)
    guard case .headcount(let first) = try #require(file.facts.first) else { return }
    #expect(first.day.description == "2026-01-01")
    #expect(first.wholeMonth)
    #expect(first.agents == 12.5)
    #expect(first.team == "Nord")
  }

  @Test func `customers that leave before they join are rejected`() throws {
    let file = try ImportedFile(
      "customer_id,joined_on,left_on\n1,2026-01-02,\n2,2026-01-02,2025-12-31\n")
    #expect(file.facts.count == 1)
    #expect(file.rejected.first?.first?.column == "left_on")
  }

  @Test func `a customer who left, nobody says when, is refused`() throws {
    let file = try ImportedFile("customer_id;cliente dal;abbandono\n1;02/01/2026;sì\n2;02/01/2026;no\n")
    #expect(file.facts.count == 1)
    #expect(file.rejected.first?.first?.repair.it == "aggiungere la colonna left_on")
  }

  @Test func `a list of customers without days is one of stays, in Italian too`() throws {
    let file = try ImportedFile(
      "Codice cliente;Mesi di permanenza;Abbandono;Contratto\nà1;1.234,5;No;annuale\nà2;12,5;Sì;mensile\n;3;No;\nà4;-1;No;\nà5;;Sì;\n"
    )
    #expect(file.plan.kind == .stays)
    #expect(
      file.rejected.map { $0.first?.column } == [
        "Mesi di permanenza", "Codice cliente", "Mesi di permanenza", "Mesi di permanenza",
      ])
    var second = Stay(customerID: "à2", months: 12.5, hasLeft: true)
    second.segment = "mensile"
    #expect(file.facts == [.stay(second)])
  }

  @Test func `holdings, shifts and mentions are read`() throws {
    let holdings = try ImportedFile("customer_id,product,from,to\n1,Fibra,2026-01-02,\n")
    #expect(
      holdings.facts == [
        .holding(
          Holding(customerID: "1", product: "Fibra", from: CivilDate(year: 2026, month: 1, day: 2)))
      ])
    let shifts = try ImportedFile(
      "start,end,agents\n2026-01-02T08:00:00Z,2026-01-02T12:00:00Z,4.5\n")
    #expect(
      shifts.facts == [
        .shift(
          Shift(
            start: Instant(seconds: 1_767_340_800), end: Instant(seconds: 1_767_355_200),
            agents: 4.5))
      ])
    let mentions = try ImportedFile("external_id,published_at,text\n9,1700000000,ottimo servizio\n")
    #expect(
      mentions.facts == [
        .mention(
          Mention(
            externalID: "9", publishedAt: Instant(seconds: 1_700_000_000), text: "ottimo servizio"))
      ])
  }
}
