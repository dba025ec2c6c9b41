import Primitives
public import Storage

/// What people answered to the surveys that are asked here, every version of it.
public enum ResponseStore {
  private static let columns = [
    "survey_id", "subject", "score", "comment", "follow_up", "language", "seconds_taken", "robot", "answered_at",
    "gathered",
  ]

  /// All or none of them.
  public static func add(_ responses: [SurveyResponse], _ connection: Connection) throws {
    var rows = RowBuffer(columns: columns.count)
    for one in responses {
      rows.append(one.survey)
      rows.append(one.subject)
      rows.append(one.score)
      rows.append(one.comment)
      rows.append(one.followUp)
      rows.append(one.language.rawValue)
      rows.append(one.secondsTaken)
      rows.append(one.robot?.rawValue)
      rows.append(one.answeredAt.seconds)
      rows.append(0)
    }
    try connection.bulkInsert(into: "survey_response", columns: columns, rows: rows)
  }

  /// What counts of a subject: the last it said. Nil when it said nothing yet.
  public static func last(
    survey: Int64, subject: Int64, _ connection: Connection
  ) throws -> SurveyResponse? {
    try connection.first(
      "\(select) WHERE survey_id = \(survey) AND subject = \(subject) ORDER BY id DESC LIMIT 1", response)
  }

  /// Everything a subject said, the first first.
  public static func history(
    survey: Int64, subject: Int64, _ connection: Connection
  ) throws -> [SurveyResponse] {
    try connection.all("\(select) WHERE survey_id = \(survey) AND subject = \(subject) ORDER BY id", response)
  }

  /// How many subjects' answers look like programs', and do not count.
  public static func robots(survey: Int64, _ connection: Connection) throws -> Int {
    try connection.first(
      "SELECT COUNT(DISTINCT subject) FROM survey_response WHERE survey_id = \(survey) AND robot IS NOT NULL"
    ) { $0.int(0) } ?? 0
  }

  static let select: SQL = """
    SELECT survey_id, subject, score, comment, follow_up, language, seconds_taken, robot, answered_at, id
    FROM survey_response
    """

  static func response(_ row: Row) -> SurveyResponse {
    var response = SurveyResponse(
      survey: row.int64(0), subject: row.int64(1), score: row.int(2), comment: nil,
      language: Language(rawValue: row.string(5)) ?? .it, secondsTaken: row.int(6),
      robot: row.stringOrNil(7).flatMap(RobotSign.init(rawValue:)), answeredAt: Instant(seconds: row.int64(8)))
    // As it was kept: it is masked already.
    response.comment = row.stringOrNil(3)
    response.followUp = row.stringOrNil(4)
    return response
  }
}
