import Ledger
import Foundation
import LoopbackPeers
import Outbox
import Transport
import Primitives
import Storage

@testable import Surveys

/// What the office does to invite by mail.
extension SurveyOffice {
  static func after(_ seconds: Int64) -> Instant { Instant(seconds: now.seconds + seconds) }
  static let day: Int64 = 86_400

  static func people(_ addresses: String...) -> [Invitee] {
    addresses.compactMap { try? Invitee(address: MailAddress($0)) }
  }

  @discardableResult
  func invite(_ people: [Invitee], to survey: Int64? = nil, at seconds: Int64 = 0) throws -> Int64 {
    let id = survey ?? self.survey.id
    return try database.write { connection in
      var generator = SeededGenerator(seed: 11 + UInt64(seconds))
      return try InvitationStore.invite(
        people, to: id, list: "lista.csv", by: .commandLine, now: Self.after(seconds), using: &generator, connection)
    }
  }

  func plan(_ plan: InvitingPlan) throws {
    try database.write { try InvitingPlanStore.set(plan, for: survey.id, by: .commandLine, now: Self.now, $0) }
  }

  func sender(_ receiver: MailReceiver) throws -> InvitationSender {
    try sender(port: receiver.port)
  }

  func sender(port: Int) throws -> InvitationSender {
    InvitationSender(
      database, server: try MailServer(host: "127.0.0.1", port: port, encryption: .none, timeout: 10),
      from: try MailAddress("sondaggi@azienda.example", name: "Azienda"), publicURL: "https://cb.example/",
      by: Self.hands)
  }

  static let hands = Sender.fresh()
  static let outbox = Outbox(InvitationTables.outbox, by: hands)
  static let reminders = Outbox(InvitationTables.reminders, by: hands)

  func ledger(_ outbox: Outbox = outbox) -> OutboxLedger<DueInvitation, InvitationOutcomes.Outcome> {
    let outcomes = InvitationOutcomes(
      first: outbox, reminders: Self.reminders, remindAfterDays: [:], now: Self.after(1))
    return OutboxLedger(
      database, now: Self.after(1), outbox: { outcomes.outbox(of: $0) }, onLeaving: { try outcomes.leave($0, $1) },
      apply: { try outcomes.apply($0, $1) })
  }

  /// What leaves while the network is not looked at: as if the mail server took everything.
  func sendAll(at seconds: Int64 = 0, pauseDays: Int64 = 90) throws -> [DueInvitation] {
    let now = Self.after(seconds)
    return try database.write { connection in
      let due = try DueInvitations.take(1_000, Self.outbox, pause: pauseDays * Self.day, now: now, connection)
      let reminders = try DueInvitations.reminders(1_000, Self.reminders, now: now, connection)
      for one in due {
        try connection.execute(
          """
          UPDATE survey_invitation SET state = 'sent', sent_at = \(now.seconds), next_try_at = NULL, owner = NULL,
            leased_until = NULL
          WHERE id = \(one.id)
          """)
        try connection.execute("UPDATE contact SET asked_at = \(now.seconds) WHERE id = \(one.contact)")
      }
      return due + reminders
    }
  }

  func counts(_ survey: Int64? = nil) throws -> InvitationCounts {
    try database.read { try InvitationStore.counts(survey ?? self.survey.id, $0) }
  }

  func contact(_ address: String) throws -> Contact? {
    try database.read { try ContactStore.find(address: address, $0) }
  }
}
