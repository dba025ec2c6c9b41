import Primitives
public import Storage

/// The log of deliveries.
extension NoticeDeliveryStore {
  public static func find(_ id: Int64, _ connection: Connection) throws -> NoticeDelivery? {
    try connection.first("\(select) WHERE id = \(id)", delivery)
  }

  /// The newest first; of one endpoint, or of all receivers.
  public static func newest(
    endpoint: Int64? = nil, limit: Int = 100, _ connection: Connection
  ) throws -> [NoticeDelivery] {
    let condition: SQL = endpoint.map { "WHERE endpoint_id = \($0)" } ?? ""
    return try connection.all("\(select) \(condition) ORDER BY id DESC LIMIT \(limit)", delivery)
  }

  /// What happened to a delivery, the oldest first.
  public static func events(of id: Int64, _ connection: Connection) throws -> [NoticeDeliveryEvent] {
    try connection.all(
      """
      SELECT happened_at, kind, attempt, outcome, status, excerpt, person_id FROM notice_delivery_event
      WHERE delivery_id = \(id) ORDER BY id
      """
    ) { row in
      NoticeDeliveryEvent(
        happenedAt: Instant(seconds: row.int64(0)), kind: row.string(1), attempt: row.int(2), outcome: row.string(3),
        status: row.intOrNil(4), excerpt: row.string(5), person: row.int64OrNil(6))
    }
  }

  /// What a delivery tells, the oldest first.
  public static func news(of id: Int64, _ connection: Connection) throws -> [AlarmNews] {
    try connection.all(
      """
      SELECT n.alarm_id, n.state, n.period, n.sentence_it, n.sentence_en, n.next_step_it, n.next_step_en,
        n.happened_at
      FROM notice_item i JOIN notice_news n ON n.id = i.news_id WHERE i.delivery_id = \(id) ORDER BY n.id
      """
    ) { row in
      AlarmNews(
        alarm: row.string(0), state: row.string(1), period: row.string(2),
        sentence: LocalizedText(it: row.string(3), en: row.string(4)),
        nextStep: LocalizedText(it: row.string(5), en: row.string(6)), happenedAt: Instant(seconds: row.int64(7)))
    }.compactMap { $0 }
  }

  private static let select: SQL = """
    SELECT id, key, person_id, endpoint_id, digest, state, attempts, budget, status, excerpt, created_at,
      next_try_at, delivered_at
    FROM notice_delivery
    """

  private static func delivery(_ row: Row) throws -> NoticeDelivery {
    let target: PlannedDelivery.Target? =
      row.int64OrNil(2).map { .person($0) } ?? row.int64OrNil(3).map { .endpoint($0) }
    guard let target, let state = NoticeDelivery.State(rawValue: row.string(5)) else {
      throw StorageError.corrupt("notice delivery \(row.int64(0)) has a state that is not known")
    }
    func instant(_ column: Int) -> Instant? { row.int64OrNil(column).map { Instant(seconds: $0) } }
    return NoticeDelivery(
      id: row.int64(0), key: row.string(1), target: target, isDigest: row.bool(4), state: state,
      attempts: row.int(6), budget: row.int(7), status: row.intOrNil(8), excerpt: row.string(9),
      createdAt: Instant(seconds: row.int64(10)), nextTryAt: instant(11), deliveredAt: instant(12))
  }
}
