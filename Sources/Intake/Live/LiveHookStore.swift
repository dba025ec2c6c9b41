public import Ledger
import Foundation
public import Primitives
import Secrets
public import Storage

/// Keeps who may send, and what came.
public enum LiveHookStore {
  /// Days for which what came is kept, sealed, to be looked at or read again.
  public static let keptDays: Int64 = 30
  /// Days after its last event for which a conversation's parts are kept apart, so that a late event completes it.
  static let completedDays: Int64 = 400

  /// Adds one; returns its id and the secret that stands in its address, which is shown once.
  ///
  /// Throws `nameInvalid`, `nameTaken`.
  public static func add(
    _ name: String, kind: String, sealedSecret: [UInt8]?, by actor: Actor, now: Instant,
    using generator: inout some RandomNumberGenerator, _ connection: Connection
  ) throws -> (id: Int64, secret: String) {
    guard name.wholeMatch(of: /[a-z0-9][a-z0-9-]{0,59}/) != nil else { throw LiveHookProblem.nameInvalid }
    if try find(name, connection) != nil { throw LiveHookProblem.nameTaken }
    let bytes = (0..<3).flatMap { _ in withUnsafeBytes(of: generator.next()) { Array($0) } }
    let secret = Data(bytes).base64EncodedString().replacing("+", with: "-").replacing("/", with: "_")
    let id = try connection.insertReturningID(
      """
      INSERT INTO hook (name, kind, secret_hash, sealed_secret, created_at)
      VALUES (\(name), \(kind), \(hash(secret)), \(sealedSecret), \(now.seconds))
      """)
    try note(name, kind, by: actor, now: now, connection)
    return (id, secret)
  }

  public static func find(_ name: String, _ connection: Connection) throws -> LiveHook? {
    try connection.first("\(select) WHERE name = \(name)", hook)
  }

  public static func all(_ connection: Connection) throws -> [LiveHook] {
    try connection.all("\(select) ORDER BY name", hook)
  }

  /// Throws `noSuchHook`.
  public static func set(
    _ name: String, enabled: Bool, by actor: Actor, now: Instant, _ connection: Connection
  ) throws {
    let at = enabled ? nil : now.seconds
    if try connection.execute("UPDATE hook SET disabled_at = \(at) WHERE name = \(name)") == 0 {
      throw LiveHookProblem.noSuchHook
    }
    try note(name, enabled ? "enable" : "disable", by: actor, now: now, connection)
  }

  static func note(
    _ name: String, _ what: String, by actor: Actor, now: Instant, _ connection: Connection
  ) throws {
    try AuditLog.add(.hookChanged, "hook \(name)", what, by: actor, now: now, connection)
  }

  /// Whether `secret` is the one in its address; in the same time for every wrong one.
  public static func opens(_ hook: LiveHook, _ secret: String) -> Bool {
    zip(hash(secret).utf8, hook.secretHash.utf8).reduce(UInt8(0)) { $0 | ($1.0 ^ $1.1) } == 0
  }

  /// Erases what is known of one customer apart from the facts, and what came about their conversations; `customer` as
  /// it is kept (``CustomerPseudonym``). Returns how many conversations it knew. O(deliveries).
  @discardableResult
  public static func erase(customer: String, _ connection: Connection) throws -> Int {
    let rows = try connection.all(
      "SELECT hook_id, external_id FROM live_conversation WHERE customer = \(customer)"
    ) { ($0.int64(0), $0.string(1)) }
    for (hook, external) in rows {
      // The patches name the conversation as JSON writes it.
      let text = String(decoding: try JSONEncoder().encode(external), as: UTF8.self)
      try connection.execute(
        """
        DELETE FROM hook_delivery WHERE hook_id = \(hook)
          AND patches LIKE \("%\"externalID\":" + text.replacing("\\", with: "\\\\").replacing("%", with: "\\%")
            .replacing("_", with: "\\_") + "%") ESCAPE '\\'
        """)
    }
    return try connection.execute("DELETE FROM live_conversation WHERE customer = \(customer)")
  }

  static func hash(_ text: String) -> String {
    Hexadecimal.text(Fingerprint.sha256(text))
  }

  private static let select: SQL = """
    SELECT id, name, kind, secret_hash, sealed_secret, created_at, disabled_at FROM hook
    """

  private static func hook(_ row: Row) -> LiveHook {
    LiveHook(
      id: row.int64(0), name: row.string(1), kind: row.string(2), secretHash: row.string(3),
      sealedSecret: row.blobOrNil(4), createdAt: Instant(seconds: row.int64(5)), isEnabled: row.isNull(6))
  }
}
