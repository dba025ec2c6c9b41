import Transport
public import Primitives
public import Storage

/// Invites the customers whose conversations ended, as each survey's plan says.
///
/// The address comes from the address book, by the customer's id: conversations hold none.
public enum ClosedConversations {
  /// Conversations that ended longer ago are not asked about, even when they are brought in late.
  public static let oldest: Int64 = 7 * 86_400
  /// Nor those that were opened longer ago than this.
  static let longest: Int64 = 60 * 86_400
  static let most = 10_000

  /// Whether anybody is to be invited: a read, so that a look that finds nothing keeps nobody from writing.
  /// O(conversations of the last two months), where a survey asks after them.
  public static func isAnyDue(now: Instant, _ connection: Connection) throws -> Bool {
    for (survey, _, occasion) in try occasions(connection) {
      if try ended(survey, occasion, limit: 1, now: now, connection).isEmpty == false { return true }
    }
    return false
  }

  /// Returns how many were invited, the ones left out by chance among them. The same conversation is asked about once
  /// by each survey. O(conversations of the last two months).
  @discardableResult
  public static func invite(
    now: Instant, using generator: inout some RandomNumberGenerator, _ connection: Connection
  ) throws -> Int {
    var count = 0
    for (survey, plan, occasion) in try occasions(connection) {
      let found = try ended(survey, occasion, now: now, connection)
      try InvitationStore.add(
        found, to: survey, mailing: nil, plan, now: now, using: &generator, connection)
      count += found.count
    }
    return count
  }

  private static func occasions(
    _ connection: Connection
  ) throws -> [(survey: Int64, plan: InvitingPlan, occasion: AskingOccasion)] {
    try connection.all(
      """
      SELECT i.survey_id, i.plan FROM survey_inviting i JOIN survey s ON s.id = i.survey_id
      WHERE s.closed_at IS NULL ORDER BY i.survey_id
      """
    ) { ($0.int64(0), InvitingPlan(stored: $0.string(1))) }
    .compactMap { survey, plan in
      guard let plan, let occasion = plan.occasion else { return nil }
      return (survey, plan, occasion)
    }
  }

  private static func ended(
    _ survey: Int64, _ occasion: AskingOccasion, limit: Int = most, now: Instant, _ connection: Connection
  ) throws -> [InvitationStore.Asked] {
    let from = max(occasion.since.seconds, now.seconds - oldest)
    var conditions: SQL = ""
    for (column, value) in [
      ("channel", occasion.channel), ("team", occasion.team), ("product", occasion.product),
      ("reason", occasion.reason),
    ] {
      if let value { conditions += " AND \(raw: column).value = \(value)" }
    }
    return try connection.all(
      """
      SELECT s.name || ' ' || v.external_id, v.external_id, v.closed_at, k.address, k.name, k.language, k.customer_id,
        channel.value, team.value, product.value, reason.value
      FROM conversation v
      JOIN contact k ON k.customer_id = v.customer AND k.in_book = 1 AND k.address IS NOT NULL
        AND k.opted_out_at IS NULL
      JOIN source s ON s.id = v.source_id
      LEFT JOIN dimension_value channel ON channel.id = v.channel_id
      LEFT JOIN dimension_value team ON team.id = v.team_id
      LEFT JOIN dimension_value product ON product.id = v.product_id
      LEFT JOIN dimension_value reason ON reason.id = v.reason_id
      WHERE v.opened_at >= \(now.seconds - longest) AND v.closed_at >= \(from) AND v.closed_at <= \(now.seconds)
        AND NOT EXISTS (SELECT 1 FROM survey_invitation i
          WHERE i.survey_id = \(survey) AND i.occasion = s.name || ' ' || v.external_id)\(conditions)
      ORDER BY v.closed_at, v.id, k.id LIMIT \(limit)
      """
    ) { row in
      guard let address = try? MailAddress(row.string(3)) else { return nil }
      var person = Invitee(address: address)
      person.name = row.stringOrNil(4)
      person.language = row.stringOrNil(5).flatMap(Language.init(rawValue:))
      person.customerID = row.stringOrNil(6)
      person.conversationID = row.string(1)
      person.channel = row.stringOrNil(7)
      person.team = row.stringOrNil(8)
      person.product = row.stringOrNil(9)
      person.reason = row.stringOrNil(10)
      return InvitationStore.Asked(
        person: person, occasion: row.string(0),
        at: Instant(seconds: row.int64(2) + Int64(occasion.delayHours) * 3_600))
    }.compactMap { $0 }
  }
}
