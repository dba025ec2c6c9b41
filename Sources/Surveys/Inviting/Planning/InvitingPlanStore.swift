public import Ledger
public import Primitives
public import Storage

/// How each survey goes out.
public enum InvitingPlanStore {
  /// The standard plan where nobody chose.
  public static func find(_ survey: Int64, _ connection: Connection) throws -> InvitingPlan {
    let stored = try connection.first("SELECT plan FROM survey_inviting WHERE survey_id = \(survey)") { $0.string(0) }
    return stored.flatMap(InvitingPlan.init(stored:)) ?? InvitingPlan()
  }

  /// Throws `SurveyProblem` for a plan that cannot be, `noSuchSurvey`, `alreadyClosed`.
  public static func set(
    _ plan: InvitingPlan, for survey: Int64, by actor: Actor, now: Instant, _ connection: Connection
  ) throws {
    try plan.check()
    guard let found = try SurveyStore.find(survey, connection) else { throw SurveyProblem.noSuchSurvey(survey) }
    if found.closedAt != nil { throw SurveyProblem.alreadyClosed(survey) }
    try connection.execute(
      """
      INSERT INTO survey_inviting (survey_id, plan, changed_at) VALUES (\(survey), \(plan.stored), \(now.seconds))
      ON CONFLICT (survey_id) DO UPDATE SET plan = excluded.plan, changed_at = excluded.changed_at
      """)
    try AuditLog.add(.surveyPlanned, "survey \(survey)", by: actor, now: now, connection)
  }
}
