import Facts
import Indicators
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

  /// Everything the page of a series shows of its scores, in one pass; nil when there is no such series.
  ///
  /// Months are those of the answers on the organisation's clock. `last` counts months back from the last answer;
  /// nil for all.
  public static func results(
    _ series: AnswerSource, last months: Int? = nil, _ clock: ZoneClock, _ connection: Connection
  ) throws -> SurveyResults? {
    let columns = dimensions.map { "\($0.rawValue)_id" }.joined(separator: ", ")
    var gathering = ResultGathering(series, clock)
    try connection.forEach(
      """
      SELECT score, sent_at, COALESCE(answered_at, sent_at), \(raw: columns) FROM survey_answer
      WHERE \(condition(series))
      """
    ) { row in
      gathering.note(
        row.intOrNil(0), wasInvited: !row.isNull(1), at: row.int64OrNil(2),
        values: dimensions.indices.map { row.int64(3 + $0) })
    }
    if gathering.isEmpty { return nil }
    return gathering.results(last: months, dimensions, try DimensionValues(connection))
  }

  /// What answers can be looked at by. Agents are left out: people are not compared here.
  public static let dimensions: [Dimension] = [.product, .channel, .team, .reason]

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
    _ series: AnswerSource, _ group: AnswerGroup?, tag: CommentTag? = nil, before: Int64?, limit: Int,
    _ connection: Connection
  ) throws -> [Comment] {
    let tagged: SQL =
      tag.map {
        """
        AND EXISTS (SELECT 1 FROM comment_tag t WHERE t.source_id = survey_answer.source_id
          AND t.external_id = survey_answer.external_id AND t.tag = \($0.text))
        """
      } ?? ""
    let scores = series.scale.scores.filter { group == nil || AnswerGroup($0, on: series.scale) == group }
    return try connection.all(
      """
      SELECT id, score, comment, COALESCE(answered_at, sent_at) FROM survey_answer
      WHERE \(condition(series)) AND comment IS NOT NULL AND score IN \(list: scores) AND id < \(before ?? .max)
      \(tagged)
      ORDER BY id DESC LIMIT \(limit)
      """
    ) { row in
      Comment(
        id: row.int64(0), score: row.int(1), text: row.string(2),
        answeredAt: row.int64OrNil(3).map { Instant(seconds: $0) })
    }
  }

  static func condition(_ series: AnswerSource) -> SQL {
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
