public import Storage

/// The tables of sums. Derived: they can be dropped and made again from the facts.
public enum RollupTables {
  public static let conversation = "conversation_rollup"
  public static let answer = "answer_rollup"
  public static let customer = "customer_rollup"

  /// The key columns that both tables share, in the order in which they are read.
  static let key = ["grain", "level", "bucket"] + dimensions
  static let dimensions = ["channel_id", "team_id", "queue_id", "reason_id", "product_id"]
  static let conversationNumbers = ConversationSums.Field.allCases.map(\.column)
  static let sketches = ["first_reply", "first_reply_business", "resolution", "resolution_business"]
  static let answerNumbers = AnswerSums.Field.allCases.map(\.column)

  public static let migration = Migration("indicators-0001-rollups") { dialect in
    let columns = (key + ["day"]).map { "\($0) \(dialect.integer) NOT NULL" }
    let conversationSums = conversationNumbers.map { "\($0) \(dialect.integer) NOT NULL" }
    let sketchColumns = sketches.map { "\($0) \(dialect.blob)" }
    let answerSums = answerNumbers.map { "\($0) \(dialect.integer) NOT NULL" }
    let keyText = key.joined(separator: ", ")
    return """
      CREATE TABLE conversation_rollup (
        \((columns + conversationSums + sketchColumns).joined(separator: ",\n  ")),
        PRIMARY KEY (\(keyText))
      )\(dialect.strictWithoutRowID);
      CREATE TABLE answer_rollup (
        \((columns + ["series \(dialect.integer) NOT NULL"] + answerSums).joined(separator: ",\n  ")),
        PRIMARY KEY (\(keyText), series)
      )\(dialect.strictWithoutRowID);
      CREATE TABLE customer_rollup (
        month \(dialect.integer) NOT NULL PRIMARY KEY,
        joined \(dialect.integer) NOT NULL,
        departed \(dialect.integer) NOT NULL
      )\(dialect.strict);
      """
  }
}
