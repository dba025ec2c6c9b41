import Indicators
public import Primitives
public import Storage

/// The conversations that belong to an incident: found, linked, and answered together.
///
/// They are known by their source and number there, so that a newer export of the same one stays linked.
public enum LinkedConversations {
  /// A conversation that was found.
  public struct Found: Sendable, Hashable {
    public let externalID: String
    public let openedAt: Instant
    public let channel: String
    /// Masked; the first 300 characters.
    public let text: String
    public let isLinked: Bool
  }

  /// A linked one, for the file of answers.
  public struct Linked: Sendable, Hashable {
    public let source: String
    public let externalID: String
    public let openedAt: Instant
    public let channel: String
  }

  /// How many are linked at once.
  public static let most = 50_000

  public static let migration = Migration("conversations-0002-linked") { dialect in
    """
    CREATE TABLE incident_conversation (
      incident_id \(dialect.integer) NOT NULL,
      source_id \(dialect.integer) NOT NULL,
      external_id \(dialect.text) NOT NULL,
      linked_at \(dialect.integer) NOT NULL,
      PRIMARY KEY (incident_id, source_id, external_id)
    )\(dialect.strict);
    """
  }

  /// How many a search finds, and the latest of them. O(conversations of the time).
  public static func find(
    _ search: ConversationSearch, for incident: Int64, limit: Int, _ connection: Connection
  ) throws -> (count: Int, shown: [Found]) {
    let values = try DimensionValues(connection)
    let condition = search.condition { values.id($0, $1) }
    let count = try connection.first("SELECT COUNT(*) FROM conversation c WHERE \(condition)") { $0.int(0) } ?? 0
    let shown = try connection.all(
      """
      SELECT c.external_id, c.opened_at, c.channel_id, c.subject, c.body, l.incident_id
      FROM conversation c LEFT JOIN incident_conversation l
        ON l.incident_id = \(incident) AND l.source_id = c.source_id AND l.external_id = c.external_id
      WHERE \(condition) ORDER BY c.opened_at DESC, c.id DESC LIMIT \(max(0, limit))
      """
    ) { row in
      Found(
        externalID: row.string(0), openedAt: Instant(seconds: row.int64(1)),
        channel: values.name(Int32(row.int(2))) ?? "",
        text: String([row.stringOrNil(3), row.stringOrNil(4)].compactMap { $0 }.joined(separator: " — ").prefix(300)),
        isLinked: row.int64OrNil(5) != nil)
    }
    return (count, shown)
  }

  /// Links all that a search finds, at most ``most``; returns how many are new.
  public static func link(
    _ search: ConversationSearch, to incident: Int64, now: Instant, _ connection: Connection
  ) throws -> Int {
    let values = try DimensionValues(connection)
    return try connection.execute(
      """
      INSERT INTO incident_conversation (incident_id, source_id, external_id, linked_at)
      SELECT \(incident), c.source_id, c.external_id, \(now.seconds) FROM conversation c
      WHERE \(search.condition { values.id($0, $1) }) ORDER BY c.opened_at, c.id LIMIT \(most)
      ON CONFLICT (incident_id, source_id, external_id) DO NOTHING
      """)
  }

  /// Takes all links of an incident away; returns how many there were.
  @discardableResult
  public static func unlink(_ incident: Int64, _ connection: Connection) throws -> Int {
    try connection.execute("DELETE FROM incident_conversation WHERE incident_id = \(incident)")
  }

  /// How many linked ones are still there.
  public static func count(_ incident: Int64, _ connection: Connection) throws -> Int {
    try connection.first(
      """
      SELECT COUNT(*) FROM incident_conversation l JOIN conversation c
        ON c.source_id = l.source_id AND c.external_id = l.external_id
      WHERE l.incident_id = \(incident)
      """
    ) { $0.int(0) } ?? 0
  }

  /// Those that are still there, the oldest first.
  public static func all(_ incident: Int64, _ connection: Connection) throws -> [Linked] {
    let values = try DimensionValues(connection)
    return try connection.all(
      """
      SELECT s.name, c.external_id, c.opened_at, c.channel_id
      FROM incident_conversation l JOIN conversation c ON c.source_id = l.source_id AND c.external_id = l.external_id
      JOIN source s ON s.id = c.source_id
      WHERE l.incident_id = \(incident) ORDER BY c.opened_at, c.id
      """
    ) { row in
      Linked(
        source: row.string(0), externalID: row.string(1), openedAt: Instant(seconds: row.int64(2)),
        channel: values.name(Int32(row.int(3))) ?? "")
    }
  }
}
