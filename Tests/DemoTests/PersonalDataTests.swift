import Facts
import Primitives
import Testing

@testable import Demo

@Suite struct PersonalDataTests {
  @Test(arguments: Self.fiscalCodes) func `the check letter is the official one`(code: String) {
    #expect(PersonalData.checkLetter(String(code.dropLast())) == String(code.suffix(1)))
  }

  /// Codes worked out by hand in public examples; the last is a bank account's CIN moved to its end.
  static let fiscalCodes = ["RSSMRA85T10A562S", "MRTMTT91D08F205J", "0542811101000000123456X"]

  @Test func `the remainder of a good IBAN is one`() {
    // The IBAN of the Italian example in the SWIFT registry, turned as ISO 13616 says.
    #expect(PersonalData.remainder97("X0542811101000000123456IT60") == 1)
  }

  @Test func `every invented codice fiscale passes its check`() {
    for code in made(PersonalData.fiscalCode) {
      #expect(code.count == 16)
      #expect(PersonalData.checkLetter(String(code.dropLast())) == String(code.suffix(1)))
    }
  }

  @Test func `every invented IBAN passes both its checks`() {
    for iban in made(PersonalData.iban).map({ $0.filter { $0 != " " } }) {
      #expect(iban.count == 27)
      #expect(PersonalData.remainder97(String(iban.dropFirst(4) + iban.prefix(4))) == 1)
      #expect(PersonalData.checkLetter(String(iban.dropFirst(5))) == String(iban.dropFirst(4).prefix(1)))
    }
  }

  @Test func `every invented card number passes Luhn`() {
    for card in made(PersonalData.card).map({ $0.compactMap(\.wholeNumberValue) }) {
      #expect(card.count == 16)
      let sum = card.reversed().enumerated().reduce(0) { sum, next in
        let doubled = next.element * 2
        return sum + (next.offset % 2 == 0 ? next.element : doubled > 9 ? doubled - 9 : doubled)
      }
      #expect(sum % 10 == 0)
    }
  }

  @Test func `addresses are on reserved domains and numbers on an unassigned prefix`() {
    #expect(made(PersonalData.email).allSatisfy { $0.contains("@example.") })
    #expect(made(PersonalData.phone).allSatisfy { $0.hasPrefix("399") || $0.hasPrefix("+39 399") })
  }

  @Test func `the texts hold some of each, unspoilt`() {
    let texts = SharedCompany.closedMonths.suffix(3)
      .flatMap { SharedCompany.byMonth[$0, default: []].compactMap(\.text) }
    let codes = texts.compactMap { $0.firstMatch(of: /[A-Z]{6}\d\d[A-Z]\d\d[A-Z]\d{3}[A-Z]/)?.output }
    #expect(codes.count > 40)
    #expect(codes.allSatisfy { PersonalData.checkLetter(String($0.dropLast())) == String($0.suffix(1)) })
    let ibans = texts.compactMap { $0.firstMatch(of: /IT\d\d ?[A-Z0-9 ]{23,29}/)?.output }
      .map { $0.filter { $0 != " " } }
    #expect(ibans.count > 15)
    #expect(ibans.allSatisfy { PersonalData.remainder97(String($0.dropFirst(4) + $0.prefix(4))) == 1 })
    #expect(texts.count { $0.contains("@example.") } > 60)
    #expect(texts.count { $0.contains(" carta 4000") } > 15)
  }

  private func made(_ make: (inout SeededGenerator) -> String) -> [String] {
    var chance = SeededGenerator(seed: 11)
    return (0..<300).map { _ in make(&chance) }
  }
}
