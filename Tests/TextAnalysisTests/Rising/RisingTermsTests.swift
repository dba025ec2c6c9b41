import TextAnalysis
import Testing

struct RisingTermsTests {
  private static let before = (0..<200).map { number in
    ["Vorrei sapere quando arriva la bolletta", "Non riesco ad accedere all'app", "Quanto costa il cambio offerta?"][
      number % 3]
  }

  @Test func `what is new is found, as the longest words that say it`() throws {
    let now =
      (0..<12).map { "Ho un doppio addebito in bolletta, mi chiamo [nome] cliente \($0)" }
      + (0..<20).map { Self.before[$0] }
    let found = RisingTerms.find(now: now, before: Self.before)
    let first = try #require(found.first)
    #expect(first.now == 12 && first.before == 0 && first.q < 0.05)
    #expect(found.contains { $0.text.contains("doppio addebito") || $0.text == "doppio" || $0.text == "addebito" })
    // The rest of the same texts is not told again, nor what was always written.
    #expect(found.count <= 2)
    #expect(!found.contains { $0.text.contains("bolletta") && $0.text.split(separator: " ").count == 1 })
    #expect(first.places == Array(0..<12))
  }

  @Test func `nothing new, too little, or nothing at all`() {
    #expect(RisingTerms.find(now: Array(Self.before.prefix(40)), before: Self.before).isEmpty)
    #expect(RisingTerms.find(now: (0..<4).map { _ in "guasto generale" }, before: Self.before).isEmpty)
    #expect(RisingTerms.find(now: [], before: []).isEmpty)
    #expect(RisingTerms.find(now: ["", "  ", "123 456", "[IBAN] [codice fiscale]"], before: []).isEmpty)
  }

  @Test func `covered data, numbers, addresses and small words are no terms`() {
    let texts = (0..<30).map { "[codice fiscale] \($0)4567 https://x.it/\($0) che della nostra a@b.it GUASTO Perché" }
    let found = RisingTerms.find(now: texts, before: Self.before)
    #expect(found.map(\.text) == ["guasto"])
  }

  @Test func `accents and upper case are one word`() {
    let texts = (0..<10).map { $0 % 2 == 0 ? "LIQUIDITÀ bloccata" : "liquidita\u{300} bloccata" }
    #expect(
      RisingTerms.find(now: texts, before: Self.before).contains { $0.text.contains("liquidità") && $0.now == 10 })
  }
}
