public import Ledger
import Facts
import Outlets
import Transport
public import Primitives
public import Storage

/// The invitations: who is asked by which survey, and how that stands.
public enum InvitationStore {
  /// Invites the people of a list, from a moment on. Those whom the plan's share leaves out are kept as such. Returns the mailing.
  ///
  /// Throws `noSuchSurvey`, `alreadyClosed`. O(people).
  public static func invite(
    _ people: [Invitee], to survey: Int64, list name: String, from moment: Instant? = nil, by actor: Actor,
    now: Instant, using generator: inout some RandomNumberGenerator, _ connection: Connection
  ) throws -> Int64 {
    guard let found = try SurveyStore.find(survey, connection) else { throw SurveyProblem.noSuchSurvey(survey) }
    if found.closedAt != nil { throw SurveyProblem.alreadyClosed(survey) }
    let mailing = try connection.insertReturningID(
      """
      INSERT INTO survey_mailing (survey_id, name, created_at) VALUES (\(survey), \(String(name.prefix(200))), \(now.seconds))
      """)
    let plan = try InvitingPlanStore.find(survey, connection)
    try ContactStore.add(people, toBook: false, now: now, connection)
    let asked = people.map { Asked(person: $0, occasion: nil, at: moment ?? now) }
    try add(asked, to: survey, mailing: mailing, plan, now: now, using: &generator, connection)
    try AuditLog.add(
      .surveyInvited, "survey \(survey)", "\(name): \(people.count)", by: actor, now: now, connection)
    return mailing
  }

  /// Someone to be asked, from a moment on.
  struct Asked: Sendable {
    var person: Invitee
    /// What makes it the same invitation when it comes again.
    var occasion: String?
    var at: Instant
  }

  static func add(
    _ people: [Asked], to survey: Int64, mailing: Int64?, _ plan: InvitingPlan, now: Instant,
    using generator: inout some RandomNumberGenerator, _ connection: Connection
  ) throws {
    if people.isEmpty { return }
    let columns = [
      "survey_id", "mailing_id", "subject", "occasion", "customer_id", "conversation_id", "channel", "team", "product",
      "reason", "state", "next_try_at", "attempts", "expires_at", "excerpt", "gathered", "created_at",
    ]
    var rows = RowBuffer(columns: columns.count)
    for one in people {
      let isDrawn = plan.share == 100 || generator.next(upperBound: UInt64(100)) < UInt64(plan.share)
      rows.append(survey)
      rows.append(mailing)
      rows.append(Int64(bitPattern: generator.next(upperBound: UInt64.max) + 1))
      rows.append(one.occasion)
      rows.append(one.person.customerID.map(CustomerPseudonym.of))
      rows.append(one.person.conversationID)
      rows.append(one.person.channel)
      rows.append(one.person.team)
      rows.append(one.person.product)
      rows.append(one.person.reason)
      rows.append((isDrawn ? Invitation.State.waiting : .leftOut).rawValue)
      rows.append(isDrawn ? one.at.seconds : nil)
      rows.append(0)
      rows.append(one.at.seconds + Int64(plan.validDays) * 86_400)
      // Until its row has found its contact, the mark stands here.
      rows.append(Contact.mark(one.person.address.text))
      rows.append(0)
      rows.append(now.seconds)
    }
    try connection.stage("new_invitation", like: "survey_invitation", columns: columns, rows: rows)
    try connection.execute(
      """
      INSERT INTO survey_invitation (survey_id, mailing_id, contact_id, subject, occasion, customer_id,
        conversation_id, channel, team, product, reason, state, next_try_at, attempts, expires_at, excerpt, gathered,
        created_at)
      SELECT n.survey_id, n.mailing_id, c.id, n.subject, n.occasion, COALESCE(n.customer_id, c.customer_id),
        n.conversation_id, n.channel, n.team, n.product, n.reason, n.state, n.next_try_at, n.attempts, n.expires_at,
        '', n.gathered, n.created_at
      FROM new_invitation n JOIN contact c ON c.mark = n.excerpt WHERE 1 = 1
      ON CONFLICT DO NOTHING
      """)
  }

  /// What has not left of a survey does not leave any more; reminders neither. Returns how many were stopped.
  @discardableResult
  public static func stop(
    _ survey: Int64, by actor: Actor, now: Instant, _ connection: Connection
  ) throws -> Int {
    if try SurveyStore.find(survey, connection) == nil { throw SurveyProblem.noSuchSurvey(survey) }
    try connection.execute(
      "UPDATE survey_mailing SET stopped_at = \(now.seconds) WHERE survey_id = \(survey) AND stopped_at IS NULL")
    try connection.execute(
      """
      UPDATE survey_invitation SET remind_at = NULL, owner = NULL, leased_until = NULL
      WHERE survey_id = \(survey) AND remind_at IS NOT NULL
      """)
    let count = try connection.execute(
      """
      UPDATE survey_invitation SET state = 'stopped', next_try_at = NULL, owner = NULL, leased_until = NULL
      WHERE survey_id = \(survey) AND state = 'waiting' AND (owner IS NULL OR left_at IS NULL)
      """)
    try AuditLog.add(.surveyStopped, "survey \(survey)", "\(count)", by: actor, now: now, connection)
    return count
  }

  /// What waited in a copy, or while nobody served, does not leave: whoever was asked by the original is not asked twice.
  /// Returns how many.
  public static func holdBack(_ connection: Connection) throws -> Int {
    try connection.execute(
      "UPDATE survey_invitation SET remind_at = NULL WHERE remind_at IS NOT NULL AND owner IS NULL")
    return try connection.execute(
      """
      UPDATE survey_invitation SET state = 'stopped', next_try_at = NULL,
        excerpt = 'it waited in a copy, or while the server was off'
      WHERE state = 'waiting' AND owner IS NULL
      """)
  }

  public static func counts(_ survey: Int64, _ connection: Connection) throws -> InvitationCounts {
    var counts = InvitationCounts()
    try connection.forEach(
      """
      SELECT state, COUNT(*), COUNT(reminded_at) FROM survey_invitation WHERE survey_id = \(survey) GROUP BY state
      """
    ) { row in
      if let state = Invitation.State(rawValue: row.string(0)) { counts.states[state] = row.int(1) }
      counts.reminded += row.int(2)
    }
    counts.answered =
      try connection.first(
        """
        SELECT COUNT(DISTINCT r.subject) FROM survey_response r
        JOIN survey_invitation i ON i.survey_id = r.survey_id AND i.subject = r.subject
        WHERE r.survey_id = \(survey) AND r.robot IS NULL
        """
      ) { $0.int(0) } ?? 0
    return counts
  }

  public static func find(survey: Int64, subject: Int64, _ connection: Connection) throws -> Invitation? {
    try connection.first("\(select) WHERE survey_id = \(survey) AND subject = \(subject)", invitation)
  }

  /// Those that the mail server refused last, with its words: the newest first.
  public static func troubled(_ survey: Int64, limit: Int = 10, _ connection: Connection) throws -> [Invitation] {
    try connection.all(
      """
      \(select) WHERE survey_id = \(survey) AND excerpt <> '' AND state IN ('waiting', 'refused', 'given_up', 'bounced')
      ORDER BY id DESC LIMIT \(limit)
      """, invitation)
  }

  static let select: SQL = """
    SELECT id, survey_id, subject, contact_id, state, attempts, expires_at, sent_at, remind_at, reminded_at, status,
      excerpt
    FROM survey_invitation
    """

  static func invitation(_ row: Row) -> Invitation {
    func instant(_ column: Int) -> Instant? { row.int64OrNil(column).map { Instant(seconds: $0) } }
    return Invitation(
      id: row.int64(0), survey: row.int64(1), subject: row.int64(2), contact: row.int64OrNil(3),
      state: Invitation.State(rawValue: row.string(4)) ?? .stopped, attempts: row.int(5),
      expiresAt: Instant(seconds: row.int64(6)), sentAt: instant(7), remindAt: instant(8), remindedAt: instant(9),
      status: row.intOrNil(10), excerpt: row.string(11))
  }
}
