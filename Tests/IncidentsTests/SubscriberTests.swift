import Incidents
import Ledger
import LoopbackPeers
import Outbox
import Transport
import Primitives
import Storage
import StorageTesting
import Testing

@Suite(.enabled(if: Python.has("aiosmtpd"), "\(Python.isMissing)"))
struct SubscriberTests {
  typealias Desk = IncidentDesk

  private static func sender(_ desk: Desk, _ mail: MailReceiver) throws -> SubscriberMailSender {
    SubscriberMailSender(
      desk.database, server: try MailServer(host: "127.0.0.1", port: mail.port, encryption: .none),
      from: try MailAddress("stato@example.it"), publicURL: Desk.base, by: Desk.hands)
  }

  private static func token(_ text: String, after path: String) throws -> String {
    let place = try #require(text.firstRange(of: path))
    return String(text[place.upperBound...].prefix { !"?\n ".contains($0) })
  }

  @Test(arguments: TestDatabases.all)
  func `who asks is mailed a link, confirms, is told, and leaves with one click`(_ engine: TestDatabase) async throws {
    try await Desk.open(engine) { (desk) async throws in
      try await MailReceiver.with { (mail) async throws in
        let sender = try Self.sender(desk, mail)
        try desk.write { try SubscriberStore.ask(" Anna@Example.it ", .it, now: Desk.now, $0) }
        // Asked again at once: no second mail, and nothing is said.
        try desk.write { try SubscriberStore.ask("anna@example.it", .it, now: Desk.after(5), $0) }
        #expect(try await sender.round(organisation: "Bottega", now: Desk.after(5)).sent == 1)
        let asked = try #require(try mail.mails().first)
        #expect(asked.to == ["anna@example.it"] && asked.subject == "Conferma: avvisi di Bottega")
        let id = try desk.incident()
        try desk.say(.investigating, on: id)
        #expect(try await sender.round(organisation: "Bottega", now: Desk.after(6)).isEmpty, "not confirmed yet")
        let confirm = try Self.token(asked.text, after: "/status/confirm/")
        #expect(throws: IncidentProblem.linkUnknown) {
          try desk.write { try SubscriberStore.remove(confirm, $0) }
        }
        try desk.write { try SubscriberStore.confirm(confirm, now: Desk.after(7), $0) }
        try desk.say(.identified, "È la banca.", on: id, at: Desk.after(60))
        #expect(try await sender.round(organisation: "Bottega", now: Desk.after(60)).sent == 1)
        let told = try #require(try mail.mails().last)
        #expect(told.subject == "Causa trovata: Pagamenti con carta" && told.text.contains("È la banca."))
        #expect(told.headers["list-unsubscribe-post"] == "List-Unsubscribe=One-Click")
        let leave = try Self.token(told.text, after: "/status/unsubscribe/")
        try desk.write { try SubscriberStore.check(leave, .unsubscribe, $0) }
        try desk.write { try SubscriberStore.remove(leave, $0) }
        try desk.write { try SubscriberStore.remove(leave, $0) }
        let left = try desk.read { try SubscriberStore.counts($0) }
        #expect(left.confirmed == 0 && left.asked == 0)
        // Another who gets the same number is not reached by the old link.
        try desk.write { try SubscriberStore.ask("bruno@example.it", .en, now: Desk.after(90), $0) }
        try? desk.write { try SubscriberStore.remove(leave, $0) }
        #expect(try desk.read { try SubscriberStore.counts($0) }.asked == 1)
        #expect(throws: IncidentProblem.linkUnknown) {
          try desk.write { try SubscriberStore.confirm(confirm, now: Desk.after(91), $0) }
        }
      }
    }
  }

  @Test(arguments: TestDatabases.all)
  func `mails that a killed server had in its hands leave once more under the same id`(
    _ engine: TestDatabase
  ) async throws {
    try await Desk.open(engine) { (desk) async throws in
      try await MailReceiver.with { (mail) async throws in
        let people = (0..<50).map { "cliente\($0)@example.it" } + ["nobody@example.it", "later@example.it"]
        #expect(
          try desk.write { try SubscriberStore.add(confirmed: people, .it, by: .commandLine, now: Desk.now, $0) } == 52)
        let id = try desk.incident()
        let update = try desk.say(.investigating, on: id)
        let sender = try Self.sender(desk, mail)
        let round = try await sender.round(organisation: "", now: Desk.now)
        #expect(round.sent == 50 && round.refused == 1 && round.later == 1)
        var counts = try desk.read { try SubscriberMailStore.counts(of: id, $0) }
        #expect(counts[update]?.sent == 50 && counts[update]?.failed == 1 && counts[update]?.waiting == 1)
        try desk.write {
          // As a kill leaves it: handed over, and not written down.
          _ = try $0.execute(
            """
            UPDATE subscriber_mail SET state = 'waiting', next_try_at = \(Desk.now.seconds), owner = 'dead',
              leased_until = \(Desk.now.seconds), left_at = \(Desk.now.seconds)
            WHERE id = (SELECT MIN(id) FROM subscriber_mail)
            """)
        }
        #expect(try desk.write { try SubscriberMailStore.settle(.others, by: Desk.hands, now: Desk.after(1), $0) } == 1)
        #expect(try await sender.round(organisation: "", now: Desk.after(1)).sent == 1)
        counts = try desk.read { try SubscriberMailStore.counts(of: id, $0) }
        #expect(counts[update]?.sent == 50)
        let ids = try mail.mails().filter { $0.to == ["cliente0@example.it"] }.compactMap { $0.headers["message-id"] }
        #expect(ids.count == 2 && Set(ids).count == 1)
        // Refused for good: nothing more goes there.
        try desk.say(.resolved, on: id, at: Desk.after(100))
        let last = try await sender.round(organisation: "", now: Desk.after(100))
        #expect(last.sent == 50 && last.refused == 0)
      }
    }
  }

  /// What a mail server says at RCPT, and whether the address still subscribes after it.
  static let answers: [(to: String, reply: String, reason: MailRefusal.Reason)] = [
    ("anna@example.com", "554 5.7.1 relay not allowed", .policy),
    ("bea@example.com", "552 5.2.2 mailbox is full", .fullMailbox),
    ("carla@example.com", "550 5.7.1 your server stands on a block list", .policy),
    ("dora@example.com", "451 4.7.1 greylisted, come back", .later),
    ("elsa@example.com", "530 5.7.0 Authentication required", .policy),
    ("nemo@example.com", "550 5.1.1 unknown user", .unknownAddress),
  ]

  @Test(arguments: TestDatabases.all)
  func `only an address that does not exist ends; the others are mailed when the server is mended`(
    _ engine: TestDatabase
  ) async throws {
    try await Desk.open(engine) { (desk) async throws in
      try await MailReceiver.with { (mail) async throws in
        _ = try desk.write {
          try SubscriberStore.add(confirmed: Self.answers.map(\.to), .it, by: .commandLine, now: Desk.now, $0)
        }
        for one in Self.answers { try mail.answer(one.reply, to: one.to) }
        let sender = try Self.sender(desk, mail)
        let id = try desk.incident()
        try desk.say(.investigating, on: id)
        let round = try await sender.round(organisation: "", now: Desk.now)
        #expect(round.refused == 1 && round.later == 5 && round.sent == 0)
        let refused = try desk.read { try SubscriberStore.refused(limit: 10, $0) }
        #expect(refused.map(\.address) == ["nemo@example.com"] && refused[0].why.contains("unknown user"))
        let troubles = try desk.read { try SubscriberMailStore.troubles(since: Desk.now, limit: 10, $0) }
        #expect(
          Set(troubles.map { "\($0.address) \($0.reason)" })
            == Set(Self.answers.dropLast().map { "\($0.to) \($0.reason)" }))
        #expect(troubles.allSatisfy { $0.nextTryAt != nil })
        let counts = try desk.read { try SubscriberStore.counts($0) }
        #expect(counts.confirmed == 5 && counts.asked == 0 && counts.refused == 1)
        // The server is mended: the next update reaches all, and the one before does not come after it.
        for one in Self.answers { try mail.answer(nil, to: one.to) }
        try desk.say(.identified, on: id, at: Desk.after(60))
        #expect(try await sender.round(organisation: "", now: Desk.after(60)).sent == 5)
        #expect(try await sender.round(organisation: "", now: Desk.after(86_400)).isEmpty)
        // Asking again is no dead end, nor is an administrator's word.
        try desk.write { try SubscriberStore.ask("nemo@example.com", .it, now: Desk.after(7_200), $0) }
        #expect(try await sender.round(organisation: "", now: Desk.after(7_200)).sent == 1)
        #expect(try desk.read { try SubscriberStore.counts($0) }.asked == 1)
      }
    }
  }

  @Test(arguments: TestDatabases.all)
  func `a mail that came back ends an address that does not exist, and nothing else`(
    _ engine: TestDatabase
  ) async throws {
    try await Desk.open(engine) { (desk) async throws in
      try await MailReceiver.with { (mail) async throws in
        let people = ["nemo@example.com", "bea@example.com", "carla@example.com", "dora@example.com"]
        _ = try desk.write { try SubscriberStore.add(confirmed: people, .it, by: .commandLine, now: Desk.now, $0) }
        let id = try desk.incident()
        try desk.say(.investigating, on: id)
        #expect(try await Self.sender(desk, mail).round(organisation: "", now: Desk.now).sent == 4)
        let sent = Dictionary(
          try mail.mails().map { ($0.to[0], $0.headers["message-id"] ?? "") }, uniquingKeysWith: { $1 })
        func report(_ address: String, _ action: String, _ status: String, _ words: String) -> String {
          "Final-Recipient: rfc822; \(address.uppercased())\nAction: \(action)\nStatus: \(status)\n"
            + "Diagnostic-Code: smtp; \(words)\n\nMessage-ID: \(sent[address] ?? "")\n"
        }
        let mailbox = [
          report("nemo@example.com", "failed", "5.1.1", "550 5.1.1 unknown user"),
          report("bea@example.com", "failed", "5.2.2", "552 5.2.2 mailbox is full"),
          report("carla@example.com", "failed", "5.7.1", "550 5.7.1 blocked"),
          report("dora@example.com", "delayed", "4.4.1", "connection timed out"),
          "From: dora@example.com\nSubject: cancellami\nAuto-Submitted: auto-replied\n\nSono via.\n",
        ].map { "From MAILER-DAEMON Mon Nov 23 06:00:00 2026\n\($0)\n" }.joined()
        let applied = try desk.write { try ReturnedMail(mailbox).applyToSubscribers(now: Desk.after(60), $0) }
        #expect(applied.ended == 1 && applied.troubled == 2)
        #expect(ReturnedMail(mailbox).leaving.isEmpty)
        let refused = try desk.read { try SubscriberStore.refused(limit: 10, $0) }
        #expect(refused.map(\.address) == ["nemo@example.com"])
        try desk.write { try SubscriberStore.takeBack(refused[0].id, by: .commandLine, now: Desk.after(90), $0) }
        #expect(try desk.read { try SubscriberStore.counts($0) }.confirmed == 4)
        #expect(throws: IncidentProblem.noSuchSubscriber) {
          try desk.write { try SubscriberStore.takeBack(refused[0].id, by: .commandLine, now: Desk.after(90), $0) }
        }
      }
    }
  }

  @Test(arguments: TestDatabases.all)
  func `addresses that cannot be are refused, and too many in an hour`(_ engine: TestDatabase) async throws {
    try await Desk.open(engine) { desk in
      for wrong in ["", "anna", "anna@", "an na@@x.it", "à@x.it", "a@x.it\nbcc: b@x.it"] {
        #expect(throws: IncidentProblem.addressInvalid, "\(wrong)") {
          try desk.write { try SubscriberStore.ask(wrong, .it, now: Desk.now, $0) }
        }
      }
      for number in 0..<300 {
        try desk.write { try SubscriberStore.ask("a\(number)@example.it", .it, now: Desk.now, $0) }
      }
      #expect(throws: IncidentProblem.tooManySubscribers) {
        try desk.write { try SubscriberStore.ask("b@example.it", .it, now: Desk.after(10), $0) }
      }
      #expect(try desk.write { try SubscriberStore.sweep(now: Desk.after(8 * 86_400), $0) } == 300)
    }
  }
}
