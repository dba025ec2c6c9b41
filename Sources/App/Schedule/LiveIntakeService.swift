import Facts
import Intake
import Primitives
import ServiceLifecycle
import Storage

/// Makes facts of what other systems sent, a second after it came.
struct LiveIntakeService: ServiceLifecycle.Service {
  var database: Database
  var clock: @Sendable () -> Instant
  var log: @Sendable (String) -> Void
  var onChange: @Sendable () -> Void

  /// Until it is cancelled.
  func run() async {
    await Beat(name: "live conversations", clock: clock, log: log).run(every: 1) {
      while try await step() { onChange() }
    }
  }

  /// One round; false when there was nothing to gather.
  func step() async throws -> Bool {
    guard try await database.read({ try LiveGathering.isDue($0) }) else { return false }
    let now = clock()
    let round = try await database.write { try LiveGathering.gather(now: now, $0) }
    if let reason = round.setAside.last {
      log("live conversations: \(round.setAside.count) set aside, the last because \(reason.en)")
    }
    return round.count > 0
  }
}
