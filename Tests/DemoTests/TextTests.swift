import Facts
import Primitives
import Testing

@testable import Demo

@Suite struct TextTests {
  @Test func `every answered conversation has a subject and a text`() {
    let answered = SharedCompany.conversations.filter { $0.abandoned != true }
    #expect(answered.allSatisfy { ($0.subject?.utf8.count ?? 0) >= 5 && ($0.text?.utf8.count ?? 0) >= 15 })
  }

  @Test func `no gap is left open and nothing is doubled`() {
    let texts = SharedCompany.conversations.suffix(15_000).flatMap {
      [$0.subject, $0.text].compactMap(\.self)
    }
    for sign in ["{", "}", "..", "  ", " ,", " ."] {
      #expect(texts.first { $0.contains(sign) } == nil, "\(sign)")
    }
  }

  @Test func `texts are varied`() {
    let texts = SharedCompany.conversations.compactMap(\.text)
    #expect(Double(Set(texts).count) > 0.8 * Double(texts.count))
  }

  @Test func `no text names a real company or insults anyone`() {
    let everything =
      SharedCompany.conversations.suffix(15_000).flatMap {
        [$0.subject, $0.text, $0.csatComment].compactMap(\.self)
      }
      + SharedCompany.answers.compactMap(\.comment) + SharedCompany.mentions.map(\.text)
    let words = Set(
      everything.flatMap { $0.lowercased().utf8.split { $0 < 97 || (123...127).contains($0) } }
        .compactMap { String($0) })
    #expect(words.count > 200)
    #expect(words.intersection(Self.forbidden).isEmpty)
  }

  static let forbidden: Set = [
    "enel", "eni", "plenitude", "edison", "acea", "iren", "hera", "sorgenia", "tim", "vodafone", "fastweb",
    "windtre", "tiscali", "iliad", "poste", "ladri", "truffa", "truffatori", "vergogna", "schifo",
    "idioti", "incompetenti", "lorem", "null", "nil", "todo",
  ]

  @Test func `double billing is spoken of in the planted cell`() {
    func share(_ month: Month) -> Double {
      let texts = SharedCompany.byMonth[month, default: []].filter {
        $0.channel == "phone" && $0.team == "Milano" && $0.reason == "Fatturazione"
      }.compactMap(\.text)
      return Double(texts.count { $0.contains("addebit") || $0.contains("due volte") }) / Double(texts.count)
    }
    #expect(share(SharedCompany.m1) > 0.6)
    #expect(share(SharedCompany.m3) < 0.02)
  }

  @Test(arguments: zip([150, 5_990, 123_450, 100_005], ["1,50 €", "59,90 €", "1.234,50 €", "1.000,05 €"]))
  func `amounts are written as Italians write them`(cents: Int, text: String) {
    #expect(Amount.euros(cents: cents) == text)
  }

  @Test func `dates are written as Italians write them`() {
    #expect(ItalianDay.slashed(CivilDate(year: 2026, month: 3, day: 5)) == "05/03/2026")
    #expect(ItalianDay.monthName(Month(year: 2026, month: 3)) == "marzo")
  }
}
