public import Ledger
import Facts
public import Primitives
public import Secrets
public import Storage

/// The surveys that are asked here.
public enum SurveyStore {
  /// The generator is `SystemRandomNumberGenerator` in the product: it makes the key that signs the links.
  public static func add(
    _ draft: SurveyDraft, by actor: Actor, now: Instant, using generator: inout some RandomNumberGenerator,
    _ connection: Connection
  ) throws -> Survey {
    let key = SigningKey(using: &generator)
    let id = try connection.insertReturningID(
      """
      INSERT INTO survey (name, kind, texts, channel, team, product, link_key, created_at)
      VALUES (\(draft.name), \(draft.kind.rawValue), \(draft.texts.stored), \(draft.about.channel),
        \(draft.about.team), \(draft.about.product), \(key.bytes), \(now.seconds))
      """)
    try AuditLog.add(.surveyCreated, "survey \(id)", draft.name, by: actor, now: now, connection)
    return Survey(
      id: id, name: draft.name, kind: draft.kind, texts: draft.texts, about: draft.about, createdAt: now)
  }

  /// The newest first.
  public static func all(_ connection: Connection) throws -> [Survey] {
    try connection.all("\(select) ORDER BY id DESC", survey)
  }

  public static func find(_ id: Int64, _ connection: Connection) throws -> Survey? {
    try connection.first("\(select) WHERE id = \(id)", survey)
  }

  /// With the key that signs its links; nil where there is no such survey.
  public static func findWithKey(_ id: Int64, _ connection: Connection) throws -> (survey: Survey, key: SigningKey)? {
    guard let survey = try find(id, connection) else { return nil }
    let key = try connection.first("SELECT link_key FROM survey WHERE id = \(id)") { SigningKey($0.blob(0)) }
    return key.map { (survey, $0) }
  }

  /// Nobody answers any more. Throws `noSuchSurvey`, `alreadyClosed`.
  public static func close(_ id: Int64, by actor: Actor, now: Instant, _ connection: Connection) throws -> Survey {
    let changed = try connection.execute(
      "UPDATE survey SET closed_at = \(now.seconds) WHERE id = \(id) AND closed_at IS NULL")
    guard let survey = try find(id, connection) else { throw SurveyProblem.noSuchSurvey(id) }
    if changed == 0 { throw SurveyProblem.alreadyClosed(id) }
    try AuditLog.add(.surveyClosed, "survey \(id)", survey.name, by: actor, now: now, connection)
    return survey
  }

  private static let select: SQL = """
    SELECT id, name, kind, texts, channel, team, product, created_at, closed_at FROM survey
    """

  private static func survey(_ row: Row) -> Survey {
    let kind = SurveyKind(rawValue: row.string(2)) ?? .nps
    return Survey(
      id: row.int64(0), name: row.string(1), kind: kind,
      texts: SurveyTexts(stored: row.string(3)) ?? .standard(kind),
      about: SurveySubject(channel: row.stringOrNil(4), team: row.stringOrNil(5), product: row.stringOrNil(6)),
      createdAt: Instant(seconds: row.int64(7)),
      closedAt: row.int64OrNil(8).map { Instant(seconds: $0) })
  }
}
