public import Primitives
public import Storage

/// The facts changed: the alarms are to be judged again, by a job.
public enum DataChange {
  public static let jobKind = "alarms"

  /// In the transaction that changes them. One job that waits is enough for all changes before it runs.
  public static func announce(now: Instant, _ connection: Connection) throws {
    // The row that is touched cannot be taken by a worker before this transaction is over.
    let waiting = try connection.execute(
      """
      UPDATE job SET run_at = \(now.seconds) WHERE kind = \(jobKind) AND state = 'waiting'
      """)
    if waiting == 0 { try JobQueue(connection).enqueue(jobKind, runAt: now, now: now) }
  }
}
