import Facts
import Intake
import Primitives
import Storage

/// Jobs that a server held when it stopped. Their transactions were undone: they begin again.
enum InterruptedJobs {
  /// A SQLite file has one server: what is held when it starts was held by the one before. On PostgreSQL another
  /// node may be at work: there the lease, which is short, runs out by itself. Returns how many were put back.
  static func putBack(_ kinds: [String], now: Instant, _ connection: Connection) throws -> Int {
    guard connection.dialect == .sqlite else { return 0 }
    try connection.execute(
      """
      UPDATE job SET state = 'dead', leased_until = NULL, finished_at = \(now.seconds),
        error = 'the server stopped at each attempt'
      WHERE state = 'running' AND attempts >= max_attempts AND kind IN \(list: kinds)
      """)
    return try connection.execute(
      """
      UPDATE job SET state = 'waiting', leased_until = NULL, run_at = \(now.seconds),
        progress_text = \(UploadJob.interrupted)
      WHERE state = 'running' AND kind IN \(list: kinds)
      """)
  }
}
