import Incidents
import Transport
import Primitives
import ServiceLifecycle
import Storage

/// Looks at suppliers' status pages, feeds and own addresses, each at its own pace, eight at once.
struct MonitorService: ServiceLifecycle.Service {
  private let database: Database
  private let look: MonitorLook
  private let clock: @Sendable () -> Instant
  private let log: @Sendable (String) -> Void

  init(
    _ database: Database, _ delivery: DeliverySettings, clock: @escaping @Sendable () -> Instant,
    log: @escaping @Sendable (String) -> Void
  ) {
    self.database = database
    look = MonitorLook(
      HTTPTransport(policy: delivery.policy, certificates: delivery.certificates, timeout: 10))
    self.clock = clock
    self.log = log
  }

  private static let atOnce = 8

  /// Until it is cancelled.
  func run() async {
    await Beat(name: "monitors", clock: clock, log: log).run(every: 5) { try await step() }
  }

  /// Looks at every monitor that is due.
  func step() async throws {
    let now = clock()
    var due = try await database.read { try MonitorStore.due(now: now, $0) }[...]
    await withTaskGroup(of: Void.self) { group in
      for _ in 0..<Self.atOnce { if let next = due.popFirst() { group.addTask { await check(next) } } }
      while await group.next() != nil { if let next = due.popFirst() { group.addTask { await check(next) } } }
    }
  }

  private func check(_ monitor: Monitor) async {
    let result = await look.ask(monitor, now: clock())
    let now = clock()
    do {
      try await database.write { connection in
        switch result {
        case .success(let signs): try MonitorStore.record(signs, of: monitor, now: now, connection)
        case .failure(let failure): try MonitorStore.record(failure: failure, of: monitor, now: now, connection)
        }
      }
    } catch {
      log("monitor \(monitor.id): \(error)")
    }
  }
}
