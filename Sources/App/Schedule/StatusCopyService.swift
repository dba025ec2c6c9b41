import IncidentPages
import Primitives
import ServiceLifecycle
import Storage

/// Keeps the copy of the status page, for another place than this server.
struct StatusCopyService: ServiceLifecycle.Service {
  private let database: Database
  private let copy: StatusCopy
  private let beat: Beat

  init?(
    _ database: Database, _ copy: StatusCopy?, clock: @escaping @Sendable () -> Instant,
    log: @escaping @Sendable (String) -> Void
  ) {
    guard let copy else { return nil }
    self.database = database
    self.copy = copy
    beat = Beat(name: "status copy", clock: clock, log: log)
  }

  func run() async {
    await beat.run(every: 2) {
      let now = beat.clock()
      let snapshot = try await database.read { connection in
        try StatusDocuments.snapshot(base: copy.base, takesSubscribers: false, now: now, connection)
      }
      if let said = try await copy.renew(snapshot) { beat.log("status copy: \(said)") }
    }
  }
}
