import Facts
import Foundation
import Indicators
import Intake
public import Primitives
public import Storage

/// Everything that is known of one customer, by id or mail address: what they hold, wrote and answered, where they
/// were invited.
public struct PersonRecord: Sendable {
  /// Rows by table, each with its columns by name.
  public let tables: [String: [[String: String]]]

  /// Rows of all tables.
  public var count: Int { tables.values.reduce(0) { $0 + $1.count } }

  /// `who` is a customer's id or a mail address: the one leads to the other by the address book and the lists.
  /// O(facts).
  public init(_ who: String, _ connection: Connection) throws {
    var found: [String: [[String: String]]] = [:]
    for id in try PersonRecord.ids(who, connection) {
      found.merge(try CustomerFacts.all(of: id, connection)) { $0 + $1 }
    }
    let contacts = try PersonRecord.contacts(who, connection)
    for contact in contacts {
      found["contact", default: []].append(Self.row(contact))
      let invitations = try connection.all(
        """
        SELECT i.survey_id, i.subject, i.state, i.created_at, i.sent_at, i.reminded_at, i.customer_id,
          i.conversation_id, s.name
        FROM survey_invitation i JOIN survey s ON s.id = i.survey_id WHERE i.contact_id = \(contact.id) ORDER BY i.id
        """
      ) { row in
        (survey: row.int64(0), subject: row.int64(1), cells: Self.invitation(row))
      }
      for invitation in invitations {
        found["survey_invitation", default: []].append(invitation.cells)
        for one in try ResponseStore.history(survey: invitation.survey, subject: invitation.subject, connection) {
          found["survey_response", default: []].append(Self.row(one, survey: invitation.cells["survey"] ?? ""))
        }
      }
    }
    tables = found
  }

  /// As JSON (RFC 8259), keys in order.
  public var json: String {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.sortedKeys, .prettyPrinted, .withoutEscapingSlashes]
    guard let data = try? encoder.encode(tables) else { preconditionFailure("Texts are JSON.") }
    return String(decoding: data, as: UTF8.self)
  }

  /// Erases what is known of them: facts lose who they are about and what was written, invitations their person, the
  /// address book its row. Whoever declined stays known by a fingerprint, so that they are not asked again. Returns
  /// how many rows it changed. O(facts).
  @discardableResult
  public static func erase(
    _ who: String, now: Instant, using generator: inout some RandomNumberGenerator, _ connection: Connection
  ) throws -> Int {
    // Answers that are not facts yet would become so afterwards.
    while try ResponseGathering.gather(now: now, connection) > 0 {}
    var count = 0
    let contacts = try contacts(who, connection)
    for id in try ids(who, connection) {
      count += try CallBackStore.erase(customer: id, connection)
      count += try CommentTags.erase(customer: id, connection)
      count += try CustomerFacts.erase(id, now: now, using: &generator, connection)
      try LiveHookStore.erase(customer: CustomerPseudonym.of(id), connection)
    }
    for contact in contacts { count += try erase(contact, connection) }
    return count
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

  /// The customer ids that `who` means.
  private static func ids(_ who: String, _ connection: Connection) throws -> [String] {
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
