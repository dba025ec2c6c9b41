import LoopbackPeers
import Notices
import Primitives
import Storage
import StorageTesting
import Testing

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
        let settings = OutletSettings.webhook(address: receiver.address("/200"), secrets: [Office.secret])
        var generator = SeededGenerator(seed: 3)
        try office.write {
          try NoticeEndpointStore.change(place, to: settings, key: Office.key, using: &generator, $0)
        }
        #expect(try await office.work(sender, at: again) == [nil])
        #expect(try office.find(id)?.state == .delivered && office.find(id)?.deliveredAt == again)
        try office.write { try NoticeDeliveryStore.replay(id, by: 1, now: again + 60, $0) }
        #expect(try await office.work(sender, at: again + 60) == [nil])
        #expect(try office.events(id) == ["try 1 retry", "try 2 delivered", "replay 2 asked", "try 3 delivered"])
        let ids = try receiver.requests().compactMap { $0.headers["webhook-id"] }
        #expect(ids.count == 3 && Set(ids).count == 1)
      }
    }
  }

  @Test(arguments: TestDatabases.all)
  func `a job that comes twice sends once, and one after a crash sends again`(_ engine: TestDatabase) async throws {
    try await Office.open(engine) { (office) async throws in
      try await HTTPReceiver.with { (receiver) async throws in
        _ = try office.webhook(receiver.address("/200"))
        _ = try office.record(Office.news())
        let job = try #require(try office.jobs(at: Office.now).first)
        var generator = SeededGenerator(seed: 1)
        for _ in 0..<2 { try await office.sender().send(job, now: Office.now, using: &generator) }
        #expect(try receiver.requests().count == 1)
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
}
