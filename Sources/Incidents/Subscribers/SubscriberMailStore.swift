import Outbound
public import Primitives
public import Storage

/// The mails to subscribers: one row for each and each version of an update.
public enum SubscriberMailStore {
  /// A mail for everyone who confirmed. An earlier one about the same incident that still waits does not leave.
  static func add(_ update: IncidentUpdate, now: Instant, _ connection: Connection) throws {
    try connection.execute(
      """
      DELETE FROM subscriber_mail WHERE state = 'waiting'
        AND update_id IN (SELECT id FROM incident_update WHERE incident_id = \(update.incident))
      """)
    try connection.execute(
      """
      INSERT INTO subscriber_mail (subscriber_id, update_id, version, state, attempts, next_try_at, excerpt)
      SELECT id, \(update.id), \(update.version), 'waiting', 0, \(now.seconds), '' FROM subscriber
      WHERE confirmed_at IS NOT NULL AND refused_at IS NULL
      """)
  }

  /// How the mails of an update stand.
  public struct Counts: Sendable, Hashable {
    public var waiting = 0
    public var sent = 0
    public var failed = 0
  }

  /// By update.
  public static func counts(of incident: Int64, _ connection: Connection) throws -> [Int64: Counts] {
    let rows = try connection.all(
      """
      SELECT m.update_id, COUNT(CASE WHEN m.state IN ('waiting', 'handed') THEN 1 END),
        COUNT(CASE WHEN m.state = 'sent' THEN 1 END), COUNT(CASE WHEN m.state = 'failed' THEN 1 END)
      FROM subscriber_mail m JOIN incident_update u ON u.id = m.update_id
      WHERE u.incident_id = \(incident) GROUP BY m.update_id
      """
    ) { ($0.int64(0), Counts(waiting: $0.int(1), sent: $0.int(2), failed: $0.int(3))) }
    return Dictionary(rows, uniquingKeysWith: { first, _ in first })
  }

  public static func isDue(now: Instant, _ connection: Connection) throws -> Bool {
    try connection.first(
      "SELECT 1 FROM subscriber_mail WHERE state = 'waiting' AND next_try_at <= \(now.seconds) LIMIT 1"
    ) { _ in true } ?? false
  }

  /// A mail whose moment has come.
  struct Due: Sendable {
    var id: Int64
    var subscriber: Int64
    var address: String
    var language: Language
    /// Nil for the mail that asks to confirm.
    var update: Int64?
    var attempts: Int
    /// Of the update; 2 and more for a correction.
    var version: Int
  }

  /// Takes the oldest; from now on they are handed over.
  static func take(_ most: Int, now: Instant, _ connection: Connection) throws -> [Due] {
    try connection.lock("subscriber mails")
    let due = try connection.all(
      """
      SELECT m.id, s.id, s.email, s.language, m.update_id, m.attempts, m.version
      FROM subscriber_mail m JOIN subscriber s ON s.id = m.subscriber_id
      WHERE m.state = 'waiting' AND m.next_try_at <= \(now.seconds) ORDER BY m.next_try_at, m.id LIMIT \(most)
      """
    ) { row in
      Due(
        id: row.int64(0), subscriber: row.int64(1), address: row.string(2),
        language: Language(rawValue: row.string(3)) ?? .it, update: row.int64OrNil(4), attempts: row.int(5),
        version: row.int(6))
    }
    if due.isEmpty { return [] }
    try connection.execute(
      """
      UPDATE subscriber_mail SET state = 'handed', handed_at = \(now.seconds), next_try_at = NULL,
        attempts = attempts + 1
      WHERE id IN \(list: due.map(\.id)) AND state = 'waiting'
      """)
    return due
  }

  /// What became of mails, all in one transaction.
  enum Outcome: Sendable {
    case sent
    /// Refused for good: the address gets nothing more.
    case refused(String)
    case again(Instant?, String)
    /// It never left.
    case untried
  }

  static func finish(_ ended: [(mail: Due, outcome: Outcome)], now: Instant, _ connection: Connection) throws {
    let sent = ended.filter { if case .sent = $0.outcome { true } else { false } }.map(\.mail.id)
    if !sent.isEmpty {
      try connection.execute(
        "UPDATE subscriber_mail SET state = 'sent', sent_at = \(now.seconds) WHERE id IN \(list: sent)")
    }
    for (mail, outcome) in ended {
      switch outcome {
      case .sent: break
      case .refused(let text):
        try connection.execute(
          "UPDATE subscriber_mail SET state = 'failed', excerpt = \(text) WHERE id = \(mail.id)")
        try connection.execute("UPDATE subscriber SET refused_at = \(now.seconds) WHERE id = \(mail.subscriber)")
      case .again(let next, let text):
        let state = next == nil ? "failed" : "waiting"
        try connection.execute(
          """
          UPDATE subscriber_mail SET state = \(state), next_try_at = \(next?.seconds), excerpt = \(text)
          WHERE id = \(mail.id)
          """)
      case .untried:
        try connection.execute(
          """
          UPDATE subscriber_mail SET state = 'waiting', next_try_at = \(now.seconds), attempts = attempts - 1
          WHERE id = \(mail.id)
          """)
      }
    }
  }

  /// Mails that a killed server had in its hands leave once more, under the same Message-ID, so that mail programs show
  /// one: an outage is not the moment to leave somebody out. Returns how many.
  public static func settle(after seconds: Int64, now: Instant, _ connection: Connection) throws -> Int {
    try connection.execute(
      """
      UPDATE subscriber_mail SET state = 'waiting', next_try_at = \(now.seconds)
      WHERE state = 'handed' AND handed_at <= \(now.seconds - seconds)
      """)
  }
}
