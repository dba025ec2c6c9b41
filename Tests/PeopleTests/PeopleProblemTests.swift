import People
import Primitives
import Testing

struct PeopleProblemTests {
  static let all: [PeopleProblem] = [
    .emailInvalid, .emailTooLong, .emailTaken, .nameEmpty, .nameTooLong, .nameInvalid, .passwordTooShort,
    .passwordTooLong, .passwordInvalid, .passwordIsEmail, .passwordIsName, .passwordRepeats, .noSuchPerson(7),
    .lastAdmin, .tokenWithoutScope, .signInRefused, .signInMustWait(seconds: 30),
  ]

  @Test func `each problem has a key and a sentence of its own in both languages`() {
    #expect(Set(Self.all.map(\.key)).count == Self.all.count)
    for language in Language.allCases {
      let sentences = Self.all.map { $0.message[language] }
      #expect(Set(sentences).count == Self.all.count)
      #expect(sentences.allSatisfy { $0.hasSuffix(".") })
    }
  }

  @Test func `keys are in lower snake case`() {
    #expect(Self.all.allSatisfy { $0.key.allSatisfy { $0 == "_" || ("a"..."z").contains($0) } })
  }

  @Test func `the wait is said in seconds`() {
    #expect(PeopleProblem.signInMustWait(seconds: 30).message.it.contains("30 secondi"))
  }
}
