public import Ledger
public import Primitives
public import Secrets
public import Storage

/// Keeps the one-time links, by the hash of their secrets. A link works once, until it expires, until a newer
/// one of the same purpose for the same person, and only for a person who is enabled.
public enum OneTimeLinkStore {
  /// A new link for a person; earlier ones of the same purpose stop working. The secret is not kept.
  ///
  /// Throws `PeopleProblem.noSuchPerson`, also for a person who is disabled. Precondition: a purpose other than
  /// `firstAdmin`.
  public static func create(
    _ purpose: LinkPurpose, for personID: Int64, by actor: Actor, now: Instant,
    using generator: inout some RandomNumberGenerator, _ connection: Connection
  ) throws -> Secret {
    precondition(purpose != .firstAdmin, "The first administrator does not exist yet.")
    guard try PersonStore.locked(personID, connection).isEnabled else {
      throw PeopleProblem.noSuchPerson(personID)
    }
    return try insert(purpose, personID, by: actor, now: now, using: &generator, connection)
  }

  /// A new link for whoever makes the first administrator; nil when there is an administrator already.
  public static func createForFirstAdmin(
    by actor: Actor, now: Instant, using generator: inout some RandomNumberGenerator, _ connection: Connection
  ) throws -> Secret? {
    try connection.lock("people")
    if try PersonStore.hasEnabledAdmin(connection) { return nil }
    return try insert(.firstAdmin, nil, by: actor, now: now, using: &generator, connection)
  }

  /// What the link is for, without using it: opening a page must not use up a link, since mail scanners open
  /// every one. Nil when ``redeem(_:now:_:)`` would give nil.
  public static func find(_ secret: Secret, now: Instant, _ connection: Connection) throws -> OneTimeLink? {
    try connection.first(
      "SELECT \(columns) FROM one_time_link WHERE \(works(secret, now))", link)
  }

  /// Uses the link: what it is for, once. A second time, after it expired, after it was revoked, for a person
  /// who is disabled, and for a secret that never was, gives the same nil.
  ///
  /// On PostgreSQL the second of two at once waits for the first and then finds the link used.
  public static func redeem(_ secret: Secret, now: Instant, _ connection: Connection) throws -> OneTimeLink? {
    try connection.lock("people")
    let redeemed = try connection.first(
      "UPDATE one_time_link SET used_at = \(now.seconds) WHERE \(works(secret, now)) RETURNING \(columns)", link)
    guard let redeemed else { return nil }
    try AuditLog.add(
      .linkRedeemed, subject(redeemed.personID), redeemed.purpose.rawValue,
      by: redeemed.personID.map { .person($0) } ?? .named("first administrator"), now: now, connection)
    return redeemed
  }

  /// Removes the links that expired; returns how many.
  @discardableResult
  public static func sweep(now: Instant, _ connection: Connection) throws -> Int {
    try connection.execute("DELETE FROM one_time_link WHERE expires_at <= \(now.seconds)")
  }

  static func revokeAll(of personID: Int64, now: Instant, _ connection: Connection) throws {
    try revoke("person_id = \(personID)", now, connection)
  }

  private static func insert(
    _ purpose: LinkPurpose, _ personID: Int64?, by actor: Actor, now: Instant,
    using generator: inout some RandomNumberGenerator, _ connection: Connection
  ) throws -> Secret {
    let person: SQL = personID.map { "person_id = \($0)" } ?? "person_id IS NULL"
    try revoke("purpose = \(purpose) AND \(person)", now, connection)
    let secret = Secret(using: &generator)
    try connection.execute(
      """
      INSERT INTO one_time_link (secret_hash, purpose, person_id, created_at, expires_at)
      VALUES (\(secret.hash), \(purpose), \(personID), \(now.seconds), \(now.seconds + purpose.lifetime))
      """)
    try AuditLog.add(.linkCreated, subject(personID), purpose.rawValue, by: actor, now: now, connection)
    return secret
  }

  private static func revoke(_ condition: SQL, _ now: Instant, _ connection: Connection) throws {
    try connection.execute(
      """
      UPDATE one_time_link SET revoked_at = \(now.seconds)
      WHERE \(condition) AND used_at IS NULL AND revoked_at IS NULL
      """)
  }

  private static let columns: SQL = "purpose, person_id, expires_at"

  /// A link for the first administrator works while there is none.
  private static func works(_ secret: Secret, _ now: Instant) -> SQL {
    """
    secret_hash = \(secret.hash) AND used_at IS NULL AND revoked_at IS NULL AND expires_at > \(now.seconds)
      AND CASE WHEN one_time_link.person_id IS NULL
        THEN NOT EXISTS (SELECT 1 FROM person WHERE role = 'admin' AND disabled_at IS NULL)
        ELSE EXISTS (SELECT 1 FROM person WHERE id = one_time_link.person_id AND disabled_at IS NULL) END
    """
  }

  private static func subject(_ personID: Int64?) -> String {
    personID.map { PersonStore.subject($0) } ?? "installation"
  }

  private static func link(_ row: Row) throws -> OneTimeLink {
    guard let purpose = LinkPurpose(rawValue: row.string(0)) else {
      throw StorageError.corrupt("the table one_time_link has a purpose that is not known: \(row.string(0))")
    }
    return OneTimeLink(
      purpose: purpose, personID: row.int64OrNil(1), expiresAt: Instant(seconds: row.int64(2)))
  }
}
