public import Indicators
public import Primitives
public import Storage

/// Facts that come one by one and not in a file, such as the answers to a survey of one's own: one import for each
/// source, which stays open. It cannot be undone, since nothing could bring it in again.
public enum StandingImport {
  /// Adds facts of one kind, or changes those that are there; their sums follow. `name` is shown where imports are.
  ///
  /// Waits for the imports that are being written. O(facts + values of the dimensions).
  @discardableResult
  public static func add(
    _ facts: [Fact], _ kind: FactKind, source: String, name: String, organisation: Organisation, now: Instant,
    _ connection: Connection
  ) throws -> ImportSummary {
    try connection.lock("rollups")
    var run = try ImportRun(
      continuing: open(kind, source, name, connection), organisation: organisation, connection)
    let first = run.summary.rows
    try run.add(facts.enumerated().map { NumberedFact(row: first + $0 + 1, fact: $1) })
    return try run.finish(sha256: ImportSummary.noFile, report: "{}", now: now)
  }

  /// Takes out conversations that turned out to be no contact.
  public static func withdraw(
    _ externalIDs: [String], source: String, name: String, organisation: Organisation, now: Instant,
    _ connection: Connection
  ) throws {
    if externalIDs.isEmpty { return }
    try connection.lock("rollups")
    var run = try ImportRun(
      continuing: open(.conversations, source, name, connection), organisation: organisation, connection)
    try run.withdraw(externalIDs)
    _ = try run.finish(sha256: ImportSummary.noFile, report: "{}", now: now)
  }

  private static func open(
    _ kind: FactKind, _ source: String, _ name: String, _ connection: Connection
  ) throws -> ImportSummary {
    let sourceID = try SourceStore.id(source, connection)
    let found = try connection.first(
      "SELECT id FROM import WHERE source_id = \(sourceID) AND kind = \(kind.rawValue) AND sha256 = \(ImportSummary.noFile)"
    ) { $0.int64(0) }
    let id =
      try found
      ?? connection.insertReturningID(
        """
        INSERT INTO import (file, sha256, kind, source_id, row_count, added, changed, unchanged, rejected, report,
          finished_at)
        VALUES (\(name), \(ImportSummary.noFile), \(kind.rawValue), \(sourceID), 0, 0, 0, 0, 0, '{}', 0)
        """)
    guard let summary = try ImportStore.find(id, connection) else {
      preconditionFailure("An import that was just made is there.")
    }
    return summary
  }
}
