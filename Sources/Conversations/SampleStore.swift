import Primitives
public import Storage

/// Keeps samples with everything needed to weigh them and to draw them again.
public enum SampleStore {
  public static let migration = Migration("conversations-0001-samples") { dialect in
    """
    CREATE TABLE sample (
      id \(dialect.identity),
      alarm_id \(dialect.text),
      seed \(dialect.integer) NOT NULL,
      frame_size \(dialect.integer) NOT NULL,
      drawn_at \(dialect.integer) NOT NULL
    )\(dialect.strict);
    CREATE TABLE sample_stratum (
      sample_id \(dialect.integer) NOT NULL REFERENCES sample (id),
      name \(dialect.text) NOT NULL,
      size \(dialect.integer) NOT NULL,
      drawn \(dialect.integer) NOT NULL,
      PRIMARY KEY (sample_id, name)
    )\(dialect.strict);
    CREATE TABLE sample_item (
      sample_id \(dialect.integer) NOT NULL REFERENCES sample (id),
      position \(dialect.integer) NOT NULL,
      item \(dialect.text) NOT NULL,
      conversation \(dialect.text) NOT NULL,
      stratum \(dialect.text) NOT NULL,
      probability \(dialect.real) NOT NULL,
      PRIMARY KEY (sample_id, position)
    )\(dialect.strict);
    """
  }

  static func keep(_ sample: ConversationSample, now: Instant, _ connection: Connection) throws -> Int64 {
    let id = try connection.insertReturningID(
      """
      INSERT INTO sample (alarm_id, seed, frame_size, drawn_at)
      VALUES (\(sample.alarmID), \(Int64(bitPattern: sample.seed)), \(sample.frameSize), \(now.seconds))
      """)
    for stratum in sample.strata {
      try connection.execute(
        """
        INSERT INTO sample_stratum (sample_id, name, size, drawn)
        VALUES (\(id), \(stratum.name), \(stratum.size), \(stratum.drawn))
        """)
    }
    for (position, item) in sample.items.enumerated() {
      try connection.execute(
        """
        INSERT INTO sample_item (sample_id, position, item, conversation, stratum, probability)
        VALUES (\(id), \(position), \(item.key), \(item.conversationID), \(item.stratum), \(item.probability))
        """)
    }
    return id
  }

  /// What can be read of a drawn item: subject, text, score and comment, masked as they were stored.
  public static func words(of item: ConversationSample.Item, _ connection: Connection) throws -> [String] {
    let parts = item.key.split(separator: "/", maxSplits: 2)
    guard parts.count == 3, let source = Int64(parts[1]) else { return [] }
    let columns = parts[0] == "answer" ? "NULL, comment, score, NULL" : "subject, body, csat, csat_comment"
    let table = parts[0] == "answer" ? "survey_answer" : "conversation"
    let found = try connection.first(
      """
      SELECT \(raw: columns) FROM \(raw: table)
      WHERE source_id = \(source) AND external_id = \(String(parts[2]))
      """, words)
    return found ?? []
  }

  private static func words(_ row: Row) -> [String] {
    [row.stringOrNil(0), row.stringOrNil(1), row.intOrNil(2).map { "★ \($0)" }, row.stringOrNil(3)]
      .compactMap { $0 }.filter { !$0.isEmpty }
  }
}
