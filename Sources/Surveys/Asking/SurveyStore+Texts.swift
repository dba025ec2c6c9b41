public import Ledger
public import Primitives
public import Storage

extension SurveyStore {
  /// Changes a survey's name and texts; what the answers saw before is kept. The same texts change nothing.
  ///
  /// Nil where the texts stay. Throws `noSuchSurvey`, `alreadyClosed`.
  @discardableResult
  public static func change(
    _ id: Int64, to draft: SurveyDraft, by actor: Actor, named name: String, now: Instant, _ connection: Connection
  ) throws -> TextChange? {
    try connection.lock("survey-texts")
    guard let survey = try find(id, connection) else { throw SurveyProblem.noSuchSurvey(id) }
    if survey.closedAt != nil { throw SurveyProblem.alreadyClosed(id) }
    try connection.execute("UPDATE survey SET name = \(draft.name) WHERE id = \(id)")
    try AuditLog.add(.surveyTextsChanged, "survey \(id)", draft.name, by: actor, now: now, connection)
    if draft.texts == survey.texts { return nil }
    try connection.execute("UPDATE survey SET texts = \(draft.texts.stored) WHERE id = \(id)")
    try connection.execute(
      """
      INSERT INTO survey_text_change (survey_id, changed_at, changed_by, before_texts, after_texts)
      VALUES (\(id), \(now.seconds), \(String(name.prefix(100))), \(survey.texts.stored), \(draft.texts.stored))
      """)
    return TextChange(at: now, by: name, before: survey.texts, after: draft.texts)
  }

  /// The first first.
  public static func textChanges(_ id: Int64, _ connection: Connection) throws -> [TextChange] {
    try connection.all(
      """
      SELECT changed_at, changed_by, before_texts, after_texts FROM survey_text_change WHERE survey_id = \(id)
      ORDER BY id
      """
    ) { row in
      guard let before = SurveyTexts(stored: row.string(2)), let after = SurveyTexts(stored: row.string(3)) else {
        throw StorageError.corrupt("the table survey_text_change has texts that cannot be read")
      }
      return TextChange(at: Instant(seconds: row.int64(0)), by: row.string(1), before: before, after: after)
    }
  }
}
