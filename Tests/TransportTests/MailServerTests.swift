import Foundation
import LoopbackPeers
import Transport
import Primitives
import Testing

@Suite(.enabled(if: Python.has("aiosmtpd"), "\(Python.isMissing)"))
struct MailServerTests {
  static func mail(
    to: String = "anna@example.it", subject: String = "Prova", text: String = "Ciao", html: String = "<p>Ciao</p>"
  ) throws -> MailMessage {
    MailMessage(
      from: try MailAddress("campanello@example.it", name: "Campanello è qui"), to: try MailAddress(to, name: "Anna"),
      subject: subject, text: text, html: html, language: .it, id: "msg_1", date: Instant(seconds: 1_763_840_795))
  }

  static func server(_ receiver: MailReceiver, timeout: Double = 20) throws -> MailServer {
    try MailServer(host: "127.0.0.1", port: receiver.port, encryption: .none, timeout: timeout)
  }

  @Test func `a mail arrives with both parts, its accents and its headers`() async throws {
    try await MailReceiver.with { (receiver) async throws in
      let subject = "CSAT telefono, ottobre 2026: 84,1 % → 79,6 % (−4,5 punti), perché? È il canale 🔔 telefono"
      let text = "Perché scende?\nNon è un caso: 84,1 % → 79,6 %.\n\n" + String(repeating: "più ", count: 80)
      let html = "<p lang=\"it\">Perché scende?</p>\n<p>a=b &amp; c</p>"
      let outcome = try await Self.server(receiver).send(Self.mail(subject: subject, text: text, html: html))
      #expect(outcome == .accepted)
      let mail = try #require(try receiver.mails().first)
      #expect(mail.subject == subject)
      #expect(mail.text == text && mail.html == html)
      #expect(mail.from == "campanello@example.it" && mail.to == ["anna@example.it"])
      #expect(mail.headers["message-id"] == "<msg_1@example.it>")
      #expect(mail.headers["auto-submitted"] == "auto-generated")
      #expect(mail.headers["date"] == "Sat, 22 Nov 2025 19:46:35 +0000")
      #expect(mail.headers["from"] == "Campanello è qui <campanello@example.it>")
      #expect(mail.headers["content-language"] == "it")
      let lines = mail.raw.components(separatedBy: "\r\n")
      #expect(lines.allSatisfy { $0.utf8.count <= 78 && $0.utf8.allSatisfy { $0 < 128 } })
    }
  }

  @Test func `lines that begin with a dot arrive whole`() async throws {
    try await MailReceiver.with { (receiver) async throws in
      let text = ".\n..\n.punto\nfine\n.\n\nFrom qui\n"
      #expect(try await Self.server(receiver).send(Self.mail(text: text)) == .accepted)
      #expect(try receiver.mails().map(\.text) == [text])
    }
  }

  static let refusals: [(String, MailOutcome)] = [
    ("later@example.it", .temporary(code: 451, text: "451 4.3.0 try again later")),
    ("full@example.it", .temporary(code: 452, text: "452 4.2.2 mailbox full")),
    ("nobody@example.it", .permanent(code: 550, text: "550 5.1.1 no such user here")),
  ]

  @Test(arguments: refusals)
  func `a refusal for now and a refusal for good are told apart`(_ to: String, _ outcome: MailOutcome) async throws {
    try await MailReceiver.with { (receiver) async throws in
      #expect(try await Self.server(receiver).send(Self.mail(to: to)) == outcome)
      #expect(try receiver.mails().isEmpty)
    }
  }

  @Test func `a server that is not there is worth another try`() async throws {
    var port = 0
    try await MailReceiver.with { port = $0.port }
    let server = try MailServer(host: "127.0.0.1", port: port, encryption: .none)
    #expect(try await server.send(Self.mail()) == .temporary(code: nil, text: "no connection"))
  }

  @Test func `a server without encryption is not used when it is required`() async throws {
    try await MailReceiver.with { (receiver) async throws in
      let server = try MailServer(host: "127.0.0.1", port: receiver.port, encryption: .startTLS)
      guard case .temporary = try await server.send(Self.mail()) else {
        Issue.record("The mail went out unencrypted.")
        return
      }
      #expect(try receiver.mails().isEmpty)
    }
  }

  @Test func `a password never crosses the network unencrypted, and is never shown`() throws {
    #expect(throws: OutboundProblem.passwordWithoutEncryption) {
      try MailServer(host: "mail.example.it", port: 25, encryption: .none, user: "anna", password: "verysecret")
    }
    let server = try MailServer(
      host: "mail.example.it", port: 587, encryption: .startTLS, user: "anna", password: "verysecret")
    #expect("\(server)" == "starttls mail.example.it:587")
    var dumped = ""
    dump(server, to: &dumped)
    #expect(!dumped.contains("verysecret"))
  }

  static let hosts = ["", "a b", "a/b", "mail.example.it/x", "user@host", "::g", "a\r\nb"]

  @Test(arguments: hosts)
  func `what is no host is refused`(_ host: String) {
    #expect(throws: OutboundProblem.mailServerInvalid) { try MailServer(host: host, port: 25, encryption: .none) }
  }
}
