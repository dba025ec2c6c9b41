public import Primitives
public import Storage

/// The facts changed: the alarms are to be judged again, by a job.
public enum DataChange {
  public static let jobKind = "alarms"

  /// In the transaction that changes them. One job that waits is enough for all changes before it runs.
  public static func announce(now: Instant, _ connection: Connection) throws {
    let isAsked = try connection.first("SELECT id FROM job WHERE kind = \(jobKind) AND state = 'waiting' LIMIT 1") {
      $0.int64(0)
    }
    if isAsked == nil { try JobQueue(connection).enqueue(jobKind, runAt: now, now: now) }
  }
}
