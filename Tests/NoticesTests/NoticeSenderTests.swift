import Outlets
import Ledger
import LoopbackPeers
import Outbox
import Primitives
import Storage
import StorageTesting
import Testing

@testable import Notices

@Suite(.enabled(if: Python.has("aiosmtpd"), "\(Python.isMissing)"))
struct NoticeSenderTests {
  @Test(arguments: TestDatabases.all)
  func `a failed webhook is tried again with the same id, and replayed with it`(_ engine: TestDatabase) async throws {
    try await Office.open(engine) { (office) async throws in
      try await HTTPReceiver.with { (receiver) async throws in
        let place = try office.webhook(receiver.address("/500"))
        let id = try #require(try office.record(Office.news()).first)
        let sender = try office.sender()
        let again = try #require(try await office.work(sender).first ?? nil)
        #expect((Office.now + 5...Office.now + 6).contains(again))
        #expect(try office.find(id)?.state == .waiting && office.find(id)?.status == 500)
        #expect(try await office.work(sender, at: Office.now + 4).isEmpty)
        try office.move(place, to: receiver.address("/200"))
        #expect(try await office.work(sender, at: again) == [nil])
        #expect(try office.find(id)?.state == .delivered && office.find(id)?.deliveredAt == again)
        try office.write { try NoticeDeliveryStore.replay(id, by: .person(1), now: again + 60, $0) }
        #expect(try await office.work(sender, at: again + 60) == [nil])
        #expect(try office.events(id) == ["try 1 retry", "try 2 delivered", "replay 2 asked", "try 3 delivered"])
        let ids = try receiver.requests().compactMap { $0.headers["webhook-id"] }
        #expect(ids.count == 3 && Set(ids).count == 1)
      }
    }
  }

  @Test(arguments: TestDatabases.all)
  func `two servers tell once, and what a dead one had in hand is told again under its id`(
    _ engine: TestDatabase
  ) async throws {
    try await Office.open(engine) { (office) async throws in
      try await HTTPReceiver.with { (receiver) async throws in
        _ = try office.webhook(receiver.address("/200"))
        let id = try #require(try office.record(Office.news()).first)
        let (one, other) = (try office.sender(), try office.sender(by: .fresh()))
        async let first = one.round(now: Office.now)
        async let second = other.round(now: Office.now)
        #expect(try await first + second == 1)
        #expect(try receiver.requests().count == 1)
        // As a kill leaves it: told, and not written down.
        let dead = Sender.fresh()
        try office.write { connection in
          try NoticeDeliveryStore.replay(id, by: .commandLine, now: Office.now + 10, connection)
          _ = try Outbox(NoticeMigrations.outbox, by: dead).take(1, now: Office.now + 10, connection)
        }
        #expect(
          try office.write { try NoticeDeliveryStore.settle(.expired, by: Office.hands, now: Office.now + 39, $0) } == 0
        )
        #expect(
          try office.write { try NoticeDeliveryStore.settle(.expired, by: Office.hands, now: Office.now + 40, $0) } == 1
        )
        #expect(try await one.round(now: Office.now + 41) == 1)
        let ids = try receiver.requests().compactMap { $0.headers["webhook-id"] }
        #expect(ids.count == 2 && Set(ids).count == 1)
      }
    }
  }

  @Test(arguments: TestDatabases.all)
  func `a receiver that is gone is disabled`(_ engine: TestDatabase) async throws {
    try await Office.open(engine) { (office) async throws in
      try await HTTPReceiver.with { (receiver) async throws in
        let place = try office.webhook(receiver.address("/410"))
        let id = try #require(try office.record(Office.news()).first)
        #expect(try await office.work(office.sender()) == [nil])
        #expect(try office.find(id)?.state == .failed)
        #expect(try office.read { try NoticeEndpointStore.find(place, $0) }?.disabledBy == .gone)
        #expect(try office.record(Office.news("alr_2")).isEmpty)
      }
    }
  }

  @Test(arguments: TestDatabases.all)
  func `after ten tries a delivery is dead`(_ engine: TestDatabase) async throws {
    try await Office.open(engine) { (office) async throws in
      let id = try #require(try office.record(Office.news(), to: [Office.anna()]).first)
      let sender = try office.sender()
      var now = Office.now
      var tries = 0
      while let next = try await office.work(sender, at: now).first {
        tries += 1
        guard let next else { break }
        now = next
      }
      #expect(tries == 10)
      #expect(try office.find(id)?.state == .dead && office.find(id)?.excerpt == "no mail server is set")
    }
  }

  @Test(arguments: TestDatabases.all)
  func `a mail says what rings, what to do and where to change it`(_ engine: TestDatabase) async throws {
    try await Office.open(engine) { (office) async throws in
      try await MailReceiver.with { (receiver) async throws in
        _ = try office.record(Office.news("alr_1", .ringing), to: [Office.anna()])
        #expect(try await office.work(office.sender(mailPort: receiver.port)) == [nil])
        let mail = try #require(try receiver.mails().first)
        #expect(mail.subject == "CSAT telefono <alr_1>: di solito 84,1 % → 79,6 %; 1.240 risposte.")
        for part in [mail.text, mail.html] {
          #expect(part.contains("Leggi le conversazioni.") && part.contains("https://campanello.example/alarms/alr_1"))
          #expect(part.contains("https://campanello.example/settings/notices"))
        }
        #expect(mail.html.contains("&lt;alr_1&gt;") && !mail.html.contains("style="))
        #expect(mail.headers["message-id"]?.hasPrefix("<msg_") == true)
      }
    }
  }

  @Test(arguments: TestDatabases.all)
  func `a digest is one mail, and nothing happened is none`(_ engine: TestDatabase) async throws {
    try await Office.open(engine) { (office) async throws in
      try await MailReceiver.with { (receiver) async throws in
        let daily = try NoticeChoice(byMail: true, pace: .daily(hour: 8), wanted: .maybeChance, quiet: nil)
        let anna = Office.anna(daily)
        let sender = try office.sender(mailPort: receiver.port, person: anna)
        _ = try office.record(Office.news("alr_1"), to: [anna])
        _ = try office.record(Office.news("alr_2", .maybeChance), to: [anna])
        #expect(try await office.work(sender, at: Office.now + 86_400) == [nil])
        #expect(try await office.work(sender, at: Office.now + 2 * 86_400).isEmpty)
        let mails = try receiver.mails()
        #expect(mails.map(\.subject) == ["I tuoi campanelli: 1 suona, 1 può essere un caso"])
        #expect(mails.first?.text.contains("alr_1") == true && mails.first?.text.contains("alr_2") == true)
      }
    }
  }

  @Test(arguments: TestDatabases.all)
  func `a person who left is not written to`(_ engine: TestDatabase) async throws {
    try await Office.open(engine) { (office) async throws in
      let id = try #require(try office.record(Office.news(), to: [Office.anna()]).first)
      #expect(try await office.work(office.sender(person: nil)) == [nil])
      #expect(try office.find(id)?.state == .failed)
    }
  }

  @Test(arguments: TestDatabases.all)
  func `a mail server that is set wrong is tried again, an address that does not exist is not`(
    _ engine: TestDatabase
  ) async throws {
    try await Office.open(engine) { (office) async throws in
      try await MailReceiver.with { (receiver) async throws in
        try receiver.answer("554 5.7.1 relay not allowed", to: "anna@example.it")
        let id = try #require(try office.record(Office.news(), to: [Office.anna()]).first)
        let sender = try office.sender(mailPort: receiver.port)
        let again = try #require(try await office.work(sender).first ?? nil)
        #expect(try office.find(id)?.state == .waiting && office.find(id)?.status == 554)
        try receiver.answer(nil, to: "anna@example.it")
        #expect(try await office.work(sender, at: again) == [nil])
        #expect(try office.find(id)?.state == .delivered)
        try receiver.answer("550 5.1.1 unknown user", to: "anna@example.it")
        let gone = try #require(try office.record(Office.news("alr_2"), to: [Office.anna()]).first)
        #expect(try await office.work(sender) == [nil])
        #expect(try office.find(gone)?.state == .failed)
      }
    }
  }
}
