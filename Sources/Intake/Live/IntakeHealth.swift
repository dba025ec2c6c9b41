public import Primitives
public import Storage

/// Whether live intake goes on: for whoever watches the server from outside.
public struct IntakeHealth: Sendable, Hashable {
  /// Deliveries that are no facts yet.
  public let waiting: Int
  /// Seconds since the oldest of them came; nil where none waits.
  public let oldestWaiting: Int64?
  /// Conversations and mentions that could not become facts, of the last thirty days.
  public let setAside: Int

  /// Two small reads.
  public init(now: Instant, _ connection: Connection) throws {
    let waiting = try connection.first(
      "SELECT COUNT(*), MIN(received_at) FROM hook_delivery WHERE state = 'waiting'"
    ) { (count: $0.int(0), oldest: $0.int64OrNil(1)) }
    self.waiting = waiting?.count ?? 0
    oldestWaiting = waiting?.oldest.map { max(0, now.seconds - $0) }
    setAside =
      try connection.first(
        "SELECT CAST(COALESCE(SUM(set_aside), 0) AS BIGINT) FROM hook_delivery WHERE set_aside > 0"
      ) { $0.int(0) } ?? 0
  }
}
