public import Indicators
public import Primitives
public import Storage

/// One import on its way into the database: facts, rollups, rejected rows and the import's own row.
///
/// It lives inside one write transaction: whatever happens, the database holds the state before it or all
/// of it. Give it batches of some thousands of facts; memory stays flat.
public struct ImportRun {
  public private(set) var summary: ImportSummary
  /// Whether nearly all facts of the last batch were new; before the first, nobody knows.
  public private(set) var mostAreNew = false
  private let connection: Connection
  private let stamp: ImportStamp
  private var counting: Counting
  private var encoding: FactEncoding
  private var repeatedIDs: Set<Int64> = []
  /// What the sums were told too much: facts that were there already.
  private var corrections = RollupAccumulator()
  private var twice: CountedTwiceWatch?

  /// Opens the import. Imports wait for one another.
  public init(_ summary: ImportSummary, organisation: Organisation, _ connection: Connection) throws {
    try connection.lock("rollups")
    self.connection = connection
    self.summary = summary
    let values = try DimensionValues(connection)
    counting = Counting(organisation, values)
    let source = try SourceStore.id(summary.source, connection)
    self.summary.id = try connection.insertReturningID(
      """
      INSERT INTO import (file, sha256, kind, source_id, row_count, added, changed, unchanged, rejected,
        report, finished_at)
      VALUES (\(summary.file), \(summary.sha256), \(summary.kind.rawValue), \(source), 0, 0, 0, 0, 0, '{}', 0)
      """)
    stamp = ImportStamp(source: source, importID: self.summary.id)
    encoding = FactEncoding(
      kind: summary.kind, stamp: stamp, counting: counting, values: values,
      erased: try ErasedCustomers(connection))
    twice = try CountedTwiceWatch(summary, connection)
  }

  /// Goes on with a ``StandingImport``, whose row is there already.
  init(continuing summary: ImportSummary, organisation: Organisation, _ connection: Connection) throws {
    self.connection = connection
    self.summary = summary
    let values = try DimensionValues(connection)
    counting = Counting(organisation, values)
    stamp = ImportStamp(source: try SourceStore.id(summary.source, connection), importID: summary.id)
    encoding = FactEncoding(
      kind: summary.kind, stamp: stamp, counting: counting, values: values,
      erased: try ErasedCustomers(connection))
  }

  /// For a thread that reads: it encodes there what is written here with ``write(_:)``, in the same order.
  /// Whoever takes it also writes its sums, and does not use ``add(_:)``.
  public var encodingForReader: FactEncoding { encoding }

  /// Adds a batch: new facts are added, changed ones updated with the earlier version kept, unchanged ones
  /// only counted.
  public mutating func add(_ batch: [NumberedFact]) throws {
    try write(encoding.encode(batch, counting: mostAreNew))
    try encoding.drainSums(atEnd: false) { try $0.write(to: connection) }
  }

  /// Writes a batch that was encoded elsewhere.
  public mutating func write(_ batch: EncodedFacts) throws {
    try DimensionValues.store(batch.made, connection)
    counting.learn(batch.made[...])
    twice?.see(batch, counting)
    let outcome = try batch.content.write(stamp, counting, &corrections, connection)
    summary.rows += batch.count
    summary.added += outcome.added
    summary.changed += outcome.changed
    summary.unchanged += outcome.unchanged
    note(outcome.repeated)
    mostAreNew = outcome.added * 10 > batch.count * 9
    if corrections.isFull { try writeCorrections() }
  }

  /// Rows that repeat an id of their own file are no changes; in an import that grows by itself they are.
  private mutating func note(_ repeated: [Int64]) {
    if summary.isStanding {
      summary.changed += repeated.count
    } else if !repeated.isEmpty {
      repeatedIDs.formUnion(repeated)
      summary.repeated += repeated.count
      summary.repeatedIDs = repeatedIDs.count
    }
  }

  /// Takes out conversations of this source that turned out to be no contact; those that are here count as changed.
  public mutating func withdraw(_ externalIDs: [String]) throws {
    guard externalIDs.isEmpty == false, summary.kind == .conversations else { return }
    let withdrawal = Withdrawal(connection: connection, stamp: stamp, counting: counting)
    summary.changed += try withdrawal.take(externalIDs, &corrections)
    if corrections.isFull { try writeCorrections() }
  }

  /// Writes sums that were gathered elsewhere.
  public func write(_ sums: RollupRows) throws { try sums.write(to: connection) }

  /// Keeps the unmasked originals of facts of this import, sealed.
  public func keep(_ originals: [String: [String: String]], in vault: OriginalsVault) throws {
    for (externalID, texts) in originals {
      let place = OriginalPlace(kind: summary.kind, source: stamp.source, externalID: externalID)
      try vault.keep(texts, of: place, importID: summary.id, connection)
    }
  }

  /// Keeps rows that were refused.
  public mutating func reject(_ rows: [RejectedRow]) throws {
    summary.rejected += rows.count
    summary.rows += rows.count
    try RejectionStore.add(rows, importID: summary.id, connection)
  }

  /// What of all that was written is there in the other form too, as rows or as totals.
  public func countedTwice() throws -> [CountedTwice] { try twice?.found(stamp.importID, counting, connection) ?? [] }

  /// Writes what is still in memory and closes the import's row.
  public mutating func finish(sha256: String, report: String, now: Instant) throws -> ImportSummary {
    try encoding.drainSums(atEnd: true) { try $0.write(to: connection) }
    try writeCorrections()
    summary.sha256 = sha256
    summary.report = report
    summary.finishedAt = now
    try connection.execute(
      """
      UPDATE import SET sha256 = \(sha256), row_count = \(summary.rows), added = \(summary.added),
        changed = \(summary.changed), unchanged = \(summary.unchanged), rejected = \(summary.rejected),
        report = \(report), finished_at = \(now.seconds)
      WHERE id = \(summary.id)
      """)
    return summary
  }

  private mutating func writeCorrections() throws {
    try RollupWriter.write(corrections, to: connection)
    corrections = RollupAccumulator()
  }
}
