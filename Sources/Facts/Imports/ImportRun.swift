public import Indicators
public import Primitives
public import Storage

/// One import on its way into the database: facts, rollups, rejected rows and the import's own row.
///
/// It lives inside one write transaction: whatever happens, the database holds the state before it or all
/// of it. Give it batches of some thousands of facts; memory stays flat.
public struct ImportRun {
  public private(set) var summary: ImportSummary
  private let connection: Connection
  private let source: Int64
  private let counting: Counting
  private var values: DimensionValues
  private var sums = RollupAccumulator()

  /// Opens the import. Imports wait for one another.
  public init(_ summary: ImportSummary, organisation: Organisation, _ connection: Connection) throws {
    try connection.lock("rollups")
    self.connection = connection
    self.summary = summary
    counting = Counting(organisation)
    values = try DimensionValues(connection)
    source = try SourceStore.id(summary.source, connection)
    self.summary.id = try connection.insertReturningID(
      """
      INSERT INTO import (file, sha256, kind, source_id, row_count, added, changed, unchanged, rejected,
        report, finished_at)
      VALUES (\(summary.file), \(summary.sha256), \(summary.kind.rawValue), \(source), 0, 0, 0, 0, 0, '{}', 0)
      """)
  }

  /// Adds a batch: new facts are added, changed ones updated with the earlier version kept, unchanged ones
  /// only counted.
  public mutating func write(_ batch: [NumberedFact]) throws {
    switch summary.kind {
    case .conversations:
      try write(batch) { fact, ids, connection -> StoredConversation? in
        guard case .conversation(let value) = fact else { return nil }
        return try StoredConversation(value, &ids, connection)
      }
    case .answers:
      try write(batch) { fact, ids, connection -> StoredAnswer? in
        guard case .answer(let value) = fact else { return nil }
        return try StoredAnswer(value, &ids, connection)
      }
    case .headcount:
      try write(batch) { fact, ids, connection -> StoredHeadcount? in
        guard case .headcount(let value) = fact else { return nil }
        return try StoredHeadcount(value, &ids, connection)
      }
    case .customers:
      try write(batch) { fact, _, _ -> StoredCustomer? in
        guard case .customer(let value) = fact else { return nil }
        return StoredCustomer(value)
      }
    case .holdings:
      try write(batch) { fact, _, _ -> StoredHolding? in
        guard case .holding(let value) = fact else { return nil }
        return StoredHolding(value)
      }
    case .mentions:
      try write(batch) { fact, _, _ -> StoredMention? in
        guard case .mention(let value) = fact else { return nil }
        return StoredMention(value)
      }
    case .shifts:
      try write(batch) { fact, ids, connection -> StoredShift? in
        guard case .shift(let value) = fact else { return nil }
        return try StoredShift(value, &ids, connection)
      }
    }
    if sums.isFull { try writeSums() }
  }

  /// Keeps the unmasked originals of facts of this import, sealed.
  public func keep(_ originals: [String: [String: String]], in vault: OriginalsVault) throws {
    for (externalID, texts) in originals {
      let place = OriginalPlace(kind: summary.kind, source: source, externalID: externalID)
      try vault.keep(texts, of: place, importID: summary.id, connection)
    }
  }

  /// Keeps rows that were refused.
  public mutating func reject(_ rows: [RejectedRow]) throws {
    summary.rejected += rows.count
    summary.rows += rows.count
    try RejectionStore.add(rows, importID: summary.id, connection)
  }

  /// Writes what is still in memory and closes the import's row.
  public mutating func finish(sha256: String, report: String, now: Instant) throws -> ImportSummary {
    try writeSums()
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

  private mutating func write<F: StoredFact>(
    _ batch: [NumberedFact], _ store: (Fact, inout DimensionValues, Connection) throws -> F?
  ) throws {
    var facts: [Numbered<F>] = []
    facts.reserveCapacity(batch.count)
    for numbered in batch {
      guard let fact = try store(numbered.fact, &values, connection) else {
        preconditionFailure("An import holds facts of its own kind.")
      }
      facts.append(Numbered(row: numbered.row, fact: fact))
    }
    let writer = FactWriter<F>(
      connection: connection, source: source, importID: summary.id, counting: counting)
    let outcome = try writer.write(facts, &sums)
    summary.rows += batch.count
    summary.added += outcome.added
    summary.changed += outcome.changed
    summary.unchanged += outcome.unchanged
  }

  private mutating func writeSums() throws {
    try RollupWriter.write(sums, to: connection)
    sums = RollupAccumulator()
  }
}

/// A stored fact with the line it came from.
struct Numbered<F: StoredFact> {
  var row: Int
  var fact: F
}
