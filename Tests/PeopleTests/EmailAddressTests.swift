import People
import Testing

struct EmailAddressTests {
  static let read: [(String, String)] = [
    ("anna@example.it", "anna@example.it"),
    ("  Anna.Rossi@Example.IT\n", "anna.rossi@example.it"),
    ("root@localhost", "root@localhost"),
    ("nicolò+prova@posta.example.it", "nicolò+prova@posta.example.it"),
    // The accent on its own is composed with its letter.
    ("nicolo\u{300}@example.it", "nicolò@example.it"),
    ("o'brien@example.com", "o'brien@example.com"),
  ]

  static let refused: [String] = [
    "", " ", "anna", "@", "anna@", "@example.it", "anna@example", "anna@@example.it", "anna@b@example.it",
    "anna@.it", "anna@example.", "anna@example..it", "an na@example.it", "anna@exam ple.it", "anna\u{0}@example.it",
    "anna@example.it\u{0}", "anna@example.it\r\nBcc: all@example.it", "anna\t@example.it",
    "anna@exa\u{200B}mple.it", "anna\u{A0}b@example.it", "x' OR 1=1 --@example.it", "' OR 1=1",
  ]

  @Test(arguments: read)
  func `an address is trimmed, in lower case and composed`(_ typed: String, _ text: String) throws {
    #expect(Array(try EmailAddress(typed).text.unicodeScalars) == Array(text.unicodeScalars))
  }

  @Test(arguments: refused)
  func `what is no address is refused`(_ typed: String) {
    #expect(throws: PeopleProblem.emailInvalid) { try EmailAddress(typed) }
  }

  @Test func `an address has at most 254 bytes`() throws {
    let domain = "@example.it"
    let longest = String(repeating: "a", count: 254 - domain.utf8.count) + domain
    #expect(try EmailAddress(longest).text == longest)
    #expect(throws: PeopleProblem.emailTooLong) { try EmailAddress("a" + longest) }
    // 254 characters and one byte more.
    #expect(throws: PeopleProblem.emailTooLong) { try EmailAddress("è" + longest.dropFirst()) }
    #expect(throws: PeopleProblem.emailTooLong) { try EmailAddress(String(repeating: "a", count: 10_000) + domain) }
  }
}
