public import Storage

/// One table of things that leave: what stands in a row is its capability's, whose turn it is and who has it in hand
/// is the outbox's.
///
/// The columns are the same in each: `attempts`, `owner`, `leased_until`, `left_at`, and one for the moment of the next
/// try, which is NULL where nothing is to be tried.
public struct OutboxTable: Sendable, Hashable {
  public let name: String
  /// The column of the next try's moment.
  public let moment: String
  /// The column of a lane: of one lane one thing leaves at a time, the longest waiting first. Nil where all leave side
  /// by side.
  public let lane: String?

  public init(_ name: String, moment: String = "next_try_at", lane: String? = nil) {
    self.name = name
    self.moment = moment
    self.lane = lane
  }

  /// The columns that a table of things to be sent is given, beside its `attempts`. Once for each table of the database.
  public func columns(_ dialect: Dialect) -> String {
    """
    ALTER TABLE \(name) ADD COLUMN owner \(dialect.text);
    ALTER TABLE \(name) ADD COLUMN leased_until \(dialect.integer);
    ALTER TABLE \(name) ADD COLUMN left_at \(dialect.integer);
    CREATE INDEX \(name)_leased ON \(name) (leased_until) WHERE leased_until IS NOT NULL;
    """
  }

  /// The index that finds what is due.
  public var index: String {
    "CREATE INDEX \(name)_\(moment) ON \(name) (\(moment), id) WHERE \(moment) IS NOT NULL;"
  }

  var table: SQL { SQL(raw: name) }
  var due: SQL { SQL(raw: moment) }
}
