public import Ledger
import Connectors
import Facts
public import Primitives
public import Storage

/// What could not become a fact: how much, why, and once more.
extension LiveHookStore {
  /// One of which something was set aside or left out, and why.
  public struct Remark: Sendable, Hashable {
    public let id: Int64
    public let at: Instant
    /// Conversations and mentions of it; 0 where only single values were left out.
    public let setAside: Int
    public let note: LocalizedText
    /// Its body was kept, or it was read then: trying again may help. Else it has to be sent again.
    public let isKept: Bool
  }

  /// The last of a hook.
  public static func remarks(of hook: Int64, limit: Int = 5, _ connection: Connection) throws -> [Remark] {
    try remarks("set_aside > 0 OR state <> 'nothing' AND note <> ''", of: hook, limit: limit, connection)
  }

  /// The last that are set aside, and no others.
  public static func remarksSetAside(of hook: Int64, limit: Int, _ connection: Connection) throws -> [Remark] {
    try remarks("set_aside > 0", of: hook, limit: limit, connection)
  }

  private static func remarks(
    _ condition: SQL, of hook: Int64, limit: Int, _ connection: Connection
  ) throws -> [Remark] {
    try connection.all(
      """
      SELECT id, received_at, set_aside, note, note_it,
        sealed_body IS NOT NULL OR patches <> '[]' OR mentions <> '[]'
      FROM hook_delivery WHERE hook_id = \(hook) AND (\(condition)) ORDER BY id DESC LIMIT \(limit)
      """
    ) { row in
      Remark(
        id: row.int64(0), at: Instant(seconds: row.int64(1)), setAside: row.int(2),
        note: LocalizedText(it: row.stringOrNil(4) ?? row.string(3), en: row.string(3)), isKept: row.bool(5))
    }
  }

  /// How many conversations and mentions of a hook are set aside; since some time, or of all that is kept.
  public static func setAside(
    of hook: Int64, since from: Instant = Instant(seconds: 0), _ connection: Connection
  ) throws -> Int {
    try connection.first(
      """
      SELECT CAST(COALESCE(SUM(set_aside), 0) AS BIGINT) FROM hook_delivery
      WHERE hook_id = \(hook) AND set_aside > 0 AND set_aside_at >= \(from.seconds)
      """
    ) { $0.int(0) } ?? 0
  }

  /// Sets a delivery aside whole.
  static func setAside(
    _ id: Int64, items: Int, _ reason: LocalizedText, now: Instant, _ connection: Connection
  ) throws {
    try connection.execute(
      """
      UPDATE hook_delivery SET state = 'quarantined', note = \(DeliveryCells.short(reason.en)),
        note_it = \(DeliveryCells.short(reason.it)), set_aside = \(max(1, items)), set_aside_at = \(now.seconds)
      WHERE id = \(id)
      """)
  }

  /// How trying again went: deliveries.
  public struct Retry: Sendable, Hashable {
    /// They wait to become facts.
    public var again = 0
    /// They are as they were: not understood this time either, or their body was not kept.
    public var left = 0
  }

  /// Tries again what was set aside, after an upgrade for example: read anew where its body was kept (`open` opens it; nil
  /// where it cannot), else as it was read then. Up to 1,000 at a time. O(bytes).
  public static func tryAgain(
    _ hook: LiveHook, by actor: Actor, now: Instant, open: ([UInt8]) -> String?, _ connection: Connection
  ) throws -> Retry {
    try note(hook.name, "retry", by: actor, now: now, connection)
    var retry = Retry()
    let rows = try connection.all(
      """
      SELECT id, received_at, sealed_body, patches <> '[]' OR mentions <> '[]' FROM hook_delivery
      WHERE hook_id = \(hook.id) AND set_aside > 0 ORDER BY id LIMIT 1000
      """
    ) { (id: $0.int64(0), at: Instant(seconds: $0.int64(1)), body: $0.blobOrNil(2), wasRead: $0.bool(3)) }
    for row in rows {
      let reading = row.body.flatMap(open).flatMap { readAgain($0, hook, at: row.at) }
      if let reading, !reading.isSetAside {
        try replace(row.id, LiveDelivery(reading, sealedBody: row.body), now: now, connection)
        retry.again += 1
      } else if reading == nil, row.wasRead {
        try connection.execute(
          "UPDATE hook_delivery SET state = 'waiting', set_aside = 0, set_aside_at = NULL WHERE id = \(row.id)")
        retry.again += 1
      } else {
        retry.left += 1
      }
    }
    return retry
  }

  private static func readAgain(_ body: String, _ hook: LiveHook, at: Instant) -> HookReading? {
    guard let kind = HookKind(rawValue: hook.kind) else { return nil }
    // The headers were not kept; what they tell of the form can be seen.
    let isForm = kind == .cti && !body.hasPrefix("{")
    let headers = isForm ? ["content-type": "application/x-www-form-urlencoded"] : [:]
    return kind.read(HookRequest(body: Array(body.utf8), headers: headers, now: at)).masked
  }

  private static func replace(
    _ id: Int64, _ delivery: LiveDelivery, now: Instant, _ connection: Connection
  ) throws {
    let cells = try DeliveryCells(delivery)
    let reading = delivery.reading
    try connection.execute(
      """
      UPDATE hook_delivery SET state = \(delivery.state), conversation = \(reading.conversation), note = \(cells.note),
        note_it = \(cells.noteIt), set_aside = \(reading.setAside),
        set_aside_at = \(reading.setAside > 0 ? now.seconds : nil), patches = \(cells.patches),
        mentions = \(cells.mentions)
      WHERE id = \(id)
      """)
  }
}
