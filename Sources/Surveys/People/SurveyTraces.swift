import Facts
public import Primitives
public import Storage

/// What surveys know of one customer: the address book, where they were invited, what they answered.
public enum SurveyTraces {
  /// Rows by table, each with its columns by name. `who` is a customer's id or a mail address. O(invitations of one).
  public static func rows(of who: String, _ connection: Connection) throws -> [String: [[String: String]]] {
    var found: [String: [[String: String]]] = [:]
    for contact in try contacts(who, connection) {
      found["contact", default: []].append(row(contact))
      let invitations = try connection.all(
        """
        SELECT i.survey_id, i.subject, i.state, i.created_at, i.sent_at, i.reminded_at, i.customer_id,
          i.conversation_id, s.name
        FROM survey_invitation i JOIN survey s ON s.id = i.survey_id WHERE i.contact_id = \(contact.id) ORDER BY i.id
        """
      ) { row in
        (survey: row.int64(0), subject: row.int64(1), cells: Self.invitation(row))
      }
      for one in invitations {
        found["survey_invitation", default: []].append(one.cells)
        for answer in try ResponseStore.history(survey: one.survey, subject: one.subject, connection) {
          found["survey_response", default: []].append(row(answer, survey: one.cells["survey"] ?? ""))
        }
      }
    }
    return found
  }

  /// Answers that are not facts yet become so, so that they are found among the facts.
  public static func settle(now: Instant, _ connection: Connection) throws {
    while try ResponseGathering.gather(now: now, connection) > 0 {}
  }

  /// What people wrote about the answers of the customer `id`; before the facts lose who they are about. Returns how
  /// many rows it changed.
  public static func eraseNotes(on id: String, _ connection: Connection) throws -> Int {
    try CallBackStore.erase(customer: id, connection) + CommentTags.erase(customer: id, connection)
  }

  /// Invitations lose their person, the address book its row, answers their words. Whoever declined stays known by a
  /// fingerprint, so that they are not asked again. Returns how many rows it changed.
  public static func erase(_ who: String, _ connection: Connection) throws -> Int {
    try contacts(who, connection).reduce(0) { try $0 + erase($1, connection) }
  }

  private static func erase(_ contact: Contact, _ connection: Connection) throws -> Int {
    var count = 0
    let subjects = try connection.all(
      "SELECT survey_id, subject FROM survey_invitation WHERE contact_id = \(contact.id)"
    ) { (survey: $0.int64(0), subject: $0.int64(1)) }
    for one in subjects {
      count += try connection.execute(
        """
        UPDATE survey_response SET comment = NULL, follow_up = NULL
        WHERE survey_id = \(one.survey) AND subject = \(one.subject)
        """)
      // The answer's fact, where the invitation knew no customer.
      let source = Survey.source(of: one.survey)
      let external = String(UInt64(bitPattern: one.subject), radix: 16)
      count += try CommentTags.erase(source: source, external: external, connection)
      count += try connection.execute(
        """
        UPDATE survey_answer SET comment = NULL, conversation = NULL, extras = NULL, fingerprint = 0
        WHERE source_id = (SELECT id FROM source WHERE name = \(source))
          AND external_id = \(external)
        """)
    }
    count += try connection.execute(
      """
      UPDATE survey_invitation SET contact_id = NULL, customer_id = NULL, conversation_id = NULL, occasion = NULL,
        remind_at = NULL, next_try_at = NULL, state = CASE WHEN state = 'waiting' THEN 'stopped' ELSE state END
      WHERE contact_id = \(contact.id)
      """)
    if contact.optedOutAt == nil {
      count += try connection.execute("DELETE FROM contact WHERE id = \(contact.id)")
    } else {
      count += try connection.execute(
        """
        UPDATE contact SET address = NULL, name = NULL, language = NULL, customer_id = NULL, in_book = 0,
          asked_at = NULL WHERE id = \(contact.id)
        """)
    }
    return count
  }

  /// The customer ids that `who` means: the one leads to the other by the address book and the lists.
  public static func ids(_ who: String, _ connection: Connection) throws -> [String] {
    var ids = [CustomerPseudonym.of(who)]
    if let id = try ContactStore.find(address: who, connection)?.customerID { ids.append(id) }
    return Array(Set(ids)).sorted()
  }

  private static func contacts(_ who: String, _ connection: Connection) throws -> [Contact] {
    if let one = try ContactStore.find(address: who, connection) { return [one] }
    return try ContactStore.find(customer: who, connection)
  }

  private static func row(_ contact: Contact) -> [String: String] {
    var cells: [String: String] = ["in_address_book": contact.isInBook ? "yes" : "no"]
    cells["address"] = contact.address
    cells["name"] = contact.name
    cells["language"] = contact.language?.rawValue
    cells["customer"] = contact.customerID
    cells["asked_at"] = contact.askedAt?.rfc3339
    cells["opted_out_at"] = contact.optedOutAt?.rfc3339
    cells["opted_out_by"] = contact.optedOutBy?.rawValue
    return cells
  }

  private static func invitation(_ row: Row) -> [String: String] {
    var cells: [String: String] = ["survey": row.string(8), "state": row.string(2)]
    for (column, name) in [(3, "created_at"), (4, "sent_at"), (5, "reminded_at")] {
      cells[name] = row.int64OrNil(column).map { Instant(seconds: $0).rfc3339 }
    }
    cells["customer"] = row.stringOrNil(6)
    cells["conversation"] = row.stringOrNil(7)
    return cells
  }

  private static func row(_ response: SurveyResponse, survey: String) -> [String: String] {
    var cells: [String: String] = [
      "survey": survey, "score": String(response.score), "answered_at": response.answeredAt.rfc3339,
      "language": response.language.rawValue,
    ]
    cells["comment"] = response.comment
    cells["follow_up"] = response.followUp
    return cells
  }
}
