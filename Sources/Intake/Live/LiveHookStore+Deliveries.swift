import Connectors
import Foundation
public import Primitives
public import Storage

/// What came.
extension LiveHookStore {
  /// Writes down what came; false when it had come before: the same number, or the same content where the sender gives
  /// none. What tells no moment of its own is the same event only while nothing else came of its conversation. One that
  /// was set aside whole is taken anew.
  @discardableResult
  public static func receive(
    _ delivery: LiveDelivery, at hook: LiveHook, now: Instant, _ connection: Connection
  ) throws -> Bool {
    let reading = delivery.reading
    guard let key = try key(of: reading, hook.id, connection) else { return false }
    let cells = try DeliveryCells(delivery)
    return try connection.execute(
      """
      INSERT INTO hook_delivery (hook_id, key, conversation, received_at, state, note, note_it, set_aside, set_aside_at,
        patches, mentions, sealed_body)
      VALUES (\(hook.id), \(key), \(reading.conversation), \(now.seconds), \(delivery.state), \(cells.note),
        \(cells.noteIt), \(reading.setAside), \(reading.setAside > 0 ? now.seconds : nil), \(cells.patches),
        \(cells.mentions), \(delivery.sealedBody))
      ON CONFLICT (hook_id, key) DO UPDATE SET conversation = excluded.conversation,
        received_at = excluded.received_at, state = excluded.state, note = excluded.note, note_it = excluded.note_it,
        set_aside = excluded.set_aside, set_aside_at = excluded.set_aside_at, patches = excluded.patches,
        mentions = excluded.mentions, sealed_body = excluded.sealed_body
      WHERE hook_delivery.state = 'quarantined'
      """) == 1
  }

  /// Nil where it is a repeat.
  private static func key(of reading: HookReading, _ hook: Int64, _ connection: Connection) throws -> String? {
    // A number is never cut: two might become the same.
    let isPlain = reading.key.utf8.count <= 200 && !reading.key.utf8.contains(0)
    let key = isPlain ? reading.key : "sha256:" + hash(reading.key)
    guard reading.isTimeless, let conversation = reading.conversation else { return key }
    let last = try connection.first(
      """
      SELECT id, key FROM hook_delivery WHERE hook_id = \(hook) AND conversation = \(conversation)
      ORDER BY id DESC LIMIT 1
      """
    ) { (id: $0.int64(0), key: $0.string(1)) }
    guard let last else { return key }
    // Two that arrive together get the same key, and one of them is the repeat.
    return last.key == key || last.key.hasPrefix(key + "#") ? nil : "\(key)#\(last.id)"
  }

  /// How much came since some time, by state.
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

  /// Takes away what came before ``keptDays``, and parts of conversations that nothing was said of for long.
  @discardableResult
  public static func sweep(now: Instant, _ connection: Connection) throws -> Int {
    let oldest = now.seconds - keptDays * 86_400
    try connection.execute(
      "DELETE FROM live_conversation WHERE changed_at < \(now.seconds - completedDays * 86_400)")
    return try connection.execute(
      "DELETE FROM hook_delivery WHERE received_at < \(oldest) AND state <> 'waiting'")
  }
}

/// The columns of a delivery that are written as texts.
struct DeliveryCells {
  let patches: String
  let mentions: String
  let note: String
  let noteIt: String?

  init(_ delivery: LiveDelivery) throws {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.sortedKeys]
    patches = String(decoding: try encoder.encode(delivery.reading.patches), as: UTF8.self)
    mentions = String(decoding: try encoder.encode(delivery.reading.mentions), as: UTF8.self)
    note = Self.short(delivery.reading.note?.en ?? "")
    noteIt = delivery.reading.note.map { Self.short($0.it) }
  }

  /// As the table takes it.
  static func short(_ text: String) -> String {
    let plain = text.replacing("\u{0}", with: "\u{FFFD}")
    return String(String.UnicodeScalarView(plain.unicodeScalars.prefix(300)))
  }
}
