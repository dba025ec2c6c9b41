import Ledger
import Facts
import Indicators
import People
import Primitives
import Storage
import StorageTesting
import Testing

/// The customer service of a small imaginary water company, with an empty database of its own.
struct Office {
  let database: Database
  var organisation = Organisation()

  static let migrations =
    [DimensionValues.migration, RollupTables.migration, OrganisationStore.migration] + PeopleMigrations.all
    + FactTables.migrations

  static func open<T>(_ engine: TestDatabase, _ body: (Office) throws -> T) throws -> T {
    try engine.with { database in
      try Migrator(migrations).migrate(database, now: Instant(seconds: 0))
      return try body(Office(database: database))
    }
  }

  /// Brings facts of one kind in, in one transaction, `batch` at a time. A dry run before must find the same.
  @discardableResult
  func bring(_ facts: [Fact], source: String = "helpdesk", batch: Int = 1_000) throws -> ImportSummary {
    guard let kind = facts.first?.kind else { preconditionFailure("An import brings at least one fact.") }
    let foreseen = try dryRun(facts, kind, source: source, batch: batch)
    let summary = try database.write { connection in
      var run = try ImportRun(
        ImportSummary(file: "\(kind.rawValue).csv", kind: kind, source: source), organisation: organisation,
        connection)
      for start in stride(from: 0, to: facts.count, by: batch) {
        let part = facts[start..<min(start + batch, facts.count)]
        try run.add(zip(part.indices, part).map { NumberedFact(row: $0 + 2, fact: $1) })
      }
      return try run.finish(sha256: "", report: "{}", now: utc("2026-11-22 09:00:00"))
    }
    #expect(
      [foreseen.rows, foreseen.added, foreseen.changed, foreseen.unchanged]
        == [summary.rows, summary.added, summary.changed, summary.unchanged], "a dry run finds what the import does")
    return summary
  }

  private func dryRun(_ facts: [Fact], _ kind: FactKind, source: String, batch: Int) throws -> ImportSummary {
    try database.read { connection in
      var run = try DryRun(
        ImportSummary(file: "", kind: kind, source: source), organisation: organisation, connection)
      var encoding = run.encodingForReader
      for start in stride(from: 0, to: facts.count, by: batch) {
        let part = facts[start..<min(start + batch, facts.count)]
        let numbered = zip(part.indices, part).map { NumberedFact(row: $0 + 2, fact: $1) }
        try run.compare(encoding.encode(numbered, counting: false))
      }
      return run.summary
    }
  }

  @discardableResult
  func undo(_ summary: ImportSummary) throws -> ImportSummary {
    try database.write {
      try ImportUndo.undo(summary.id, organisation: organisation, by: .commandLine, now: utc("2026-11-22 10:00:00"), $0)
    }
  }

  func rebuild() throws {
    try database.write { try Rebuild.run(organisation: organisation, $0) }
  }

  func table(_ query: IndicatorQuery) throws -> FigureTable {
    try database.read { try IndicatorReader($0).table(query) }
  }

  /// The figures of one indicator, with the segment and the period they stand in.
  func figures(_ indicator: Indicator, _ query: IndicatorQuery) throws -> [Figure] {
    try table(query).figures(of: [indicator])
  }

  /// Everything that is known of all conversations of some months together.
  func sums(from: String, to: String? = nil) throws -> SegmentSums {
    let query = IndicatorQuery(from: month(from), to: month(to ?? from))
    return try table(query).sums.values.reduce(into: SegmentSums()) { $0.add($1) }
  }
}

extension Fact {
  /// A conversation, put together in place.
  static func conversation(
    _ id: String, _ openedAt: String, _ channel: String = "phone", _ change: (inout Conversation) -> Void = { _ in }
  ) -> Fact {
    var conversation = Conversation(externalID: id, openedAt: utc(openedAt), channel: channel)
    change(&conversation)
    return .conversation(conversation)
  }

  /// A survey's invitation or answer, put together in place.
  static func answer(
    _ id: String, _ kind: SurveyKind, _ scale: Scale, _ score: Int?,
    _ change: (inout SurveyAnswer) -> Void = { _ in }
  ) -> Fact {
    var answer = SurveyAnswer(externalID: id, kind: kind, scale: scale, score: score)
    change(&answer)
    return .answer(answer)
  }
}
