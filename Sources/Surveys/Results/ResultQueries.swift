public import Facts
public import Indicators
public import Primitives
public import Storage

/// What the pages of surveys ask of the answers, wherever they came from. O(answers of the source).
public enum ResultQueries {
  /// Every series that has answers, by its source's name.
  public static func all(_ connection: Connection) throws -> [ScoreTally] {
    var tallies: [AnswerSource: ScoreTally] = [:]
    try connection.forEach(
      """
      SELECT s.name, a.kind, a.scale, a.score, COUNT(*), COUNT(a.sent_at)
      FROM survey_answer a JOIN source s ON s.id = a.source_id GROUP BY s.name, a.kind, a.scale, a.score
      """
    ) { row in
      guard let series = series(row) else { return }
      tallies[series, default: ScoreTally(series)].note(row.intOrNil(3), row.int(4), invited: row.int(5))
    }
    return tallies.values.sorted {
      ($0.series.source, $0.series.kind.rawValue) < ($1.series.source, $1.series.kind.rawValue)
    }
  }

  /// Nil when there is no such series.
  public static func total(_ series: AnswerSource, _ connection: Connection) throws -> ScoreTally? {
    var tally = ScoreTally(series)
    var isThere = false
    try connection.forEach(
      "SELECT score, COUNT(*), COUNT(sent_at) FROM survey_answer WHERE \(condition(series)) GROUP BY score"
    ) { row in
      isThere = true
      tally.note(row.intOrNil(0), row.int(1), invited: row.int(2))
    }
    return isThere ? tally : nil
  }

  /// By the month of the answer, on the organisation's clock, the first first; months without answers are left out.
  public static func months(
    _ series: AnswerSource, _ clock: ZoneClock, _ connection: Connection
  ) throws -> [(month: Month, tally: ScoreTally)] {
    var months: [Month: ScoreTally] = [:]
    // Quarters of an hour: every zone's months begin on one.
    try connection.forEach(
      """
      SELECT COALESCE(answered_at, sent_at) / 900, score, COUNT(*) FROM survey_answer
      WHERE \(condition(series)) AND score IS NOT NULL AND COALESCE(answered_at, sent_at) IS NOT NULL GROUP BY 1, 2
      """
    ) { row in
      let month = clock.day(of: Instant(seconds: row.int64(0) * 900)).month
      months[month, default: ScoreTally(series)].add(row.int(1), row.int(2))
    }
    return months.sorted { $0.key < $1.key }.map { ($0.key, $0.value) }
  }

  /// By the values of a dimension, those with the most answers first; answers without a value are left out.
  public static func parts(
    _ series: AnswerSource, by dimension: Dimension, _ connection: Connection
  ) throws -> [(value: String, tally: ScoreTally)] {
    guard let column = column(dimension) else { return [] }
    var parts: [Int32: ScoreTally] = [:]
    try connection.forEach(
      """
      SELECT \(raw: column), score, COUNT(*) FROM survey_answer
      WHERE \(condition(series)) AND score IS NOT NULL AND \(raw: column) <> 0 GROUP BY \(raw: column), score
      """
    ) { parts[Int32($0.int(0)), default: ScoreTally(series)].add($0.int(1), $0.int(2)) }
    if parts.isEmpty { return [] }
    let values = try DimensionValues(connection)
    return parts.compactMap { id, tally in values.name(id).map { ($0, tally) } }
      .sorted { ($1.tally.total, $0.value) < ($0.tally.total, $1.value) }
  }

  /// What answers can be looked at by. Agents are left out: people are not compared here.
  public static let dimensions: [Dimension] = [.product, .channel, .team, .reason]

  private static func column(_ dimension: Dimension) -> String? {
    dimensions.contains(dimension) ? "\(dimension.rawValue)_id" : nil
  }

  /// A text that came with a score.
  public struct Comment: Sendable, Hashable {
    public var id: Int64
    public var score: Int
    /// Masked.
    public var text: String
    public var answeredAt: Instant?
  }

  /// The newest first; `before` is the id of the last one of the page before.
  public static func comments(
    _ series: AnswerSource, _ group: AnswerGroup?, before: Int64?, limit: Int, _ connection: Connection
  ) throws -> [Comment] {
    let scores = series.scale.scores.filter { group == nil || AnswerGroup($0, on: series.scale) == group }
    return try connection.all(
      """
      SELECT id, score, comment, COALESCE(answered_at, sent_at) FROM survey_answer
      WHERE \(condition(series)) AND comment IS NOT NULL AND score IN \(list: scores) AND id < \(before ?? .max)
      ORDER BY id DESC LIMIT \(limit)
      """
    ) { row in
      Comment(
        id: row.int64(0), score: row.int(1), text: row.string(2),
        answeredAt: row.int64OrNil(3).map { Instant(seconds: $0) })
    }
  }

  private static func condition(_ series: AnswerSource) -> SQL {
    """
    source_id = (SELECT id FROM source WHERE name = \(series.source)) AND kind = \(series.kind.rawValue)
      AND scale = \(series.scale.rawValue)
    """
  }

  private static func series(_ row: Row) -> AnswerSource? {
    guard let kind = SurveyKind(rawValue: row.string(1)), let scale = Scale(rawValue: row.string(2)) else { return nil }
    return AnswerSource(source: row.string(0), kind: kind, scale: scale)
  }
}

extension ScoreTally {
  /// A row of counts: without a score it is invitations that nobody answered.
  fileprivate mutating func note(_ score: Int?, _ count: Int, invited: Int) {
    self.invited += invited
    guard let score else { return }
    add(score, count)
    responded += invited
  }
}
