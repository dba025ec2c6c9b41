import Transport
import Primitives
import Testing

struct MailMessageTests {
  static let injections = ["a\r\nBcc: eva@example.it", "a\nb", "a\rb", "a\u{0}b", "a\u{85}b", "a\u{2028}b"]

  @Test(arguments: injections)
  func `a subject cannot begin another header`(_ subject: String) throws {
    let mail = try MailServerTests.mail(subject: subject)
    #expect(throws: OutboundProblem.controlCharacter) { try mail.bytes() }
  }

  @Test(arguments: injections)
  func `a name cannot begin another header`(_ name: String) {
    #expect(throws: OutboundProblem.controlCharacter) { try MailAddress("anna@example.it", name: name) }
  }

  @Test(arguments: injections + ["", "a b", "a>", "a@b"])
  func `an id cannot begin another header`(_ id: String) throws {
    var mail = try MailServerTests.mail()
    mail.id = id
    #expect(throws: OutboundProblem.controlCharacter) { try mail.bytes() }
  }

  static let addresses = [
    "", "anna", "@example.it", "anna@", "anna@@example.it", "anna@example..it", "anna@.it", "an na@example.it",
    "anna@example.it\r\nRCPT TO:<eva@example.it>", "<anna@example.it>", "anna@example.it,eva@example.it",
    "anna@[127.0.0.1]", "perché@example.it", "anna@perché.it", "\"a\"@example.it",
    String(repeating: "a", count: 250) + "@b.it",
  ]

  @Test(arguments: addresses)
  func `an address that could mean something else is refused`(_ text: String) {
    #expect(throws: OutboundProblem.mailAddressInvalid) { try MailAddress(text) }
  }

  @Test(arguments: ["anna@localhost", "a.b+c@sub.example.it", "o'neil@example.com"])
  func `usual addresses are taken`(_ text: String) throws {
    #expect(try MailAddress(text).text == text)
  }

  @Test func `the same mail is written in the same bytes`() throws {
    #expect(try MailServerTests.mail().bytes() == MailServerTests.mail().bytes())
  }
}
