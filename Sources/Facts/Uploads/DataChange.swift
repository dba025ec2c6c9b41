public import Primitives
public import Storage

/// The facts changed: the alarms are to be judged again, by a job.
public enum DataChange {
  public static let jobKind = "alarms"

  /// In the transaction that changes them.
  public static func announce(now: Instant, _ connection: Connection) throws {
    try JobQueue(connection).enqueue(jobKind, runAt: now, now: now)
  }
}
