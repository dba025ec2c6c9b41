import Outbound
import Primitives
import Storage

extension NoticeDeliveryStore {
  /// The delivery, when this attempt of it is still to be made; from now on a digest takes nothing more in.
  static func begin(_ job: DeliveryJob, now: Instant, _ connection: Connection) throws -> NoticeDelivery? {
    try connection.lock("notices")
    guard let delivery = try find(job.delivery, connection), delivery.state == .waiting,
      delivery.attempts == job.attempt - 1
    else { return nil }
    try connection.execute(
      "UPDATE notice_delivery SET begun_at = \(now.seconds) WHERE id = \(delivery.id) AND begun_at IS NULL")
    return delivery
  }

  /// Writes down what became of the attempt and, where another one is to come, adds its job. Returns when that is;
  /// nil when this was the last one. `asked` is the moment of the next try, if there is one.
  static func finish(
    _ delivery: NoticeDelivery, _ result: Delivery, nextTry: Instant?, now: Instant, _ connection: Connection
  ) throws -> Instant? {
    try connection.lock("notices")
    let attempt = delivery.attempts + 1
    let state: NoticeDelivery.State
    let name: String
    switch result.outcome {
    case .delivered: (state, name) = (.delivered, "delivered")
    case .gone: (state, name) = (.failed, "gone")
    case .rejected: (state, name) = (.failed, "rejected")
    case .retry: (state, name) = (nextTry == nil ? .dead : .waiting, "retry")
    }
    let next = state == .waiting ? nextTry : nil
    let delivered = state == .delivered ? now.seconds : nil
    let written = try connection.execute(
      """
      UPDATE notice_delivery SET state = \(state), attempts = \(attempt), status = \(result.status),
        excerpt = \(result.excerpt), next_try_at = \(next?.seconds),
        delivered_at = COALESCE(\(delivered), delivered_at)
      WHERE id = \(delivery.id) AND attempts = \(delivery.attempts) AND state = 'waiting'
      """)
    // Another worker made this attempt too and was first to say so.
    guard written == 1 else { return nil }
    try connection.execute(
      """
      INSERT INTO notice_delivery_event (delivery_id, happened_at, kind, attempt, outcome, status, excerpt)
      VALUES (\(delivery.id), \(now.seconds), 'try', \(attempt), \(name), \(result.status), \(result.excerpt))
      """)
    if result.outcome == .gone, case .endpoint(let id) = delivery.target {
      try NoticeEndpointStore.set(id, enabled: false, by: .gone, now: now, connection)
    }
    if let next {
      try enqueue(delivery.id, key: delivery.key, attempt: attempt + 1, runAt: next, now: now, connection)
    }
    return next
  }
}
