public import Ledger
public import Primitives
public import Secrets
public import Storage

/// Keeps the sessions, by the hash of their secrets.
public enum SessionStore {
  /// Begins a session; the secret goes into the cookie and is not kept.
  ///
  /// Throws `PeopleProblem.noSuchPerson`, also for a person who is disabled.
  public static func start(
    for personID: Int64, by actor: Actor, now: Instant, using generator: inout some RandomNumberGenerator,
    _ connection: Connection
  ) throws -> Secret {
    guard try PersonStore.locked(personID, connection).isEnabled else {
      throw PeopleProblem.noSuchPerson(personID)
    }
    let secret = Secret(using: &generator)
    try connection.execute(
      """
      INSERT INTO session (secret_hash, person_id, created_at, last_seen_at)
      VALUES (\(secret.hash), \(personID), \(now.seconds), \(now.seconds))
      """)
    try AuditLog.add(.sessionStarted, PersonStore.subject(personID), by: actor, now: now, connection)
    return secret
  }

  /// The session of a cookie; nil when it has ended, or its person is disabled. Only reads.
  public static func find(_ secret: Secret, now: Instant, _ connection: Connection) throws -> Session? {
    try connection.first(
      """
      SELECT s.id, s.person_id, s.created_at, s.last_seen_at
      FROM session s JOIN person p ON p.id = s.person_id AND p.disabled_at IS NULL
      WHERE s.secret_hash = \(secret.hash) AND \(isAlive(now))
      """, session)
  }

  /// The sessions of a person that have not ended, the last seen first.
  public static func all(of personID: Int64, now: Instant, _ connection: Connection) throws -> [Session] {
    try connection.all(
      """
      SELECT s.id, s.person_id, s.created_at, s.last_seen_at FROM session s
      WHERE s.person_id = \(personID) AND \(isAlive(now)) ORDER BY s.last_seen_at DESC, s.id DESC
      """, session)
  }

  /// Notes that the session was seen, at most once a minute.
  public static func touch(_ session: Session, now: Instant, _ connection: Connection) throws {
    guard session.isDueToBeSeen(now: now) else { return }
    try connection.execute(
      """
      UPDATE session SET last_seen_at = \(now.seconds)
      WHERE id = \(session.id) AND last_seen_at <= \(now.seconds - Session.seenEvery)
      """)
  }

  /// Ends one session of a person; false when it has none of this id.
  @discardableResult
  public static func revoke(
    _ id: Int64, of personID: Int64, by actor: Actor, now: Instant, _ connection: Connection
  ) throws -> Bool {
    let ended = try connection.execute("DELETE FROM session WHERE id = \(id) AND person_id = \(personID)") == 1
    if ended {
      try AuditLog.add(.sessionRevoked, PersonStore.subject(personID), by: actor, now: now, connection)
    }
    return ended
  }

  /// Ends every session of a person; returns how many there were.
  @discardableResult
  public static func revokeAll(
    of personID: Int64, by actor: Actor, now: Instant, _ connection: Connection
  ) throws -> Int {
    let ended = try connection.execute("DELETE FROM session WHERE person_id = \(personID)")
    if ended > 0 {
      try AuditLog.add(
        .sessionsRevoked, PersonStore.subject(personID), "\(ended)", by: actor, now: now, connection)
    }
    return ended
  }

  /// Removes the sessions that have ended; returns how many.
  @discardableResult
  public static func sweep(now: Instant, _ connection: Connection) throws -> Int {
    try connection.execute(
      """
      DELETE FROM session WHERE last_seen_at <= \(now.seconds - Session.longestIdle)
        OR created_at <= \(now.seconds - Session.longestLife)
      """)
  }

  private static func isAlive(_ now: Instant) -> SQL {
    """
    s.last_seen_at > \(now.seconds - Session.longestIdle)
      AND s.created_at > \(now.seconds - Session.longestLife)
    """
  }

  private static func session(_ row: Row) -> Session {
    Session(
      id: row.int64(0), personID: row.int64(1), createdAt: Instant(seconds: row.int64(2)),
      lastSeenAt: Instant(seconds: row.int64(3)))
  }
}
