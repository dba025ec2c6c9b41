import Foundation
import LoopbackPeers
import Outbound
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
        people, to: id, list: "lista.csv", now: Self.after(seconds), using: &generator, connection)
    }
  }

  func plan(_ plan: InvitingPlan) throws {
    try database.write { try InvitingPlanStore.set(plan, for: survey.id, now: Self.now, $0) }
  }

  func sender(_ receiver: MailReceiver) throws -> InvitationSender {
    try sender(port: receiver.port)
  }

  func sender(port: Int) throws -> InvitationSender {
    InvitationSender(
      database, server: try MailServer(host: "127.0.0.1", port: port, encryption: .none, timeout: 10),
      from: try MailAddress("sondaggi@azienda.example", name: "Azienda"), publicURL: "https://cb.example/")
  }

  /// What leaves while the network is not looked at: as if the mail server took everything.
  func sendAll(at seconds: Int64 = 0, pauseDays: Int64 = 90) throws -> [DueInvitation] {
    let now = Self.after(seconds)
    return try database.write { connection in
      let due = try DueInvitations.take(1_000, pause: pauseDays * Self.day, now: now, connection)
      let reminders = try DueInvitations.reminders(1_000, now: now, connection)
      for one in due {
        try connection.execute(
          """
          UPDATE survey_invitation SET state = 'sent', sent_at = \(now.seconds), handed_at = \(now.seconds)
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
