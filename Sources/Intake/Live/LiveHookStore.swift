public import Connectors
import Crypto
import Facts
import Foundation
public import Primitives
public import Storage

/// Keeps who may send, and what came. Whoever calls writes the audit log.
public enum LiveHookStore {
  /// Days for which what came is kept, sealed, to be looked at or read again.
  public static let keptDays: Int64 = 30
  /// Days after its last event for which a conversation's parts are kept apart, so that a late event completes it.
  static let completedDays: Int64 = 400

  /// Adds one; returns its id and the secret that stands in its address, which is shown once.
  ///
  /// Throws `nameInvalid`, `nameTaken`.
  public static func add(
    _ name: String, kind: String, sealedSecret: [UInt8]?, now: Instant,
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
    return (id, secret)
  }

  public static func find(_ name: String, _ connection: Connection) throws -> LiveHook? {
    try connection.first("\(select) WHERE name = \(name)", hook)
  }

  public static func all(_ connection: Connection) throws -> [LiveHook] {
    try connection.all("\(select) ORDER BY name", hook)
  }

  /// Throws `noSuchHook`.
  public static func set(_ name: String, enabled: Bool, now: Instant, _ connection: Connection) throws {
    let at = enabled ? nil : now.seconds
    if try connection.execute("UPDATE hook SET disabled_at = \(at) WHERE name = \(name)") == 0 {
      throw LiveHookProblem.noSuchHook
    }
  }

  /// Whether `secret` is the one in its address; in the same time for every wrong one.
  public static func opens(_ hook: LiveHook, _ secret: String) -> Bool {
    zip(hash(secret).utf8, hook.secretHash.utf8).reduce(UInt8(0)) { $0 | ($1.0 ^ $1.1) } == 0
  }

  /// What came, as it is kept.
  public struct Delivery: Sendable {
    /// The same when the sender sends it again.
    public var key: String
    public var patches: [ConversationPatch]
    public var mentions: [LiveMention]
    /// Why nothing is to be gathered, or what was left out; nil where all of it is.
    public var note: String?
    /// It could not be read: somebody should look.
    public var isQuarantined: Bool
    public var sealedBody: [UInt8]?

    public init(
      key: String, patches: [ConversationPatch], mentions: [LiveMention] = [], note: String?, isQuarantined: Bool,
      sealedBody: [UInt8]?
    ) {
      self.key = key
      self.patches = patches
      self.mentions = mentions
      self.note = note
      self.isQuarantined = isQuarantined
      self.sealedBody = sealedBody
    }
  }

  /// Writes down what came; false when it had come before.
  @discardableResult
  public static func receive(
    _ delivery: Delivery, at hook: LiveHook, now: Instant, _ connection: Connection
  ) throws -> Bool {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.sortedKeys]
    let patches = String(decoding: try encoder.encode(delivery.patches), as: UTF8.self)
    let mentions = String(decoding: try encoder.encode(delivery.mentions), as: UTF8.self)
    let isEmpty = delivery.patches.isEmpty && delivery.mentions.isEmpty
    let state = delivery.isQuarantined ? "quarantined" : isEmpty ? "nothing" : "waiting"
    let note = String(String.UnicodeScalarView((delivery.note ?? "").unicodeScalars.prefix(300)))
    return try connection.execute(
      """
      INSERT INTO hook_delivery (hook_id, key, received_at, state, note, patches, mentions, sealed_body)
      VALUES (\(hook.id), \(delivery.key), \(now.seconds), \(state), \(note), \(patches), \(mentions),
        \(delivery.sealedBody))
      ON CONFLICT (hook_id, key) DO NOTHING
      """) == 1
  }

  /// How much came in the last day, by state.
  public static func counts(
    of hook: Int64, since from: Instant, _ connection: Connection
  ) throws -> [String: Int] {
    let rows = try connection.all(
      """
      SELECT state, COUNT(*) FROM hook_delivery WHERE hook_id = \(hook) AND received_at >= \(from.seconds)
      GROUP BY state
      """
    ) { ($0.string(0), $0.int(1)) }
    return Dictionary(rows, uniquingKeysWith: { first, _ in first })
  }

  /// The last that could not be read, whole or in part, and why.
  public static func quarantined(
    of hook: Int64, limit: Int = 5, _ connection: Connection
  ) throws -> [(at: Instant, note: String)] {
    try connection.all(
      """
      SELECT received_at, note FROM hook_delivery WHERE hook_id = \(hook)
        AND (state = 'quarantined' OR state <> 'nothing' AND note <> '') ORDER BY id DESC LIMIT \(limit)
      """
    ) { (Instant(seconds: $0.int64(0)), $0.string(1)) }
  }

  /// Takes away what came before ``keptDays``, and parts of conversations that nothing was said of for long.
  @discardableResult
  public static func sweep(now: Instant, _ connection: Connection) throws -> Int {
    let oldest = now.seconds - keptDays * 86_400
    try connection.execute(
      "DELETE FROM live_conversation WHERE changed_at < \(now.seconds - completedDays * 86_400)")
    return try connection.execute(
      "DELETE FROM hook_delivery WHERE received_at < \(oldest) AND state <> 'waiting'")
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

  private static func hash(_ text: String) -> String {
    SHA256.hash(data: Array(text.utf8)).map { ($0 < 16 ? "0" : "") + String($0, radix: 16) }.joined()
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
