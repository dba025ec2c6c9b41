import Demo
import Facts
import Indicators
import Primitives
import Storage
import TextAnalysis

/// Builds the example company in a database: every kind of fact through the same import as any file.
enum DemoBuilding {
  /// How many facts of each kind were made.
  static func build(_ company: DemoCompany, into database: Database, now: Instant) throws -> [FactKind: Int] {
    var byKind: [FactKind: [NumberedFact]] = [:]
    let masker = FactMasker()
    var counts = MaskCounts()
    company.forEachFact { fact in
      var fact = fact
      _ = masker.mask(&fact, counts: &counts)
      byKind[fact.kind, default: []].append(NumberedFact(row: byKind[fact.kind, default: []].count + 2, fact: fact))
    }
    try database.write { connection in
      let organisation = try OrganisationStore.read(connection)
      for kind in FactKind.allCases {
        guard let facts = byKind[kind] else { continue }
        let summary = ImportSummary(file: "demo", kind: kind, source: "demo")
        var run = try ImportRun(summary, organisation: organisation, connection)
        for start in stride(from: 0, to: facts.count, by: 4_000) {
          try run.add(Array(facts[start..<min(start + 4_000, facts.count)]))
        }
        _ = try run.finish(sha256: "", report: "{}", now: now)
      }
    }
    return byKind.mapValues(\.count)
  }
}
