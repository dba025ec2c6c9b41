import Foundation
import Storage

/// Two transactions at once, as two nodes on one PostgreSQL make them: the second begins when the first has
/// done its work and is still open, and the first ends once the second waits for it, or is done. On SQLite,
/// where one transaction writes at a time, the second follows the first.
enum Overlap {
  typealias Work = @Sendable (Connection) throws -> String

  /// What each of the two returned, or the error it threw.
  static func run(_ database: Database, _ first: Work, _ second: @escaping Work) -> [String] {
    let firstHasWorked = DispatchSemaphore(value: 0)
    let secondHasEnded = DispatchSemaphore(value: 0)
    let secondOutcome = Shared<String?>(nil)
    let thread = Thread {
      firstHasWorked.wait()
      let outcome = Self.outcome { try database.write(second) }
      secondOutcome.change { $0 = outcome }
      secondHasEnded.signal()
    }
    thread.start()
    let firstOutcome = Self.outcome {
      try database.write { connection in
        let result = Result { try first(connection) }
        firstHasWorked.signal()
        guard connection.dialect == .postgres else { return try result.get() }
        while try secondOutcome.value == nil && !isWaitedFor(connection) {}
        return try result.get()
      }
    }
    secondHasEnded.wait()
    return [firstOutcome, secondOutcome.value ?? "nothing"]
  }

  private static func outcome(_ work: () throws -> String) -> String {
    do { return try work() } catch { return "\(error)" }
  }

  /// Whether another session waits for a lock that this one holds.
  private static func isWaitedFor(_ connection: Connection) throws -> Bool {
    try connection.first(
      """
      SELECT COUNT(*) FROM pg_locks
      WHERE NOT granted AND pg_backend_pid() = ANY (pg_blocking_pids(pid))
      """
    ) { $0.bool(0) } ?? false
  }
}
