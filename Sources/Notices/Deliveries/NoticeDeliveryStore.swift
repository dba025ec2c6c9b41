public import Ledger
import Outbox
public import Primitives
public import Storage

/// Keeps what is to be sent and what became of it: each delivery is a row of the outbox.
public enum NoticeDeliveryStore {
  /// When and how often a delivery is tried.
  static let policy = RetryPolicy.patient

  /// Stores that an alarm changed and whom to tell; returns the ids of what was added. Told before, nothing is
  /// added: the same alarm, state and month is told once to each receiver.
  @discardableResult
  public static func record(
    _ news: AlarmNews, to people: [NoticeRecipient], _ clock: ZoneClock, now: Instant, _ connection: Connection
  ) throws -> [Int64] {
    try connection.lock("notices")
    guard let newsID = try add(news, connection) else { return [] }
    let endpoints = try NoticeEndpointStore.all(connection)
    let planned = NoticePlan.deliveries(of: news, to: people, and: endpoints, clock, now: now)
    return try planned.compactMap { plan in
      let id = try add(plan, now: now, connection)
      let delivery = try id ?? waiting(plan.key, connection)
      guard let delivery else { return nil }
      try connection.execute(
        """
        INSERT INTO notice_item (delivery_id, news_id) VALUES (\(delivery), \(newsID))
        ON CONFLICT (delivery_id, news_id) DO NOTHING
        """)
      return id
    }
  }

  /// Sends it once more, in whatever state it ended: a new round of tries with the same id.
  ///
  /// Throws `NoticeProblem.noSuchDelivery`, `alreadyWaiting`.
  public static func replay(
    _ id: Int64, by actor: Actor, now: Instant, _ connection: Connection
  ) throws {
    try connection.lock("notices")
    guard let delivery = try find(id, connection) else { throw NoticeProblem.noSuchDelivery(id) }
    if delivery.state == .waiting { throw NoticeProblem.alreadyWaiting }
    try connection.execute(
      """
      UPDATE notice_delivery SET state = 'waiting', next_try_at = \(now.seconds),
        budget = \(delivery.attempts + policy.tries) WHERE id = \(id)
      """)
    try connection.execute(
      """
      INSERT INTO notice_delivery_event (delivery_id, happened_at, kind, attempt, outcome, excerpt, person_id)
      VALUES (\(id), \(now.seconds), 'replay', \(delivery.attempts), 'asked', '', \(actor.personID))
      """)
    let target = if case .endpoint(let endpoint) = delivery.target { "endpoint \(endpoint)" } else { "delivery \(id)" }
    try AuditLog.add(.deliveryReplayed, target, by: actor, now: now, connection)
  }

  private static func add(_ news: AlarmNews, _ connection: Connection) throws -> Int64? {
    try connection.first(
      """
      INSERT INTO notice_news
        (alarm_id, state, period, sentence_it, sentence_en, next_step_it, next_step_en, happened_at)
      VALUES (\(news.alarm), \(news.state), \(news.period), \(news.sentence.it), \(news.sentence.en),
        \(news.nextStep.it), \(news.nextStep.en), \(news.happenedAt.seconds))
      ON CONFLICT (alarm_id, state, period) DO NOTHING RETURNING id
      """
    ) { $0.int64(0) }
  }

  private static func add(_ plan: PlannedDelivery, now: Instant, _ connection: Connection) throws -> Int64? {
    var person: Int64?
    var endpoint: Int64?
    switch plan.target {
    case .person(let id): person = id
    case .endpoint(let id): endpoint = id
    }
    return try connection.first(
      """
      INSERT INTO notice_delivery
        (key, person_id, endpoint_id, digest, state, attempts, budget, excerpt, created_at, next_try_at)
      VALUES (\(plan.key), \(person), \(endpoint), \(plan.isDigest), 'waiting', 0, \(policy.tries), '',
        \(now.seconds), \(plan.runAt.seconds))
      ON CONFLICT (key) DO NOTHING RETURNING id
      """
    ) { $0.int64(0) }
  }

  /// The digest of this key that nobody has begun to send.
  private static func waiting(_ key: String, _ connection: Connection) throws -> Int64? {
    try connection.first(
      """
      SELECT id FROM notice_delivery
      WHERE key = \(key) AND digest <> 0 AND state = 'waiting' AND begun_at IS NULL\(connection.dialect.forUpdate)
      """
    ) { $0.int64(0) }
  }
}
