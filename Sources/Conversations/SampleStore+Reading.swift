public import Primitives
public import Storage

/// Reading samples back.
extension SampleStore {
  /// A line of the list of samples.
  public struct Line: Sendable {
    public var id: Int64
    public var alarmID: String?
    public var frameSize: Int
    public var drawn: Int
    public var drawnAt: Instant
  }

  /// The newest first, at most `limit`.
  public static func all(limit: Int = 100, _ connection: Connection) throws -> [Line] {
    try connection.all(
      """
      SELECT s.id, s.alarm_id, s.frame_size, s.drawn_at,
        (SELECT COUNT(*) FROM sample_item i WHERE i.sample_id = s.id)
      FROM sample s ORDER BY s.id DESC LIMIT \(max(0, limit))
      """
    ) {
      Line(
        id: $0.int64(0), alarmID: $0.stringOrNil(1), frameSize: $0.int(2), drawn: $0.int(4),
        drawnAt: Instant(seconds: $0.int64(3)))
    }
  }

  /// The sample drawn last for an alarm; nil when none was.
  public static func latest(alarmID: String, _ connection: Connection) throws -> ConversationSample? {
    let id = try connection.first("SELECT MAX(id) FROM sample WHERE alarm_id = \(alarmID)") { $0.int64OrNil(0) }
    return try id.flatMap { $0 }.flatMap { try find($0, connection) }
  }

  /// The sample as it was drawn; nil when there is none of this id. O(items).
  public static func find(_ id: Int64, _ connection: Connection) throws -> ConversationSample? {
    let found = try connection.first("SELECT alarm_id, seed, frame_size FROM sample WHERE id = \(id)") {
      ($0.stringOrNil(0), UInt64(bitPattern: $0.int64(1)), $0.int(2))
    }
    guard let (alarmID, seed, frameSize) = found else { return nil }
    let items = try connection.all(
      "SELECT conversation, item, stratum, probability FROM sample_item WHERE sample_id = \(id) ORDER BY position"
    ) {
      ConversationSample.Item(
        conversationID: $0.string(0), key: $0.string(1), stratum: $0.string(2), probability: $0.double(3))
    }
    let probabilities = Dictionary(items.map { ($0.stratum, $0.probability) }, uniquingKeysWith: { a, _ in a })
    let strata = try connection.all(
      "SELECT name, size, drawn FROM sample_stratum WHERE sample_id = \(id) ORDER BY name"
    ) {
      ConversationSample.Stratum(
        name: $0.string(0), size: $0.int(1), drawn: $0.int(2), probability: probabilities[$0.string(0)] ?? 0)
    }
    return ConversationSample(
      id: id, alarmID: alarmID, seed: seed, frameSize: frameSize, strata: strata, items: items)
  }
}
