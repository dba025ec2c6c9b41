public import Outbox
public import Primitives
public import Storage
public import Transport

/// The mails to subscribers: one row for each and each version of an update.
public enum SubscriberMailStore {
  /// A mail for everyone who confirmed. An earlier one about the same incident that still waits does not leave.
  static func add(_ update: IncidentUpdate, now: Instant, _ connection: Connection) throws {
    try connection.execute(
      """
      DELETE FROM subscriber_mail WHERE state = 'waiting' AND owner IS NULL
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
      SELECT m.update_id, COUNT(CASE WHEN m.state = 'waiting' THEN 1 END),
        COUNT(CASE WHEN m.state = 'sent' THEN 1 END), COUNT(CASE WHEN m.state = 'failed' THEN 1 END)
      FROM subscriber_mail m JOIN incident_update u ON u.id = m.update_id
      WHERE u.incident_id = \(incident) GROUP BY m.update_id
      """
    ) { ($0.int64(0), Counts(waiting: $0.int(1), sent: $0.int(2), failed: $0.int(3))) }
    return Dictionary(rows, uniquingKeysWith: { first, _ in first })
  }

  /// A mail whose moment has come.
  struct Due: Sendable, Identifiable {
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

  /// Takes the oldest; from now on they are in the sender's hands.
  static func take(_ most: Int, _ outbox: Outbox, now: Instant, _ connection: Connection) throws -> [Due] {
    let taken = try outbox.take(most, now: now, connection)
    if taken.isEmpty { return [] }
    return try connection.all(
      """
      SELECT m.id, s.id, s.email, s.language, m.update_id, m.attempts, m.version
      FROM subscriber_mail m JOIN subscriber s ON s.id = m.subscriber_id WHERE m.id IN \(list: taken) ORDER BY m.id
      """
    ) { row in
      Due(
        id: row.int64(0), subscriber: row.int64(1), address: row.string(2),
        language: Language(rawValue: row.string(3)) ?? .it, update: row.int64OrNil(4), attempts: row.int(5),
        version: row.int(6))
    }
  }

  /// What became of a mail.
  enum Outcome: Sendable {
    case sent
    /// The mail server refused it; nil where it is not to be tried again. Where there is no such address, it gets nothing
    /// more.
    case refused(MailRefusal, next: Instant?)
    /// No answer was heard, or there was nothing to send.
    case again(Instant?, String)
    /// It never left.
    case untried
  }

  static func finish(_ ended: [(Due, Outcome)], _ outbox: Outbox, now: Instant, _ connection: Connection) throws {
    let sent = ended.filter { if case .sent = $0.1 { true } else { false } }.map(\.0.id)
    try outbox.finish(
      sent, "state = 'sent', next_try_at = NULL, sent_at = \(now.seconds), excerpt = '', refused_at = NULL", connection)
    for (mail, outcome) in ended {
      switch outcome {
      case .sent: break
      case .refused(let refusal, let next):
        let isGone = refusal.reason == .unknownAddress
        let written = try again(
          mail, isGone ? nil : next,
          """
          excerpt = \(refusal.text), status = \(refusal.code), refusal = \(refusal.reason.rawValue),
            refused_at = \(now.seconds)
          """, outbox, connection)
        if isGone, written { try SubscriberStore.end(mail.subscriber, why: refusal.text, now: now, connection) }
      case .again(let next, let text): _ = try again(mail, next, "excerpt = \(text)", outbox, connection)
      case .untried: try outbox.putBack([mail.id], connection)
      }
    }
  }

  /// Puts it back for another try; where a later update is on its way to the same person, this one is over.
  private static func again(
    _ mail: Due, _ next: Instant?, _ changes: SQL, _ outbox: Outbox, _ connection: Connection
  ) throws -> Bool {
    let isOvertaken = try isOvertaken(mail, connection)
    let moment = isOvertaken ? nil : next
    return try outbox.finish(
      [mail.id],
      "state = \(moment == nil ? "failed" : "waiting"), next_try_at = \(moment?.seconds), \(changes)", connection
    ).contains(mail.id)
  }

  private static func isOvertaken(_ mail: Due, _ connection: Connection) throws -> Bool {
    guard let update = mail.update else { return false }
    return try connection.first(
      """
      SELECT 1 FROM subscriber_mail m JOIN incident_update later ON later.id = m.update_id
      JOIN incident_update this ON this.id = \(update) AND this.incident_id = later.incident_id
      WHERE m.subscriber_id = \(mail.subscriber) AND m.id > \(mail.id) LIMIT 1
      """
    ) { _ in true } ?? false
  }

  /// Mails that a sender that died had in its hands leave once more, under the same Message-ID, so that mail programs
  /// show one: an outage is not the moment to leave somebody out. Returns how many.
  public static func settle(
    _ lost: Outbox.Lost, by sender: Sender, now: Instant, _ connection: Connection
  ) throws -> Int {
    try Outbox(SubscriberTables.outbox, by: sender).abandoned(lost, now: now, connection).count
  }

  /// What waited in a copy, or while nobody served, does not leave: the next update tells. Returns how many.
  public static func holdBack(_ connection: Connection) throws -> Int {
    try connection.execute(
      """
      UPDATE subscriber_mail SET state = 'failed', next_try_at = NULL,
        excerpt = 'it waited in a copy, or while the server was off'
      WHERE state = 'waiting' AND owner IS NULL AND update_id IS NOT NULL
      """)
  }

  /// Mails that the mail server refuses, for another reason than the address, and that are tried again or were given up.
  public struct Trouble: Sendable, Hashable {
    public let address: String
    public let reason: MailRefusal.Reason
    public let text: String
    public let refusedAt: Instant
    public let nextTryAt: Instant?
  }

  /// The latest first.
  public static func troubles(since from: Instant, limit: Int, _ connection: Connection) throws -> [Trouble] {
    try connection.all(
      """
      SELECT s.email, m.refusal, m.excerpt, m.refused_at, m.next_try_at
      FROM subscriber_mail m JOIN subscriber s ON s.id = m.subscriber_id
      WHERE m.refused_at >= \(from.seconds) AND s.refused_at IS NULL ORDER BY m.refused_at DESC, m.id DESC
      LIMIT \(limit)
      """
    ) { row in
      Trouble(
        address: row.string(0), reason: row.stringOrNil(1).flatMap(MailRefusal.Reason.init(rawValue:)) ?? .policy,
        text: row.string(2), refusedAt: Instant(seconds: row.int64(3)),
        nextTryAt: row.int64OrNil(4).map { Instant(seconds: $0) })
    }
  }
}
