import Primitives
import Storage
import StorageTesting
import Testing
import Transport

@testable import Surveys

struct ReturnedMailTests {
  typealias Office = SurveyOffice

  /// As a mail server writes it (RFC 3464), the text shortened.
  static func report(_ id: String, to address: String, status: String = "5.1.1", action: String = "failed") -> String {
    """
    Return-Path: <>
    Subject: Undelivered Mail Returned to Sender
    Content-Type: multipart/report; report-type=delivery-status; boundary="b"
    Message-Id: <4a1b@mail.example>

    --b
    Content-Type: message/delivery-status

    Reporting-MTA: dns; mail.example

    Final-Recipient: rfc822; \(address)
    Action: \(action)
    Status: \(status)
    Diagnostic-Code: smtp; 550 5.1.1 <\(address)>: user unknown

    --b
    Content-Type: message/rfc822

    From: sondaggi@azienda.example
    Message-ID: <\(id)@azienda.example>
    Subject: Una domanda

    >From here on
    --b--

    """
  }

  @Test(arguments: TestDatabases.all)
  func `a mailbox is read: who does not exist, who wants no more, and what is none of ours`(
    _ engine: TestDatabase
  ) async throws {
    try await Office.open(engine) { office in
      try office.invite(Office.people("a@x.it", "b@x.it", "c@x.it", "d@x.it"))
      let due = try office.sendAll(at: 1)
      func id(_ address: String) -> String { due.first { $0.address == address }?.mailID ?? "" }
      let mails = [
        Self.report(id("a@x.it"), to: "a@x.it"),
        Self.report(id("b@x.it"), to: "b@x.it", status: "4.2.2", action: "delayed"),
        Self.report("somebody.else", to: "z@x.it"),
        "From: Anna <c@x.it>\nSubject: Unsubscribe\n\nbasta\n",
        "From: d@x.it\nSubject: Re: una domanda\n\nUnsubscribe me from life\nSubject: unsubscribe\n",
        Self.report("invitation.1.zz.1", to: "q@x.it"),
      ]
      let mailbox = mails.map { "From MAILER-DAEMON Mon Nov 23 06:00:00 2026\n\($0)\n" }.joined()
      let report = ReturnedMail(mailbox)
      #expect(report.mails == 6 && report.bounces.count == 4 && report.leaving == ["c@x.it"])
      let applied = try await office.database.write { try report.applyToInvitations(now: Office.after(5), $0) }
      #expect(applied == ReturnedMail.AppliedToInvitations(bounced: 1, leftAlone: 3, optedOut: 1))
      #expect(try office.counts()[.bounced] == 1 && office.counts()[.sent] == 3)
      #expect(try office.contact("a@x.it")?.optedOutBy == .bounce && office.contact("c@x.it")?.optedOutBy == .mail)
      #expect(try office.contact("b@x.it")?.optedOutAt == nil && office.contact("d@x.it")?.optedOutAt == nil)
      // Read again, nothing more happens.
      let again = try await office.database.write { try report.applyToInvitations(now: Office.after(6), $0) }
      #expect(again.bounced == 0)
    }
  }

  @Test(arguments: [
    "", "\n\n", "From ", "From \n\n", "Final-Recipient: ;", ":::", "From x\nStatus: 5\nAction: failed\n",
  ])
  func `what is no mailbox reports nothing`(_ text: String) {
    let report = ReturnedMail(text)
    #expect(report.bounces.isEmpty && report.leaving.isEmpty)
  }
}
