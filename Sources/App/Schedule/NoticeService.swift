import Indicators
import Notices
import Outbox
import Primitives
import ServiceLifecycle
import Storage
import Transport

/// Tells people and programs of alarms, as they wait in the outbox.
struct NoticeService: ServiceLifecycle.Service {
  private let database: Database
  private let delivery: DeliverySettings
  private let links: NoticeLinks
  private let sender: Sender
  private let beat: Beat

  /// `publicURL` is the address that people type: links in notices begin with it.
  init(
    _ database: Database, _ delivery: DeliverySettings, publicURL: String, by sender: Sender,
    clock: @escaping @Sendable () -> Instant, log: @escaping @Sendable (String) -> Void
  ) {
    self.database = database
    self.delivery = delivery
    self.sender = sender
    links = NoticeLinks(base: publicURL)
    beat = Beat(name: "notices", clock: clock, log: log)
  }

  func run() async {
    await beat.run(every: 1, sideBySide: 4) { _ = try await round(now: beat.clock()) }
  }

  /// One round; returns how many tries were made.
  func round(now: Instant) async throws -> Int {
    let zone = try await database.read { try OrganisationStore.read($0).clock }
    let notices = NoticeSender(
      database: database, transport: delivery.transport, mail: delivery.mail, key: delivery.key, links: links,
      clock: zone, by: sender, person: NoticeRecipients.find)
    return try await notices.round(now: now)
  }
}
