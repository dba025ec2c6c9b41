import Transport
public import Ledger
public import Primitives
public import Storage

/// Those who want to be told by mail: asked, confirmed by the link in their own mailbox, or gone.
public enum SubscriberStore {
  /// New addresses that are taken in an hour, against those who would have us mail strangers.
  static let mostAnHour = 300
  /// Seconds after which an address that was asked and never confirmed may be asked again, or is forgotten.
  static let askAgain: Int64 = 3_600
  static let forgotten: Int64 = 7 * 86_400

  /// Asks for mails to an address; a mail with a link goes there. What is known already adds nothing, and says nothing:
  /// nobody learns who is on the list. Throws `addressInvalid`, `tooManySubscribers`.
  public static func ask(_ typed: String, _ language: Language, now: Instant, _ connection: Connection) throws {
    let trimmed = typed.drop(while: \.isWhitespace).reversed().drop(while: \.isWhitespace).reversed()
    guard let address = try? MailAddress(String(trimmed)).text.lowercased() else {
      throw IncidentProblem.addressInvalid
    }
    try connection.lock("subscribers")
    let recent =
      try connection.first(
        "SELECT COUNT(*) FROM subscriber_mail WHERE update_id IS NULL AND next_try_at >= \(now.seconds - 3_600)"
      ) { $0.int(0) } ?? 0
    let asked =
      try connection.first(
        "SELECT COUNT(*) FROM subscriber WHERE asked_at >= \(now.seconds - 3_600)"
      ) { $0.int(0) } ?? 0
    if max(recent, asked) >= mostAnHour { throw IncidentProblem.tooManySubscribers }
    let known = try connection.first(
      "SELECT id, asked_at, confirmed_at, refused_at FROM subscriber WHERE email = \(address)"
    ) { (id: $0.int64(0), askedAt: $0.int64(1), isMailed: !$0.isNull(2) && $0.isNull(3)) }
    if let known {
      if known.isMailed || known.askedAt > now.seconds - askAgain { return }
      // Whose address was refused proves once more that it is theirs.
      try connection.execute(
        """
        UPDATE subscriber SET asked_at = \(now.seconds), language = \(language.rawValue), confirmed_at = NULL,
          refused_at = NULL, refused_why = NULL
        WHERE id = \(known.id)
        """)
      try askToConfirm(known.id, now: now, connection)
      return
    }
    let id = try connection.insertReturningID(
      """
      INSERT INTO subscriber (email, language, asked_at)
      VALUES (\(address), \(language.rawValue), \(now.seconds))
      """)
    try askToConfirm(id, now: now, connection)
  }

  /// The link in the mail was followed. Throws `linkUnknown`.
  public static func confirm(_ token: String, now: Instant, _ connection: Connection) throws {
    let id = try proved(token, .confirm, connection)
    let changed = try connection.execute(
      "UPDATE subscriber SET confirmed_at = COALESCE(confirmed_at, \(now.seconds)) WHERE id = \(id)")
    if changed == 0 { throw IncidentProblem.linkUnknown }
  }

  /// Nothing more, at once: the address is forgotten with what was sent to it. Whoever is gone already is told the
  /// same. Throws `linkUnknown`.
  public static func remove(_ token: String, _ connection: Connection) throws {
    do {
      try remove(try proved(token, .unsubscribe, connection), connection)
    } catch IncidentProblem.linkUnknown {
      guard try isGone(token, connection) else { throw IncidentProblem.linkUnknown }
    }
  }

  /// Whether the link is one of ours. Throws `linkUnknown`.
  public static func check(_ token: String, _ purpose: SubscriberToken.Purpose, _ connection: Connection) throws {
    do {
      _ = try proved(token, purpose, connection)
    } catch IncidentProblem.linkUnknown where purpose == .unsubscribe {
      guard try isGone(token, connection) else { throw IncidentProblem.linkUnknown }
    }
  }

  /// What is kept of one address, each column by name. Empty for any other `who`.
  public static func rows(of who: String, _ connection: Connection) throws -> [[String: String]] {
    try connection.all(
      "SELECT email, language, asked_at, confirmed_at, refused_at FROM subscriber WHERE email = \(who.lowercased())"
    ) { row in
      var cells = ["address": row.string(0), "language": row.string(1)]
      for (column, name) in [(2, "asked_at"), (3, "confirmed_at"), (4, "refused_at")] {
        cells[name] = row.int64OrNil(column).map { Instant(seconds: $0).rfc3339 }
      }
      return cells
    }
  }

  /// By address, for the command line and for whoever asks to be forgotten. Returns how many were there.
  @discardableResult
  public static func remove(address: String, by actor: Actor, now: Instant, _ connection: Connection) throws -> Int {
    let ids = try connection.all("SELECT id FROM subscriber WHERE email = \(address.lowercased())") { $0.int64(0) }
    for id in ids {
      try remove(id, connection)
      try AuditLog.add(.subscriberRemoved, "subscriber \(id)", by: actor, now: now, connection)
    }
    return ids.count
  }

  /// Addresses of a list whose people agreed elsewhere; returns how many were new. Whoever calls answers for it.
  public static func add(
    confirmed addresses: [String], _ language: Language, by actor: Actor, now: Instant, _ connection: Connection
  ) throws -> Int {
    var new = 0
    for typed in addresses {
      guard let address = try? MailAddress(typed).text.lowercased() else { throw IncidentProblem.addressInvalid }
      new += try connection.execute(
        """
        INSERT INTO subscriber (email, language, asked_at, confirmed_at)
        VALUES (\(address), \(language.rawValue), \(now.seconds), \(now.seconds)) ON CONFLICT (email) DO NOTHING
        """)
    }
    try AuditLog.add(.subscribersAdded, "subscribers", "\(new)", by: actor, now: now, connection)
    return new
  }

  /// There is no such address: nothing more goes there. The row stays, so that an administrator sees why.
  static func end(_ id: Int64, why: String, now: Instant, _ connection: Connection) throws {
    try connection.execute(
      "UPDATE subscriber SET refused_at = \(now.seconds), refused_why = \(why) WHERE id = \(id) AND refused_at IS NULL")
  }

  /// An address that gets nothing more because its mail server knows it not.
  public struct Refused: Sendable, Hashable, Identifiable {
    public let id: Int64
    public let address: String
    public let refusedAt: Instant
    /// In the mail server's words.
    public let why: String
  }

  /// The latest first.
  public static func refused(limit: Int, _ connection: Connection) throws -> [Refused] {
    try connection.all(
      """
      SELECT id, email, refused_at, COALESCE(refused_why, '') FROM subscriber WHERE refused_at IS NOT NULL
      ORDER BY refused_at DESC, id DESC LIMIT \(limit)
      """
    ) { row in
      Refused(
        id: row.int64(0), address: row.string(1), refusedAt: Instant(seconds: row.int64(2)), why: row.string(3))
    }
  }

  /// The number of an address that gets nothing more. Throws `noSuchSubscriber`.
  public static func refused(address: String, _ connection: Connection) throws -> Int64 {
    let id = try connection.first(
      "SELECT id FROM subscriber WHERE email = \(address.lowercased()) AND refused_at IS NOT NULL"
    ) { $0.int64(0) }
    guard let id else { throw IncidentProblem.noSuchSubscriber }
    return id
  }

  /// Mails go there again, because an administrator says so. Throws `noSuchSubscriber`.
  public static func takeBack(_ id: Int64, by actor: Actor, now: Instant, _ connection: Connection) throws {
    let changed = try connection.execute(
      "UPDATE subscriber SET refused_at = NULL, refused_why = NULL WHERE id = \(id) AND refused_at IS NOT NULL")
    if changed == 0 { throw IncidentProblem.noSuchSubscriber }
    try AuditLog.add(.subscriberTakenBack, "subscriber \(id)", by: actor, now: now, connection)
  }

  public struct Counts: Sendable, Hashable {
    public var confirmed: Int
    public var asked: Int
    public var refused = 0
  }

  public static func counts(_ connection: Connection) throws -> Counts {
    try connection.first(
      """
      SELECT COUNT(CASE WHEN confirmed_at IS NOT NULL AND refused_at IS NULL THEN 1 END),
        COUNT(CASE WHEN confirmed_at IS NULL AND refused_at IS NULL THEN 1 END), COUNT(refused_at)
      FROM subscriber
      """
    ) { Counts(confirmed: $0.int(0), asked: $0.int(1), refused: $0.int(2)) } ?? Counts(confirmed: 0, asked: 0)
  }

  /// Addresses that never confirmed are not kept. Returns how many went.
  @discardableResult
  public static func sweep(now: Instant, _ connection: Connection) throws -> Int {
    let old = try connection.all(
      "SELECT id FROM subscriber WHERE confirmed_at IS NULL AND asked_at < \(now.seconds - forgotten)"
    ) { $0.int64(0) }
    for id in old { try remove(id, connection) }
    return old.count
  }

  private static func askToConfirm(_ id: Int64, now: Instant, _ connection: Connection) throws {
    try connection.execute("DELETE FROM subscriber_mail WHERE subscriber_id = \(id) AND update_id IS NULL")
    try connection.execute(
      """
      INSERT INTO subscriber_mail (subscriber_id, version, state, attempts, next_try_at, excerpt)
      VALUES (\(id), 1, 'waiting', 0, \(now.seconds), '')
      """)
  }

  private static func remove(_ id: Int64, _ connection: Connection) throws {
    try connection.execute("DELETE FROM subscriber_mail WHERE subscriber_id = \(id)")
    try connection.execute("DELETE FROM subscriber WHERE id = \(id)")
  }

  private static func proved(
    _ text: String, _ purpose: SubscriberToken.Purpose, _ connection: Connection
  ) throws -> Int64 {
    guard let key = try StatusKey.find(connection), let token = SubscriberToken(text, for: purpose),
      let address = try address(of: token.subscriber, connection), token.isSigned(for: address, key)
    else { throw IncidentProblem.linkUnknown }
    return token.subscriber
  }

  /// A link of somebody who is no longer there: it says nothing and does no harm.
  private static func isGone(_ text: String, _ connection: Connection) throws -> Bool {
    guard let token = SubscriberToken(text, for: .unsubscribe) else { return false }
    return try address(of: token.subscriber, connection) == nil
  }

  private static func address(of id: Int64, _ connection: Connection) throws -> String? {
    try connection.first("SELECT email FROM subscriber WHERE id = \(id)") { $0.string(0) }
  }
}
