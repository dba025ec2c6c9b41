import Ledger
public import Outbox
import Outlets
public import Primitives
public import Storage

extension NoticeDeliveryStore {
  /// Takes those whose moment has come; from now on a digest among them takes nothing more in.
  static func take(_ most: Int, _ outbox: Outbox, now: Instant, _ connection: Connection) throws -> [NoticeDelivery] {
    let taken = try outbox.take(most, now: now, connection)
    if taken.isEmpty { return [] }
    try connection.execute(
      "UPDATE notice_delivery SET begun_at = \(now.seconds) WHERE id IN \(list: taken) AND begun_at IS NULL")
    return try taken.compactMap { try find($0, connection) }
  }

  /// Writes down what became of a try. `next` is the moment of another one, if there is one.
  static func finish(
    _ delivery: NoticeDelivery, _ result: Delivery, next: Instant?, _ outbox: Outbox, now: Instant,
    _ connection: Connection
  ) throws {
    let state: NoticeDelivery.State
    let name: String
    switch result.outcome {
    case .delivered: (state, name) = (.delivered, "delivered")
    case .gone: (state, name) = (.failed, "gone")
    case .rejected: (state, name) = (.failed, "rejected")
    case .retry: (state, name) = (next == nil ? .dead : .waiting, "retry")
    }
    let delivered = state == .delivered ? now.seconds : nil
    let written = try outbox.finish(
      [delivery.id],
      """
      state = \(state), status = \(result.status), excerpt = \(result.excerpt),
        next_try_at = \(state == .waiting ? next?.seconds : nil), delivered_at = COALESCE(\(delivered), delivered_at)
      """, connection)
    guard written.contains(delivery.id) else { return }
    try connection.execute(
      """
      INSERT INTO notice_delivery_event (delivery_id, happened_at, kind, attempt, outcome, status, excerpt)
      VALUES (\(delivery.id), \(now.seconds), 'try', \(delivery.attempts), \(name), \(result.status), \(result.excerpt))
      """)
    if result.outcome == .gone, case .endpoint(let id) = delivery.target {
      try NoticeEndpointStore.set(id, enabled: false, because: .gone, by: .sending, now: now, connection)
    }
  }

  /// What waited in a copy, or while nobody served, is not told by itself: a person may send it again. Returns how many.
  public static func holdBack(_ connection: Connection) throws -> Int {
    try connection.execute(
      """
      UPDATE notice_delivery SET state = 'dead', next_try_at = NULL,
        excerpt = 'it waited in a copy, or while the server was off'
      WHERE state = 'waiting' AND owner IS NULL
      """)
  }

  /// What a sender that died had in hand is told again, under the same id: a receiver that looks at it sees it once. Not
  /// hearing of an alarm is worse than hearing twice. Returns how many.
  public static func settle(
    _ lost: Outbox.Lost, by sender: Sender, now: Instant, _ connection: Connection
  ) throws -> Int {
    try Outbox(NoticeMigrations.outbox, by: sender).abandoned(lost, now: now, connection).count
  }
}
