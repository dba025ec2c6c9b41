public import Primitives
public import Storage

/// What must leave, once: taken by one sender at a time, held by a lease, and let go with what became of it.
///
/// 1. ``take(_:now:_:)`` gives what is due to this sender alone, for ``lease`` seconds; ``renew(now:_:)`` holds it on.
/// 2. ``leaving(_:now:_:)`` is written just before the point of no return: what has not passed it has not left.
/// 3. ``finish(_:_:_:)`` writes what became of it, ``putBack(_:_:)`` that it never left.
/// 4. ``abandoned(_:now:_:)`` finds what a sender that died had in hand, and whether it had left.
///
/// All of it rests on rows: two servers on one PostgreSQL take different ones, a sender that lost its lease is told so,
/// and nothing depends on a session or on being alone. Servers of one database keep the same time (NTP) to a few
/// seconds. It works inside the caller's transaction; time is passed in.
public struct Outbox: Sendable, Hashable {
  /// Seconds for which something is held without a word from its sender.
  public static let lease: Int64 = 30
  /// Seconds between two words.
  public static let heartbeat = 8.0

  public let table: OutboxTable
  public let sender: Sender

  public init(_ table: OutboxTable, by sender: Sender) {
    self.table = table
    self.sender = sender
  }

  /// Whether anything waits for its moment: a look that keeps nobody waiting. O(log rows).
  public func isDue(now: Instant, _ connection: Connection) throws -> Bool {
    try connection.first(
      "SELECT 1 FROM \(table.table) WHERE \(table.due) <= \(now.seconds) AND owner IS NULL LIMIT 1"
    ) { _ in true } ?? false
  }

  /// Takes up to so many whose moment has come, the longest due first, one of each lane; from now on they are in this
  /// sender's hands, and one more attempt is counted. O(most · log rows).
  public func take(_ most: Int, now: Instant, _ connection: Connection) throws -> [Int64] {
    let due = try connection.all(
      """
      SELECT id FROM \(table.table) WHERE \(table.due) <= \(now.seconds) AND owner IS NULL\(oneOfEachLane(now))
      ORDER BY \(table.due), id LIMIT \(most)\(connection.dialect.skippingLocked)
      """
    ) { $0.int64(0) }
    return try hold(due, now: now, connection)
  }

  /// Takes these, of which the caller has seen that they are due; returns those that nobody else has, in the same order.
  public func hold(_ ids: [Int64], now: Instant, _ connection: Connection) throws -> [Int64] {
    if ids.isEmpty { return [] }
    let held = Set(
      try connection.all(
        """
        UPDATE \(table.table) SET owner = \(sender.name), leased_until = \(sender.leaseTime(now) + Self.lease), left_at = NULL,
          attempts = attempts + 1
        WHERE id IN \(list: ids) AND owner IS NULL AND \(table.due) <= \(now.seconds) RETURNING id
        """
      ) { $0.int64(0) })
    return ids.filter(held.contains)
  }

  private func oneOfEachLane(_ now: Instant) -> SQL {
    guard let name = table.lane else { return "" }
    let lane = SQL(raw: name)
    return """
       AND NOT EXISTS (SELECT 1 FROM \(table.table) other WHERE other.\(lane) = \(table.table).\(lane)
        AND other.id <> \(table.table).id AND other.\(table.due) <= \(now.seconds)
        AND (other.owner IS NOT NULL OR other.id < \(table.table).id))
      """
  }

  /// They are about to leave: what is sent after this has left. Returns those that may; the others are no longer in this
  /// sender's hands.
  public func leaving(_ ids: [Int64], now: Instant, _ connection: Connection) throws -> Set<Int64> {
    if ids.isEmpty { return [] }
    return Set(
      try connection.all(
        """
        UPDATE \(table.table) SET left_at = \(now.seconds)
        WHERE id IN \(list: ids) AND owner = \(sender.name) AND \(table.due) IS NOT NULL RETURNING id
        """
      ) { $0.int64(0) })
  }

  /// Lets go of them with what became of them: `changes` sets the capability's own columns, the next moment among them.
  /// Returns those that were still in this sender's hands.
  @discardableResult
  public func finish(_ ids: [Int64], _ changes: SQL, _ connection: Connection) throws -> Set<Int64> {
    if ids.isEmpty { return [] }
    return Set(
      try connection.all(
        """
        UPDATE \(table.table) SET owner = NULL, leased_until = NULL, \(changes)
        WHERE id IN \(list: ids) AND owner = \(sender.name) RETURNING id
        """
      ) { $0.int64(0) })
  }

  /// They never left: they are due as before, and the attempt does not count.
  public func putBack(_ ids: [Int64], _ connection: Connection) throws {
    try finish(ids, "left_at = NULL, attempts = attempts - 1", connection)
  }

  /// Holds on to everything that is in this sender's hands. O(those).
  public func renew(now: Instant, _ connection: Connection) throws {
    try connection.execute(
      """
      UPDATE \(table.table) SET leased_until = \(sender.leaseTime(now) + Self.lease)
      WHERE leased_until IS NOT NULL AND owner = \(sender.name) AND \(table.due) IS NOT NULL
      """)
  }

  /// What a sender that died had in hand.
  public struct Abandoned: Sendable, Hashable {
    public let id: Int64
    /// When its point of no return had passed; nil where it never left.
    public let leftAt: Instant?
  }

  /// Whose leases are to be taken for lost.
  public enum Lost: Sendable, Hashable {
    /// Those that ran out.
    case expired
    /// All but one's own: for a server that knows that it is alone.
    case others
  }

  /// What nobody holds any more, the oldest first; where it never left the attempt does not count. It is due again at
  /// its old moment, unless the caller says otherwise in the same transaction.
  public func abandoned(_ lost: Lost, now: Instant, _ connection: Connection) throws -> [Abandoned] {
    let condition: SQL =
      switch lost {
      case .expired: "leased_until <= \(sender.leaseTime(now))"
      case .others: "leased_until IS NOT NULL AND owner <> \(sender.name)"
      }
    return try connection.all(
      """
      UPDATE \(table.table) SET owner = NULL, leased_until = NULL,
        attempts = CASE WHEN left_at IS NULL THEN attempts - 1 ELSE attempts END
      WHERE \(condition) AND \(table.due) IS NOT NULL RETURNING id, left_at
      """
    ) { Abandoned(id: $0.int64(0), leftAt: $0.int64OrNil(1).map { Instant(seconds: $0) }) }
    .sorted { $0.id < $1.id }
  }
}
