import Foundation
import Outbox
import Primitives
import ServiceLifecycle
import Storage

/// Everything that sends: with it a server takes things in hand, without it they wait.
struct LeavingService: ServiceLifecycle.Service {
  private let leases: LeaseService
  private let services: [any ServiceLifecycle.Service]

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
    let all: [(any ServiceLifecycle.Service)?] = [
      PublishingService(
        database, delivery, publicURL: publicURL, by: sender, clock: clock, log: log, onChange: onChange),
      NoticeService(database, delivery, publicURL: publicURL, by: sender, clock: clock, log: log),
      SubscriberMailService(
        database, delivery.mail, publicURL: publicURL, by: sender, clock: clock, log: log, onChange: onChange),
      SubscriberSweepService(database, clock: clock, log: log),
      InvitationService(
        database, delivery.mail, publicURL: publicURL, marks: marks, by: sender, clock: clock, log: log,
        onChange: onChange),
      ConversationEndService(database, clock: clock, log: log, onChange: onChange),
      StatusCopyService(database, statusCopy, clock: clock, log: log),
    ]
    services = all.compactMap { $0 }
  }

  /// Until it is cancelled; then what is on its way comes to its end, and the leases hold until it has.
  func run() async throws {
    await leases.begin()
    let holding = Task { [leases] in await leases.run() }
    defer { holding.cancel() }
    try await withThrowingTaskGroup(of: Void.self) { group in
      for service in services { group.addTask { try await service.run() } }
      try await group.waitForAll()
    }
    holding.cancel()
    await holding.value
  }
}
