import Ledger
import Foundation
import LoopbackPeers
import Outbox
import Transport
import Primitives
import Storage
import StorageTesting
import Testing

@testable import Surveys

/// Invitations through a mail server that really runs.
@Suite(.enabled(if: Python.has("aiosmtpd"), "\(Python.isMissing)"))
struct InvitationSenderTests {
  typealias Office = SurveyOffice

  @Test(arguments: TestDatabases.all)
  func `everyone gets one mail, with the headers that let them leave`(_ engine: TestDatabase) async throws {
    try await Office.open(engine) { office in
      try await MailReceiver.with { (receiver) async throws in
        let people = (0..<40).compactMap { try? Invitee(address: MailAddress("p\($0)@x.it", name: nil)) }
        try office.invite(people)
        let sender = try office.sender(receiver)
        #expect(try await sender.round(now: Office.after(1)).accepted == 40)
        #expect(try await sender.round(now: Office.after(2)).isEmpty)
        let mails = try receiver.mails()
        #expect(Set(mails.flatMap(\.to)) == Set(people.map(\.address.text)) && mails.count == 40)
        #expect(Set(mails.compactMap { $0.headers["message-id"] }).count == 40)
        let mail = try #require(mails.first)
        #expect(mail.headers["list-unsubscribe-post"] == "List-Unsubscribe=One-Click")
        let leave = try #require(
          mail.headers["list-unsubscribe"]?.firstMatch(of: /^<https:\/\/cb.example\/u\/([^>]+)>$/))
        let unproved = try #require(SurveyToken.Unproved(String(leave.1), for: .unsubscribe))
        let token = try unproved.proved(office.key, now: Office.after(9))
        #expect(token.survey == Int32(office.survey.id))
        #expect(mail.headers["auto-submitted"] == "auto-generated" && mail.headers["content-language"] == "it")
        #expect(mail.html.contains("&amp;v=10") && mail.text.contains("https://cb.example/s/"))
        #expect(
          mail.raw.components(separatedBy: "\r\n").contains {
            $0.hasPrefix("List-Unsubscribe: <https") && $0.hasSuffix(">")
          })
        #expect(try office.counts()[.sent] == 40)
        #expect(try office.contact("p3@x.it")?.askedAt == Office.after(1))
      }
    }
  }

  @Test(arguments: TestDatabases.all)
  func `a refusal for good ends it, one for now comes again`(_ engine: TestDatabase) async throws {
    try await Office.open(engine) { office in
      try await MailReceiver.with { (receiver) async throws in
        try office.invite(Office.people("nobody@x.it", "later@x.it", "full@x.it", "a@x.it"))
        let sender = try office.sender(receiver)
        let round = try await sender.round(now: Office.after(1))
        #expect(round.accepted == 1 && round.refused == 1 && round.later == 2)
        let counts = try office.counts()
        #expect(counts[.refused] == 1 && counts[.waiting] == 2 && counts[.sent] == 1)
        // Nothing reached them: another question need not wait for this one.
        #expect(try office.contact("nobody@x.it")?.askedAt == nil && office.contact("full@x.it")?.askedAt == nil)
        let troubles = try await office.database.read { try InvitationStore.troubled(office.survey.id, $0) }
        #expect(troubles.allSatisfy { !$0.excerpt.contains("@") } && troubles.count == 3)
        #expect(try await sender.round(now: Office.after(3)).isEmpty)
        var at: Int64 = 1
        var tries = 1
        while try office.counts()[.waiting] > 0, tries < 30 {
          at += 2 * Office.day
          try await office.database.write { try $0.execute("UPDATE survey_invitation SET expires_at = 99999999999") }
          _ = try await sender.round(now: Office.after(at))
          tries += 1
        }
        #expect(try tries == InvitationSender.policy.tries && office.counts()[.givenUp] == 2)
        #expect(try receiver.mails().count == 1)
      }
    }
  }

  @Test(arguments: TestDatabases.all)
  func `while the mail server is away everything waits`(_ engine: TestDatabase) async throws {
    try await Office.open(engine) { office in
      try office.invite(Office.people("a@x.it", "b@x.it"))
      // A port on which nothing listens: a receiver's, after it ended.
      var port = 0
      try await MailReceiver.with { port = $0.port }
      let round = try await office.sender(port: port).round(now: Office.after(1))
      #expect(round.away != nil && round.accepted == 0)
      #expect(try office.counts()[.waiting] == 2)
      let attempts = try await office.database.read { connection in
        try connection.all("SELECT attempts FROM survey_invitation") { $0.int(0) }
      }
      #expect(attempts == [0, 0])
      try await MailReceiver.with { (receiver) async throws in
        #expect(try await office.sender(receiver).round(now: Office.after(60)).accepted == 2)
      }
    }
  }

  @Test(arguments: TestDatabases.all)
  func `what is stopped at the last moment stays here, and the server keeps nothing`(
    _ engine: TestDatabase
  ) async throws {
    try await Office.open(engine) { office in
      try await MailReceiver.with { (receiver) async throws in
        try office.invite(Office.people("a@x.it"))
        let letters = try await office.database.write {
          try DueInvitations.take(9, Office.outbox, pause: 0, now: Office.after(1), $0)
        }
        let letter = try #require(letters.first)
        let ledger = office.ledger()
        let mail = try MailMessage(
          from: MailAddress("s@x.it"), to: MailAddress("a@x.it"), subject: "x", text: "x", html: "x", language: .it,
          id: letter.mailID, date: Office.now)
        let server = try MailServer(host: "127.0.0.1", port: receiver.port, encryption: .none)
        _ = try await office.database.write {
          try InvitationStore.stop(office.survey.id, by: .commandLine, now: Office.now, $0)
        }
        let handovers = await BlockingThread.run("test") {
          let session = MailSession(server)
          // The session goes on with the next mail.
          return [
            try? session.hand(over: mail) { ledger.leaving(letter) }, try? session.hand(over: mail) { false },
            try? session.hand(over: mail),
          ]
        }
        #expect(handovers == [.withdrawn, .withdrawn, .accepted])
        #expect(try office.counts()[.stopped] == 1)
        #expect(try receiver.mails().count == 1)
      }
    }
  }

  @Test(arguments: TestDatabases.all)
  func `what was written down and had not left when the server was killed is sent again`(
    _ engine: TestDatabase
  ) async throws {
    let file = FileManager.default.temporaryDirectory.appendingPathComponent("leaving-\(UUID())")
    defer { try? FileManager.default.removeItem(at: file) }
    try await Office.open(engine) { office in
      try await MailReceiver.with { (receiver) async throws in
        try office.invite(Office.people("a@x.it", "b@x.it"))
        let letters = try await office.database.write {
          try DueInvitations.take(2, Office.outbox, pause: 0, now: Office.after(1), $0)
        }
        let marks = try #require(LeavingMarks(file))
        let ledger = office.ledger()
        let answers = await BlockingThread.run("test") { letters.map { ledger.leaving($0) } }
        #expect(answers == [true, true])
        // Killed with the second mail's end still here.
        marks.set(letters[1].id, slot: 1)
        // The next server dies before it may judge, and hands on what it found.
        #expect(try #require(LeavingMarks(file)).found == [letters[1].id])
        let next = try #require(LeavingMarks(file))
        let found = next.found
        #expect(found == [letters[1].id])
        let unheard = try await office.database.write {
          try AbandonedInvitations.settle(.others, unsent: found, by: .fresh(), now: Office.after(60), $0)
        }
        #expect(unheard == 1)
        #expect(try await office.sender(receiver).round(now: Office.after(61)).accepted == 1)
        #expect(try receiver.mails().flatMap(\.to) == [letters[1].address])
        #expect(try office.counts()[.sent] == 2)
        next.settled()
        #expect(next.found == [] && LeavingMarks(file)?.found == [])
      }
    }
  }

  @Test func `marks that cannot be kept are no reason to stop`() {
    #expect(LeavingMarks(URL(fileURLWithPath: "/nowhere/leaving")) == nil)
  }

  @Test(arguments: TestDatabases.all)
  func `what had left when the server was killed is not sent again`(_ engine: TestDatabase) async throws {
    try await Office.open(engine) { office in
      try await MailReceiver.with { (receiver) async throws in
        try office.invite(Office.people("a@x.it", "b@x.it"))
        let letters = try await office.database.write {
          try DueInvitations.take(1, Office.outbox, pause: 0, now: Office.after(1), $0)
        }
        let ledger = office.ledger()
        let letter = try #require(letters.first)
        // Another server must not hand over the same one.
        let other = office.ledger(Outbox(InvitationTables.outbox, by: .fresh()))
        let answers = await BlockingThread.run("test") { [ledger.leaving(letter), other.leaving(letter)] }
        #expect(answers == [true, false])
        // Killed here. After the start:
        for (seconds, unheard) in [(20 as Int64, 0), (60, 1)] {
          let settled = try await office.database.write {
            try AbandonedInvitations.settle(.expired, by: .fresh(), now: Office.after(seconds), $0)
          }
          #expect(settled == unheard)
        }
        #expect(try await office.sender(receiver).round(now: Office.after(61)).accepted == 1)
        #expect(try receiver.mails().flatMap(\.to) == ["b@x.it"])
        #expect(try office.counts()[.sent] == 2)
      }
    }
  }

  @Test(arguments: TestDatabases.all)
  func `a reminder is a mail of its own and goes once`(_ engine: TestDatabase) async throws {
    try await Office.open(engine) { office in
      try await MailReceiver.with { (receiver) async throws in
        try office.plan(InvitingPlan(remindAfterDays: 5))
        try office.invite(Office.people("a@x.it"))
        let sender = try office.sender(receiver)
        _ = try await sender.round(now: Office.after(1))
        #expect(try await sender.round(now: Office.after(4 * Office.day)).isEmpty)
        #expect(try await sender.round(now: Office.after(6 * Office.day)).accepted == 1)
        #expect(try await sender.round(now: Office.after(20 * Office.day)).isEmpty)
        let mails = try receiver.mails()
        #expect(mails.count == 2 && mails[1].subject.hasPrefix("Promemoria: "))
        #expect(try office.counts().reminded == 1)
      }
    }
  }
}
