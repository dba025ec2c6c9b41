import Primitives
import Testing

@testable import TextAnalysis

@Suite struct MaskerTests {
  @Test(arguments: MaskerCases.covered)
  func `personal data are covered by their token`(_ example: MaskerCases.Covered) {
    #expect(Masker().mask(example.text).text == example.masked)
  }

  @Test(arguments: MaskerCases.kept)
  func `what is not personal, or fails its check, stays`(_ text: String) {
    #expect(Masker().mask(text) == MaskedText(text: text))
  }

  @Test(arguments: MaskerCases.named)
  func `marked names are covered, whole and in part`(_ example: MaskerCases.Named) {
    #expect(Masker().mask(example.text, names: example.names).text == example.masked)
  }

  @Test func `the counts tell each kind`() {
    let masked = Masker().mask(
      "Sono m.rossi@example.it, tel. 340 1234567, IBAN IT60 X054 2811 1010 0000 0123 456, anche 06 1234567"
    )
    #expect(masked.counts[.email] == 1)
    #expect(masked.counts[.phone] == 2)
    #expect(masked.counts[.iban] == 1)
    #expect(masked.counts[.card] == 0)
    #expect(masked.counts.total == 4)
  }

  @Test func `handles can be left for public mentions`() {
    #expect(Masker(coversHandles: false).mask("grazie @enelenergia!").counts.total == 0)
    #expect(Masker().mask("grazie @enelenergia!").text == "grazie [profilo]!")
  }

  @Test(arguments: MaskerCases.covered)
  func `masking a masked text changes nothing`(_ example: MaskerCases.Covered) {
    let once = Masker().mask(example.text).text
    #expect(Masker().mask(once) == MaskedText(text: once))
  }

  @Test func `random mixtures of pieces mask once and for all, and never crash`() {
    var random = SeededGenerator(seed: 20_261_122)
    for _ in 0..<4000 {
      var text = ""
      for _ in 0..<(2 + random.below(10)) {
        text += MaskerCases.pieces[random.below(MaskerCases.pieces.count)]
        text += MaskerCases.glue[random.below(MaskerCases.glue.count)]
      }
      let once = Masker().mask(text, names: ["Mario Rossi"])
      let twice = Masker().mask(once.text, names: ["Mario Rossi"])
      #expect(twice.counts.total == 0, "\(text) → \(once.text) → \(twice.text)")
      #expect(twice.text == once.text)
    }
  }

  @Test func `random bytes never crash and never lose the prefilter's promise`() {
    var random = SeededGenerator(seed: 7)
    for _ in 0..<3000 {
      let text = String(
        decoding: (0..<random.below(120)).map { _ in
          MaskerCases.alphabet[random.below(MaskerCases.alphabet.count)]
        },
        as: UTF8.self)
      let masked = Masker().mask(text)
      #expect((masked.counts.total == 0) == (masked.text == text))
    }
  }
}
