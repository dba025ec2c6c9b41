import Incidents
import Primitives
import ServiceLifecycle
import Storage

/// Forgets the addresses that never confirmed, once a minute.
struct SubscriberSweepService: ServiceLifecycle.Service {
  let database: Database
  let beat: Beat

  init(
    _ database: Database, clock: @escaping @Sendable () -> Instant, log: @escaping @Sendable (String) -> Void
  ) {
    self.database = database
    beat = Beat(name: "subscribers", clock: clock, log: log)
  }

  func run() async {
    await beat.run(every: 60) { try await database.write { _ = try SubscriberStore.sweep(now: beat.clock(), $0) } }
  }
}
