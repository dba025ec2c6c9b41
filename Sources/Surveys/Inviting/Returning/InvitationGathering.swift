import Facts
import Indicators
import Primitives
import Storage

/// Makes facts of invitations that were sent: one that nobody answers counts in the response rate.
enum InvitationGathering {
  static let most = 5_000

  static func isDue(_ connection: Connection) throws -> Bool {
    try connection.first("SELECT id FROM survey_invitation WHERE gathered = 0 AND sent_at IS NOT NULL LIMIT 1") {
      $0.int64(0)
    } != nil
  }

  /// Where it was asked, and about what: the parts of an answer's fact that the invitation knows.
  struct Background: Sendable {
    var survey: Int64
    var subject: Int64
    var sentAt: Instant?
    var customerID: String?
    var conversationID: String?
    var channel: String?
    var team: String?
    var product: String?
    var reason: String?

    /// The survey's own subject gives way to what is known of this one.
    func complete(_ answer: inout SurveyAnswer) {
      answer.sentAt = sentAt
      answer.customerID = customerID
      answer.conversationID = conversationID
      answer.channel = channel ?? answer.channel
      answer.team = team ?? answer.team
      answer.product = product ?? answer.product
      answer.reason = reason ?? answer.reason
    }
  }

  /// The invitations of these subjects, by subject; those who answered an open link have none.
  static func backgrounds(
    survey: Int64, _ subjects: [Int64], _ connection: Connection
  ) throws -> [Int64: Background] {
    var found: [Int64: Background] = [:]
    for start in stride(from: 0, to: subjects.count, by: 500) {
      let some = Array(subjects[start..<min(start + 500, subjects.count)])
      try connection.forEach("\(select) WHERE survey_id = \(survey) AND subject IN \(list: some)") { row in
        found[row.int64(2)] = background(row)
      }
    }
    return found
  }

  /// One round; returns how many invitations it read.
  static func gather(now: Instant, _ organisation: Organisation, _ connection: Connection) throws -> Int {
    var ids: [Int64] = []
    var bySurvey: [Int64: [Background]] = [:]
    // What was answered already is a fact with its score.
    try connection.forEach(
      """
      \(select) WHERE gathered = 0 AND sent_at IS NOT NULL AND NOT EXISTS (SELECT 1 FROM survey_response r
        WHERE r.survey_id = survey_invitation.survey_id AND r.subject = survey_invitation.subject AND r.robot IS NULL)
      ORDER BY id LIMIT \(most)
      """
    ) { row in
      ids.append(row.int64(0))
      bySurvey[row.int64(1), default: []].append(background(row))
    }
    for (survey, backgrounds) in bySurvey.sorted(by: { $0.key < $1.key }) {
      guard let survey = try SurveyStore.find(survey, connection) else { continue }
      let facts = backgrounds.map { one in
        var answer = ResponseGathering.bare(one.subject, of: survey)
        one.complete(&answer)
        return Fact.answer(answer)
      }
      try StandingImport.add(
        facts, .answers, source: survey.source, name: survey.name, organisation: organisation, now: now, connection)
    }
    try connection.execute("UPDATE survey_invitation SET gathered = 1 WHERE id IN \(list: ids)")
    let answered = try connection.execute(
      """
      UPDATE survey_invitation SET gathered = 1 WHERE gathered = 0 AND sent_at IS NOT NULL AND EXISTS (
        SELECT 1 FROM survey_response r WHERE r.survey_id = survey_invitation.survey_id
          AND r.subject = survey_invitation.subject AND r.robot IS NULL AND r.gathered = 1)
      """)
    return ids.count + answered
  }

  private static let select: SQL = """
    SELECT id, survey_id, subject, sent_at, customer_id, conversation_id, channel, team, product, reason
    FROM survey_invitation
    """

  private static func background(_ row: Row) -> Background {
    Background(
      survey: row.int64(1), subject: row.int64(2), sentAt: row.int64OrNil(3).map { Instant(seconds: $0) },
      customerID: row.stringOrNil(4), conversationID: row.stringOrNil(5), channel: row.stringOrNil(6),
      team: row.stringOrNil(7), product: row.stringOrNil(8), reason: row.stringOrNil(9))
  }
}
