public import Ledger
import Facts
public import Primitives
public import Storage

/// What comments are about, as people said it. Kept by the answer's number in its source: a tag outlives the file that
/// is brought in again.
public enum CommentTags {
  static let migration = Migration("surveys-0005-comment-tags") { dialect in
    """
    CREATE TABLE comment_tag (
      source_id \(dialect.integer) NOT NULL REFERENCES source (id),
      external_id \(dialect.text) NOT NULL,
      tag \(dialect.text) NOT NULL,
      PRIMARY KEY (source_id, external_id, tag)
    )\(dialect.strict);
    """
  }

  /// A tag, how many comments have it, and how many of those came with a low score.
  public struct Use: Sendable, Hashable {
    public var tag: CommentTag
    public var comments: Int
    public var low: Int
  }

  /// The tags of one answer, in place of those it had; `answer` is its row among the facts. Throws `noSuchAnswer`.
  public static func set(
    _ tags: [CommentTag], answer: Int64, by actor: Actor, now: Instant, _ connection: Connection
  ) throws {
    let place = try connection.first(
      "SELECT source_id, external_id FROM survey_answer WHERE id = \(answer) AND comment IS NOT NULL"
    ) { (source: $0.int64(0), external: $0.string(1)) }
    guard let place else { throw SurveyProblem.noSuchAnswer }
    try connection.execute(
      "DELETE FROM comment_tag WHERE source_id = \(place.source) AND external_id = \(place.external)")
    for tag in tags {
      try connection.execute(
        """
        INSERT INTO comment_tag (source_id, external_id, tag) VALUES (\(place.source), \(place.external), \(tag.text))
        ON CONFLICT (source_id, external_id, tag) DO NOTHING
        """)
    }
    let said = tags.map(\.text).joined(separator: ", ")
    try AuditLog.add(.commentTagged, "answer \(answer)", said, by: actor, now: now, connection)
  }

  /// Of these answers, each with its tags in order.
  public static func of(answers ids: [Int64], _ connection: Connection) throws -> [Int64: [CommentTag]] {
    if ids.isEmpty { return [:] }
    let pairs = try connection.all(
      """
      SELECT a.id, t.tag FROM survey_answer a
      JOIN comment_tag t ON t.source_id = a.source_id AND t.external_id = a.external_id
      WHERE a.id IN \(list: ids) ORDER BY t.tag
      """
    ) { (id: $0.int64(0), tag: CommentTag($0.string(1))) }
    return Dictionary(grouping: pairs, by: \.id).mapValues { $0.compactMap(\.tag) }
  }

  /// The tags of a series since a moment, those of most comments first. O(answers of the source).
  public static func used(
    _ series: AnswerSource, since: Instant? = nil, limit: Int = 30, _ connection: Connection
  ) throws -> [Use] {
    let low = series.scale.scores.filter { AnswerGroup($0, on: series.scale) == .bottom }
    return try connection.all(
      """
      SELECT t.tag, COUNT(*), COUNT(CASE WHEN a.score IN \(list: low) THEN 1 END)
      FROM (
        SELECT source_id, external_id, score FROM survey_answer
        WHERE \(ResultQueries.condition(series)) AND comment IS NOT NULL AND score IS NOT NULL
          AND COALESCE(answered_at, sent_at, \(Int64.max)) >= \(since?.seconds ?? .min)
      ) a JOIN comment_tag t ON t.source_id = a.source_id AND t.external_id = a.external_id
      GROUP BY t.tag ORDER BY COUNT(*) DESC, t.tag LIMIT \(limit)
      """
    ) { row in CommentTag(row.string(0)).map { Use(tag: $0, comments: row.int(1), low: row.int(2)) } }.compactMap { $0 }
  }

  /// Of the answers of one customer.
  static func erase(customer: String, _ connection: Connection) throws -> Int {
    try connection.execute(
      """
      DELETE FROM comment_tag WHERE EXISTS (SELECT 1 FROM survey_answer a
        WHERE a.source_id = comment_tag.source_id AND a.external_id = comment_tag.external_id
          AND a.customer = \(customer))
      """)
  }

  /// Of one answer, by its number in its source.
  static func erase(source: String, external: String, _ connection: Connection) throws -> Int {
    try connection.execute(
      """
      DELETE FROM comment_tag
      WHERE source_id = (SELECT id FROM source WHERE name = \(source)) AND external_id = \(external)
      """)
  }
}
