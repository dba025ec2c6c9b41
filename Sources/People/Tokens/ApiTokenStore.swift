public import Ledger
public import Primitives
import Secrets
public import Storage

/// Keeps the API tokens, by the hash of their secrets. A token stays in the list after it was revoked.
public enum ApiTokenStore {
  /// Makes a token; its secret is shown once and not kept.
  public static func create(
    _ new: TokenGrant, by actor: Actor, now: Instant, using generator: inout some RandomNumberGenerator,
    _ connection: Connection
  ) throws -> TokenSecret {
    let secret = Secret(using: &generator)
    let id = try connection.insertReturningID(
      """
      INSERT INTO api_token (secret_hash, name, may_read, may_write, may_import, created_at, expires_at)
      VALUES (\(secret.hash), \(new.name.text), \(new.scopes.contains(.read)), \(new.scopes.contains(.write)),
        \(new.scopes.contains(.import)), \(now.seconds), \(new.expiresAt?.seconds))
      """)
    let scopes = new.scopes.map(\.rawValue).sorted().joined(separator: ", ")
    try AuditLog.add(
      .tokenCreated, subject(id), "\(new.name.text): \(scopes)", by: actor, now: now, connection)
    return TokenSecret(secret)
  }

  /// The token of this secret; nil when it was revoked or has expired. Only reads.
  public static func find(_ secret: TokenSecret, now: Instant, _ connection: Connection) throws -> ApiToken? {
    try connection.first(
      """
      \(select) WHERE secret_hash = \(secret.secret.hash) AND revoked_at IS NULL
        AND (expires_at IS NULL OR expires_at > \(now.seconds))
      """, token)
  }

  /// Every token ever made, the newest first.
  public static func all(_ connection: Connection) throws -> [ApiToken] {
    try connection.all("\(select) ORDER BY id DESC", token)
  }

  /// Notes that the token was used, at most once a minute.
  public static func touch(_ token: ApiToken, now: Instant, _ connection: Connection) throws {
    guard token.isDueToBeUsed(now: now) else { return }
    try connection.execute(
      """
      UPDATE api_token SET last_used_at = \(now.seconds) WHERE id = \(token.id)
        AND (last_used_at IS NULL OR last_used_at <= \(now.seconds - ApiToken.usedEvery))
      """)
  }

  /// The token works no more; false when it did not before.
  @discardableResult
  public static func revoke(
    _ id: Int64, by actor: Actor, now: Instant, _ connection: Connection
  ) throws -> Bool {
    let revoked =
      try connection.execute(
        "UPDATE api_token SET revoked_at = \(now.seconds) WHERE id = \(id) AND revoked_at IS NULL") == 1
    if revoked { try AuditLog.add(.tokenRevoked, subject(id), by: actor, now: now, connection) }
    return revoked
  }

  private static func subject(_ id: Int64) -> String { "API token \(id)" }

  private static let select: SQL = """
    SELECT id, name, may_read, may_write, may_import, created_at, expires_at, last_used_at, revoked_at
    FROM api_token
    """

  private static func token(_ row: Row) -> ApiToken {
    func instant(_ column: Int) -> Instant? { row.int64OrNil(column).map { Instant(seconds: $0) } }
    let may: [(TokenScope, Bool)] = [(.read, row.bool(2)), (.write, row.bool(3)), (.import, row.bool(4))]
    return ApiToken(
      id: row.int64(0), name: DisplayName(stored: row.string(1)), scopes: Set(may.filter(\.1).map(\.0)),
      createdAt: Instant(seconds: row.int64(5)), expiresAt: instant(6), lastUsedAt: instant(7),
      revokedAt: instant(8))
  }
}
