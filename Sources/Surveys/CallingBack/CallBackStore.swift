public import Ledger
import Facts
public import Primitives
public import Storage

/// The customers to be called back: one row for each answer.
public enum CallBackStore {
  /// Asks for a call; the same answer is asked about once. Returns its id.
  ///
  /// `answer` is the row of the answer among the facts. Throws `noSuchAnswer`.
  @discardableResult
  public static func add(
    answer: Int64, owner: Int64?, dueOn: CivilDate, by actor: Actor, now: Instant, _ connection: Connection
  ) throws -> Int64 {
    let place = try connection.first(
      "SELECT source_id, external_id FROM survey_answer WHERE id = \(answer) AND score IS NOT NULL"
    ) { (source: $0.int64(0), external: $0.string(1)) }
    guard let place else { throw SurveyProblem.noSuchAnswer }
    try connection.execute(
      """
      INSERT INTO call_back (source_id, external_id, owner_id, due_on, note, created_at, outcome)
      VALUES (\(place.source), \(place.external), \(owner), \(dueOn.daysSince1970), '', \(now.seconds), '')
      ON CONFLICT (source_id, external_id) DO NOTHING
      """)
    let id = try connection.first(
      "SELECT id FROM call_back WHERE source_id = \(place.source) AND external_id = \(place.external)"
    ) { $0.int64(0) }
    guard let id else { preconditionFailure("A call that was just asked for is there.") }
    try note(.callBackAsked, id, by: actor, now: now, connection)
    return id
  }

  /// Throws `noSuchCallBack`, `callBackDone`.
  public static func change(
    _ id: Int64, owner: Int64?, dueOn: CivilDate, note: String, by actor: Actor, now: Instant, _ connection: Connection
  ) throws {
    let changed = try connection.execute(
      """
      UPDATE call_back SET owner_id = \(owner), due_on = \(dueOn.daysSince1970), note = \(kept(note))
      WHERE id = \(id) AND done_at IS NULL
      """)
    if changed == 0 { throw try find(id, connection) == nil ? SurveyProblem.noSuchCallBack : .callBackDone }
    try self.note(.callBackChanged, id, by: actor, now: now, connection)
  }

  /// The call was made. Throws `noSuchCallBack`, `callBackDone`.
  public static func finish(
    _ id: Int64, outcome: String, by actor: Actor, now: Instant, _ connection: Connection
  ) throws {
    let changed = try connection.execute(
      "UPDATE call_back SET done_at = \(now.seconds), outcome = \(kept(outcome)) WHERE id = \(id) AND done_at IS NULL")
    if changed == 0 { throw try find(id, connection) == nil ? SurveyProblem.noSuchCallBack : .callBackDone }
    try note(.callBackDone, id, by: actor, now: now, connection)
  }

  private static func note(
    _ what: AuditAction, _ id: Int64, by actor: Actor, now: Instant, _ connection: Connection
  ) throws {
    try AuditLog.add(what, "call back \(id)", by: actor, now: now, connection)
  }

  public static func find(_ id: Int64, _ connection: Connection) throws -> CallBack? {
    try connection.first("\(select) WHERE c.id = \(id)", callBack)
  }

  /// Those that are open, the most urgent first; `owner` for one person's.
  public static func open(owner: Int64? = nil, limit: Int = 200, _ connection: Connection) throws -> [CallBack] {
    let whose: SQL = owner.map { "AND c.owner_id = \($0)" } ?? ""
    return try connection.all(
      "\(select) WHERE c.done_at IS NULL \(whose) ORDER BY c.due_on, c.id LIMIT \(limit)", callBack)
  }

  /// Those that were made, the latest first.
  public static func done(limit: Int = 20, _ connection: Connection) throws -> [CallBack] {
    try connection.all(
      "\(select) WHERE c.done_at IS NOT NULL ORDER BY c.done_at DESC, c.id DESC LIMIT \(limit)", callBack)
  }

  /// How many are open, and how many of them should have been made before `today`.
  public static func counts(today: CivilDate, _ connection: Connection) throws -> (open: Int, overdue: Int) {
    try connection.first(
      """
      SELECT COUNT(*), COUNT(CASE WHEN due_on < \(today.daysSince1970) THEN 1 END) FROM call_back
      WHERE done_at IS NULL
      """
    ) { ($0.int(0), $0.int(1)) } ?? (0, 0)
  }

  /// Of these answers, those that somebody is to be called back about, and whether that was done.
  public static func of(answers ids: [Int64], _ connection: Connection) throws -> [Int64: Bool] {
    if ids.isEmpty { return [:] }
    let pairs = try connection.all(
      """
      SELECT a.id, c.done_at FROM survey_answer a
      JOIN call_back c ON c.source_id = a.source_id AND c.external_id = a.external_id WHERE a.id IN \(list: ids)
      """
    ) { ($0.int64(0), !$0.isNull(1)) }
    return Dictionary(pairs, uniquingKeysWith: { first, _ in first })
  }

  /// Empties what people wrote about the answers of one customer.
  static func erase(customer: String, _ connection: Connection) throws -> Int {
    try connection.execute(
      """
      UPDATE call_back SET note = '', outcome = '' WHERE EXISTS (SELECT 1 FROM survey_answer a
        WHERE a.source_id = call_back.source_id AND a.external_id = call_back.external_id AND a.customer = \(customer))
      """)
  }

  private static func kept(_ text: String) -> String {
    String(text.split(whereSeparator: \.isWhitespace).joined(separator: " ").prefix(CallBack.longestText))
  }

  private static let select: SQL = """
    SELECT c.id, c.owner_id, c.due_on, c.note, c.created_at, c.done_at, c.outcome, s.name, a.score, a.comment,
      a.customer, a.conversation, a.answered_at
    FROM call_back c JOIN source s ON s.id = c.source_id
    LEFT JOIN survey_answer a ON a.source_id = c.source_id AND a.external_id = c.external_id
    """

  private static func callBack(_ row: Row) -> CallBack {
    let answer = row.intOrNil(8).map { score in
      CallBack.Answer(
        survey: row.string(7), score: score, comment: row.stringOrNil(9), customer: row.stringOrNil(10),
        conversation: row.stringOrNil(11), answeredAt: row.int64OrNil(12).map { Instant(seconds: $0) })
    }
    return CallBack(
      id: row.int64(0), owner: row.int64OrNil(1), dueOn: CivilDate(daysSince1970: row.int(2)), note: row.string(3),
      createdAt: Instant(seconds: row.int64(4)), doneAt: row.int64OrNil(5).map { Instant(seconds: $0) },
      outcome: row.string(6), answer: answer)
  }
}
