import Incidents
import Outbox
import Primitives
import ServiceLifecycle
import Storage
import Transport

/// Publishes what waits on outlets, each at its own pace.
struct PublishingService: ServiceLifecycle.Service {
  private let publications: PublicationSender
  private let beat: Beat
  private let onChange: @Sendable () -> Void

  init(
    _ database: Database, _ delivery: DeliverySettings, publicURL: String, by sender: Sender,
    clock: @escaping @Sendable () -> Instant, log: @escaping @Sendable (String) -> Void,
    onChange: @escaping @Sendable () -> Void
  ) {
    publications = PublicationSender(
      database, transport: delivery.transport, key: delivery.key, publicURL: publicURL, by: sender)
    beat = Beat(name: "publications", clock: clock, log: log)
    self.onChange = onChange
  }

  func run() async {
    await beat.run(every: 0.5, sideBySide: 16) {
      if try await publications.round(now: beat.clock()) > 0 { onChange() }
    }
  }
}
