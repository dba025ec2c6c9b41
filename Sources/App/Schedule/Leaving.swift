import Foundation
import Outbox
import Primitives
import Storage

/// Everything that sends: with it a server takes things in hand, without it they wait.
struct Leaving: Sendable {
  private let leases: LeaseService
  private let services: [@Sendable () async -> Void]

  /// `marks` is a file beside the database.
  init(
    _ database: Database, _ delivery: DeliverySettings, publicURL: String, _ statusCopy: StatusCopy?, marks file: URL,
    clock: @escaping @Sendable () -> Instant, log: @escaping @Sendable (String) -> Void,
    onChange: @escaping @Sendable () -> Void
  ) {
    let sender = Sender.fresh(clock: { .wall })
    let marks = delivery.mail.flatMap { _ in LeavingMarks(file) }
    leases = LeaseService(
      database, by: sender, marks: marks, isAlone: database.dialect == .sqlite, clock: clock, log: log)
    let publishing = PublishingService(
      database, delivery, publicURL: publicURL, by: sender, clock: clock, log: log, onChange: onChange)
    let notices = NoticeService(database, delivery, publicURL: publicURL, by: sender, clock: clock, log: log)
    let mails = SubscriberMailService(
      database, delivery.mail, publicURL: publicURL, by: sender, clock: clock, log: log, onChange: onChange)
    let sweep = SubscriberSweepService(database, clock: clock, log: log)
    let invitations = InvitationService(
      database, delivery.mail, publicURL: publicURL, marks: marks, by: sender, clock: clock, log: log,
      onChange: onChange)
    let inviting = ConversationEndService(database, clock: clock, log: log, onChange: onChange)
    let copy = StatusCopyService(database, statusCopy, clock: clock, log: log)
    services = [
      { await publishing.run() }, { await notices.run() }, { if let mails { await mails.run() } },
      { await sweep.run() },
      { if let invitations { await invitations.run() } }, { await inviting.run() },
      { if let copy { await copy.run() } },
    ]
  }

  /// Until it is cancelled; then what is on its way comes to its end, and the leases hold until it has.
  func run() async {
    await leases.begin()
    let holding = Task { [leases] in await leases.run() }
    await withTaskGroup(of: Void.self) { group in
      for service in services { group.addTask { await service() } }
    }
    holding.cancel()
    await holding.value
  }
}
