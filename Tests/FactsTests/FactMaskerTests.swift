import Facts
import Primitives
import Testing
import TextAnalysis

struct FactMaskerTests {
  @Test func `all texts of a conversation are covered and the rest stays`() {
    var fact = Fact.conversation("call-1", "2026-01-07 08:00:00") { call in
      call.subject = "da anna@example.it"
      call.text = "richiamate il 347 1234567"
      call.csatComment = "grazie"
      call.team = "Milano"
    }
    var counts = MaskCounts()
    let originals = FactMasker().mask(&fact, counts: &counts)
    let expected = Fact.conversation("call-1", "2026-01-07 08:00:00") { call in
      call.subject = "da [email]"
      call.text = "richiamate il [telefono]"
      call.csatComment = "grazie"
      call.team = "Milano"
    }
    #expect(fact == expected)
    #expect(originals == ["subject": "da anna@example.it", "text": "richiamate il 347 1234567"])
    #expect(counts[.email] == 1 && counts[.phone] == 1 && counts.total == 2)
  }

  @Test func `the comment of an answer is covered`() {
    var fact = Fact.answer("s-1", .csat, .oneToFive, 1) { $0.comment = "scrivete a anna@example.it" }
    var counts = MaskCounts()
    let originals = FactMasker().mask(&fact, counts: &counts)
    #expect(fact == .answer("s-1", .csat, .oneToFive, 1) { $0.comment = "scrivete a [email]" })
    #expect(originals == ["comment": "scrivete a anna@example.it"])
  }

  @Test func `a public text keeps its handles and loses its addresses`() {
    var fact = Fact.mention(
      Mention(externalID: "m-1", publishedAt: utc("2026-01-07 08:00:00"), text: "@acqua scrivetemi: a@b.it"))
    var counts = MaskCounts()
    let originals = FactMasker().mask(&fact, counts: &counts)
    guard case .mention(let mention) = fact else { preconditionFailure("Masking keeps the kind.") }
    #expect(mention.text == "@acqua scrivetemi: [email]")
    #expect(originals == ["text": "@acqua scrivetemi: a@b.it"])
    #expect(counts.total == 1)
  }

  @Test func `names that are known are covered`() {
    var fact = Fact.conversation("call-1", "2026-01-07 08:00:00") { $0.text = "parlo per Bianchi, grazie" }
    var counts = MaskCounts()
    _ = FactMasker().mask(&fact, names: ["Bianchi"], counts: &counts)
    #expect(fact == .conversation("call-1", "2026-01-07 08:00:00") { $0.text = "parlo per [nome], grazie" })
  }

  @Test func `a fact with nothing to cover comes out as it went in`() {
    let plain: [Fact] = [
      .conversation("call-1", "2026-01-07 08:00:00") { $0.text = "l'acqua è torbida dal 3 marzo" },
      .headcount(Headcount(day: day("2026-01-01"), wholeMonth: true, agents: 3)),
      .customer(Customer(customerID: "k-1", joinedOn: day("2025-05-01"))),
    ]
    for fact in plain {
      var masked = fact
      var counts = MaskCounts()
      #expect(FactMasker().mask(&masked, counts: &counts).isEmpty)
      #expect(masked == fact && counts.total == 0)
    }
  }
}
