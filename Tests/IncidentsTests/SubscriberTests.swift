import Incidents
import LoopbackPeers
import Outbound
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
      from: try MailAddress("stato@example.it"), publicURL: Desk.base)
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
        #expect(try desk.write { try SubscriberStore.add(confirmed: people, .it, now: Desk.now, $0) } == 52)
        let id = try desk.incident()
        let update = try desk.say(.investigating, on: id)
        let sender = try Self.sender(desk, mail)
        let round = try await sender.round(organisation: "", now: Desk.now)
        #expect(round.sent == 50 && round.refused == 1 && round.later == 1)
        var counts = try desk.read { try SubscriberMailStore.counts(of: id, $0) }
        #expect(counts[update]?.sent == 50 && counts[update]?.failed == 1 && counts[update]?.waiting == 1)
        try desk.write {
          _ = try $0.execute(
            "UPDATE subscriber_mail SET state = 'handed' WHERE id = (SELECT MIN(id) FROM subscriber_mail)")
        }
        #expect(try desk.write { try SubscriberMailStore.settle(after: 0, now: Desk.after(1), $0) } == 1)
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
