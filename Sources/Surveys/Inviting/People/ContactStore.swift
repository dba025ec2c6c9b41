public import Ledger
import Facts
import Outlets
import Transport
public import Primitives
public import Storage

/// Those who can be asked: one row for each address.
public enum ContactStore {
  /// Adds people to the address book, or changes what is known of them. O(people).
  public static func addToBook(
    _ people: [Invitee], by actor: Actor, now: Instant, _ connection: Connection
  ) throws {
    try add(people, toBook: true, now: now, connection)
    try AuditLog.add(.contactsAdded, "contacts", "\(people.count)", by: actor, now: now, connection)
  }

  /// Adds people, or changes what is known of them. Being in the address book is not lost by being on a list.
  /// O(people).
  static func add(
    _ people: [Invitee], toBook: Bool, now: Instant, _ connection: Connection
  ) throws {
    let columns = ["mark", "address", "name", "language", "customer_id", "in_book", "created_at"]
    var rows = RowBuffer(columns: columns.count)
    var seen: Set<String> = []
    for one in people {
      let mark = Contact.mark(one.address.text)
      guard seen.insert(mark).inserted else { continue }
      rows.append(mark)
      rows.append(one.address.text)
      rows.append(one.name)
      rows.append(one.language?.rawValue)
      rows.append(one.customerID.map(CustomerPseudonym.of))
      rows.append(toBook ? 1 : 0)
      rows.append(now.seconds)
    }
    if rows.isEmpty { return }
    try connection.stage("new_contact", like: "contact", columns: columns, rows: rows)
    try connection.execute(
      """
      INSERT INTO contact (mark, address, name, language, customer_id, in_book, created_at)
      SELECT mark, address, name, language, customer_id, in_book, created_at FROM new_contact WHERE 1 = 1
      ON CONFLICT (mark) DO UPDATE SET address = excluded.address, name = COALESCE(excluded.name, contact.name),
        language = COALESCE(excluded.language, contact.language),
        customer_id = COALESCE(excluded.customer_id, contact.customer_id),
        in_book = CASE WHEN contact.in_book = 1 THEN 1 ELSE excluded.in_book END
      """)
  }

  public static func find(address: String, _ connection: Connection) throws -> Contact? {
    try connection.first("\(select) WHERE mark = \(Contact.mark(address))", contact)
  }

  public static func find(customer: String, _ connection: Connection) throws -> [Contact] {
    try connection.all("\(select) WHERE customer_id = \(CustomerPseudonym.of(customer)) ORDER BY id", contact)
  }

  /// Whoever an invitation went to is not asked any more. False where the invitation's contact is not known (any
  /// more). Asking twice is the same as once.
  @discardableResult
  public static func optOut(
    survey: Int64, subject: Int64, by way: Contact.OptOut, now: Instant, _ connection: Connection
  ) throws -> Bool {
    try connection.execute(
      """
      UPDATE contact SET opted_out_at = COALESCE(opted_out_at, \(now.seconds)),
        opted_out_by = COALESCE(opted_out_by, \(way.rawValue))
      WHERE id = (SELECT contact_id FROM survey_invitation WHERE survey_id = \(survey) AND subject = \(subject))
      """) > 0
  }

  /// The same by address; the address need not be known yet.
  public static func optOut(
    address: String, by way: Contact.OptOut, now: Instant, _ connection: Connection
  ) throws {
    try connection.execute(
      """
      INSERT INTO contact (mark, in_book, opted_out_at, opted_out_by, created_at)
      VALUES (\(Contact.mark(address)), 0, \(now.seconds), \(way.rawValue), \(now.seconds))
      ON CONFLICT (mark) DO UPDATE SET opted_out_at = COALESCE(contact.opted_out_at, excluded.opted_out_at),
        opted_out_by = COALESCE(contact.opted_out_by, excluded.opted_out_by)
      """)
  }

  /// Forgets the addresses and names that nothing is to be sent to any more; the fingerprint stays, so that nobody is
  /// asked too often and nobody who declined is asked again. Returns how many.
  @discardableResult
  public static func forget(_ connection: Connection) throws -> Int {
    try connection.execute(
      """
      UPDATE contact SET address = NULL, name = NULL
      WHERE address IS NOT NULL AND in_book = 0 AND NOT EXISTS (
        SELECT 1 FROM survey_invitation i WHERE i.contact_id = contact.id
          AND (i.state = 'waiting' OR i.remind_at IS NOT NULL))
      """)
  }

  /// How many can be asked, and how many declined.
  public static func counts(_ connection: Connection) throws -> (inBook: Int, optedOut: Int) {
    try connection.first(
      """
      SELECT COUNT(CASE WHEN in_book = 1 AND opted_out_at IS NULL THEN 1 END), COUNT(opted_out_at) FROM contact
      """
    ) { ($0.int(0), $0.int(1)) } ?? (0, 0)
  }

  private static let select: SQL = """
    SELECT id, mark, address, name, language, customer_id, in_book, asked_at, opted_out_at, opted_out_by FROM contact
    """

  private static func contact(_ row: Row) -> Contact {
    Contact(
      id: row.int64(0), mark: row.string(1), address: row.stringOrNil(2), name: row.stringOrNil(3),
      language: row.stringOrNil(4).flatMap(Language.init(rawValue:)), customerID: row.stringOrNil(5),
      isInBook: row.bool(6), askedAt: row.int64OrNil(7).map { Instant(seconds: $0) },
      optedOutAt: row.int64OrNil(8).map { Instant(seconds: $0) },
      optedOutBy: row.stringOrNil(9).flatMap(Contact.OptOut.init(rawValue:)))
  }
}
