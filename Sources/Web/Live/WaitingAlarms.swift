import Alarms
import Storage
import Synchronization

/// How many alarms ring and are nobody's: the badge in the menu, and what open pages are told. Counted anew when this
/// server changed something, and every two seconds while anybody asks, since another process may have.
final class WaitingAlarms: Sendable {
  private struct Count {
    var value: Int
    var countedAt: ContinuousClock.Instant
    var version: Int
  }

  private let last = Mutex<Count?>(nil)

  /// As last counted; 0 before.
  var count: Int { last.withLock { $0?.value } ?? 0 }

  @discardableResult
  func refresh(_ environment: WebEnvironment) async throws -> Int {
    let version = environment.changes.value
    let now = ContinuousClock.now
    let fresh = last.withLock { last in
      last.flatMap { $0.version == version && now - $0.countedAt < .seconds(2) ? $0.value : nil }
    }
    if let fresh { return fresh }
    let value = try await environment.database.read { try AlarmQueries.open($0) }
    last.withLock { $0 = Count(value: value, countedAt: now, version: version) }
    return value
  }
}
