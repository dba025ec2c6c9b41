import Incidents
import Indicators
import Primitives
import ServiceLifecycle
import Storage

/// Publishes that a planned maintenance began, or is over, when its moment comes.
struct MaintenanceService: ServiceLifecycle.Service {
  private let database: Database
  private let publicURL: String
  private let clock: @Sendable () -> Instant
  private let log: @Sendable (String) -> Void
  private let onChange: @Sendable () -> Void

  init(
    _ database: Database, publicURL: String, clock: @escaping @Sendable () -> Instant,
    log: @escaping @Sendable (String) -> Void, onChange: @escaping @Sendable () -> Void
  ) {
    self.database = database
    self.publicURL = publicURL
    self.clock = clock
    self.log = log
    self.onChange = onChange
  }

  /// Until it is cancelled.
  func run() async {
    await Beat(name: "maintenance", clock: clock, log: log).run(every: 1) { try await step() }
  }

  /// Each in its own transaction: one that cannot be told keeps no other waiting.
  func step() async throws {
    let now = clock()
    for id in try await database.read({ try MaintenanceStore.due(now: now, $0) }) {
      let isTold = try await database.write { connection in
        let house = try OrganisationStore.read(connection)
        return try MaintenanceStore.turn(
          id, MaintenanceStore.House(organisation: house.name, clock: house.clock, publicURL: publicURL), now: now,
          connection)
      }
      if isTold { onChange() }
    }
  }
}
