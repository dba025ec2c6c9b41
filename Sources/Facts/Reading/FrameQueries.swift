public import Indicators
public import Primitives
public import Storage

/// What can be drawn for reading: conversations, and answers that belong to no conversation, with how they
/// ended.
public struct FrameItem: Sendable, Hashable {
  /// `conversation/<source>/<external id>` or `answer/…`: the same on every database that holds the same facts.
  public var key: String
  public var externalID: String
  public var happenedAt: Instant
  /// Nil when it is not known, or when the question makes no sense.
  public var isBad: Bool?
  public var place: RollupPlace
}

/// Reads frames. The cost is that of the conversations in the months asked for.
public struct FrameQueries {
  private let connection: Connection
  private let values: DimensionValues
  private let clock: ZoneClock
  private let serviceLevelSeconds: Int

  /// `serviceLevelSeconds` is the organisation's threshold, for frames judged by the service level.
  public init(
    _ connection: Connection, values: DimensionValues, clock: ZoneClock, serviceLevelSeconds: Int = 20
  ) {
    self.connection = connection
    self.values = values
    self.clock = clock
    self.serviceLevelSeconds = serviceLevelSeconds
  }

  /// Items of `segment` in the months, judged by `indicator`; without an indicator that judges single
  /// conversations, every conversation with a nil outcome.
  public func frame(
    _ indicator: Indicator?, scale: Scale?, in segment: Segment, months: ClosedRange<Month>
  ) throws -> [FrameItem] {
    guard let filter = values.filter(segment) else { return [] }
    switch indicator {
    case .csat, .nps, .ces:
      let question = indicator?.rawValue ?? ""
      let answers = try answered(question, scale, filter, months)
      return indicator == .csat ? try answers + scored(scale, filter, months) : answers
    case .abandonment:
      return try judged("(abandoned IS NOT NULL OR answered_at IS NOT NULL)", "COALESCE(abandoned, 0)", filter, months)
    case .firstContactResolution:
      return try judged("resolved IS NOT NULL", Self.notSolvedAtFirst, filter, months)
    case .reopened: return try judged("reopens IS NOT NULL", "reopens", filter, months)
    case .serviceLevel:
      return try judged(
        "COALESCE(abandoned, 0) = 0 AND \(Self.wait) >= 0", "\(Self.wait) - \(serviceLevelSeconds)", filter, months)
    default: return try judged("1 = 1", "NULL", filter, months)
    }
  }

  private static let place = "channel_id, team_id, queue_id, reason_id, product_id"
  private static let wait = "COALESCE(wait_seconds, answered_at - opened_at)"
  private static let notSolvedAtFirst = """
    CASE WHEN resolved <> 0 AND COALESCE(reopens, 0) = 0 AND COALESCE(transfers, 0) = 0
      AND COALESCE(replies, 1) <= 1 THEN 0 ELSE 1 END
    """

  /// Conversations that carry their own score.
  private func scored(_ scale: Scale?, _ filter: SQL, _ months: ClosedRange<Month>) throws -> [FrameItem] {
    let (from, to) = seconds(months)
    return try connection.all(
      """
      SELECT source_id, external_id, COALESCE(closed_at, opened_at), csat, \(raw: Self.place), csat_scale
      FROM conversation WHERE csat IS NOT NULL AND COALESCE(closed_at, opened_at) >= \(from)
        AND COALESCE(closed_at, opened_at) < \(to) AND \(filter)
      """
    ) { row in
      let own = row.stringOrNil(9).flatMap { Scale(rawValue: $0) } ?? .oneToFive
      guard scale == nil || own == scale else { return nil }
      return item("conversation", row, isBad: !own.isTop(row.int(3)))
    }.compactMap { $0 }
  }

  /// Answers, each as its conversation where that is here.
  private func answered(
    _ question: String, _ scale: Scale?, _ filter: SQL, _ months: ClosedRange<Month>
  ) throws -> [FrameItem] {
    let (from, to) = seconds(months)
    return try connection.all(
      """
      SELECT a.source_id, a.external_id, COALESCE(a.answered_at, a.sent_at), a.score, a.channel_id, a.team_id,
        a.queue_id, a.reason_id, a.product_id, a.scale, c.source_id, c.external_id
      FROM (SELECT * FROM survey_answer WHERE kind = \(question) AND score IS NOT NULL
          AND COALESCE(answered_at, sent_at) >= \(from) AND COALESCE(answered_at, sent_at) < \(to)
          AND \(filter)) a
        LEFT JOIN conversation c ON c.source_id = a.source_id AND c.external_id = a.conversation
      """
    ) { row in
      let own = Scale(rawValue: row.string(9)) ?? .oneToFive
      guard scale == nil || own == scale else { return nil }
      let isBad = question == SurveyKind.nps.rawValue ? Scale.isDetractor(row.int(3)) : !own.isTop(row.int(3))
      var item = item("answer", row, isBad: isBad)
      if let conversation = row.int64OrNil(10) {
        item.externalID = row.string(11)
        item.key = "conversation/\(conversation)/\(item.externalID)"
      }
      return item
    }.compactMap { $0 }
  }

  private func judged(
    _ known: String, _ bad: String, _ filter: SQL, _ months: ClosedRange<Month>
  ) throws -> [FrameItem] {
    let (from, to) = seconds(months)
    return try connection.all(
      """
      SELECT source_id, external_id, opened_at, CASE WHEN \(raw: bad == "NULL" ? "1 = 0" : "(\(bad)) > 0") THEN 1 ELSE 0 END,
        \(raw: Self.place)
      FROM conversation WHERE opened_at >= \(from) AND opened_at < \(to) AND \(raw: known) AND \(filter)
      """
    ) { item("conversation", $0, isBad: bad == "NULL" ? nil : $0.int(3) == 1) }
  }

  private func item(_ kind: String, _ row: Row, isBad: Bool?) -> FrameItem {
    var place = RollupPlace()
    place.channel = Int32(row.int(4))
    place.team = Int32(row.int(5))
    place.queue = Int32(row.int(6))
    place.reason = Int32(row.int(7))
    place.product = Int32(row.int(8))
    return FrameItem(
      key: "\(kind)/\(row.int64(0))/\(row.string(1))", externalID: row.string(1),
      happenedAt: Instant(seconds: row.int64(2)),
      isBad: isBad, place: place)
  }

  private func seconds(_ months: ClosedRange<Month>) -> (Int64, Int64) {
    (
      clock.start(of: months.lowerBound.firstDay).seconds,
      clock.start(of: months.upperBound.advanced(by: 1).firstDay).seconds
    )
  }
}
