import Testing
import Transport

struct MailRefusalTests {
  /// What servers say, and what it is about.
  static let replies: [(code: Int, text: String, reason: MailRefusal.Reason)] = [
    (
      550, "5.1.1 <nemo@example.com>: Recipient address rejected: User unknown in virtual mailbox table",
      .unknownAddress
    ),
    (550, "5.1.1 unknown user", .unknownAddress),
    (550, "5.1.1 The email account that you tried to reach does not exist", .unknownAddress),
    (550, "5.1.10 RESOLVER.ADR.RecipientNotFound; Recipient not found by SMTP address lookup", .unknownAddress),
    (556, "5.1.10 Recipient address has null MX", .unknownAddress),
    (550, "No such user here", .unknownAddress),
    (551, "user unknown", .unknownAddress),
    (550, "Unrouteable address", .unknownAddress),
    (550, "5.2.1 The email account is disabled", .unknownAddress),
    (554, "5.7.1 relay not allowed", .policy),
    (554, "5.7.1 <anna@example.com>: Relay access denied", .policy),
    (550, "5.7.1 your server stands on a block list", .policy),
    (550, "5.1.1 blocked using zen.example.org", .policy),
    (550, "Requested action not taken: mailbox unavailable", .policy),
    (550, "5.1.8 <stato@example.it>: Sender address rejected: Domain not found", .policy),
    (553, "5.7.1 sender does not exist, authentication required", .policy),
    (530, "5.7.0 Authentication required", .policy),
    (535, "5.7.8 Error: authentication failed", .policy),
    (552, "5.3.4 Message size exceeds fixed limit", .policy),
    (550, "5.4.1 Recipient address rejected: Access denied", .policy),
    (552, "5.2.2 mailbox is full", .fullMailbox),
    (552, "Quota exceeded", .fullMailbox),
    (452, "4.2.2 The email account is over quota", .fullMailbox),
    (451, "4.7.1 greylisted, come back", .later),
    (421, "too many connections", .later),
    (450, "4.1.1 user unknown, try later", .later),
    // What an address is called is nobody's reason.
    (550, "<nospam@full.example> user unknown", .unknownAddress),
    (554, "", .policy),
  ]

  @Test(arguments: replies)
  func `a refusal tells the address from us, and doubt keeps the address`(
    _ reply: (code: Int, text: String, reason: MailRefusal.Reason)
  ) {
    #expect(MailRefusal(code: reply.code, text: "\(reply.code) \(reply.text)").reason == reply.reason)
  }

  @Test func `a report's status counts where its words say nothing`() {
    #expect(MailRefusal(status: "5.1.1").reason == .unknownAddress)
    #expect(MailRefusal(status: "5.2.2").reason == .fullMailbox)
    #expect(MailRefusal(status: "5.7.1").reason == .policy)
    #expect(MailRefusal(status: "4.4.1").reason == .later)
    #expect(MailRefusal(status: "5.0.0", text: "550 5.1.1 unknown user").reason == .unknownAddress)
    #expect(MailRefusal(status: "").reason == .policy)
  }
}
