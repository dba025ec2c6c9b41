import Markup
import Ledger
import Demand
import Demo
import Facts
import Indicators
import Primitives
import Storage
import Surveys
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
    try add(byKind, to: database, now: now)
    return byKind.mapValues(\.count)
  }

  /// What came today, the outage of card payments that is in it, and the bell that rings for it.
  static func today(_ company: DemoCompany, _ outage: DemoOutage, in database: Database, now: Instant) throws {
    var facts: [FactKind: [NumberedFact]] = [:]
    let masker = FactMasker()
    var counts = MaskCounts()
    func keep(_ fact: Fact) {
      var fact = fact
      _ = masker.mask(&fact, counts: &counts)
      facts[fact.kind, default: []].append(NumberedFact(row: facts[fact.kind, default: []].count + 2, fact: fact))
    }
    company.forEachConversation(today: now, outage, keep)
    company.forEachMention(today: now, outage, keep)
    try add(facts, to: database, now: now)
    try database.write { connection in
      let clock = try OrganisationStore.read(connection).clock
      let contacts = ContactQueries(connection, values: try DimensionValues(connection), clock: clock)
      let watch = try SpikeWatch(
        on: clock.day(of: now), isHoliday: ItalianHolidays.contains, contacts, clock)
      _ = try SpikeTelling.record(watch.look(now: now, contacts), watch, now: now, contacts, clock, connection)
      let mentions = MentionQueries(connection)
      let said = try MentionWatch(on: clock.day(of: now), mentions, clock)
      _ = try MentionTelling.record(said.look(now: now, mentions), said, now: now, mentions, clock, connection)
    }
  }

  private static func add(_ byKind: [FactKind: [NumberedFact]], to database: Database, now: Instant) throws {
    try database.write { connection in
      let organisation = try OrganisationStore.read(connection)
      for kind in FactKind.allCases {
        guard let facts = byKind[kind], !facts.isEmpty else { continue }
        let summary = ImportSummary(file: "demo", kind: kind, source: "demo")
        var run = try ImportRun(summary, organisation: organisation, connection)
        for start in stride(from: 0, to: facts.count, by: 4_000) {
          try run.add(Array(facts[start..<min(start + 4_000, facts.count)]))
        }
        _ = try run.finish(sha256: "", report: "{}", now: now)
      }
    }
  }

  /// The organisation's name, and a survey to answer; returns the path of the survey's page.
  static func ask(_ company: DemoCompany, in database: Database, now: Instant) throws -> String {
    try database.write { connection in
      _ = try OrganisationStore.set(.name, to: company.name, connection)
      var generator = SystemRandomNumberGenerator()
      let draft = try SurveyDraft(name: "NPS dal sito", kind: .nps)
      let survey = try SurveyStore.add(draft, by: .demo, now: now, using: &generator, connection)
      let found = try SurveyStore.findWithKey(survey.id, connection)
      return found.map { SitePath.surveyAnswer($0.survey.openLink($0.key)).text } ?? ""
    }
  }
}
