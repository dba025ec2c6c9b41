import Alarms
import Facts
import Indicators
import Primitives
import Storage
import StorageTesting

/// A database that has lived through a story, and what the alarms make of it.
struct RunOffice {
  let database: Database
  var organisation = Organisation()

  static let migrations =
    [DimensionValues.migration, RollupTables.migration, OrganisationStore.migration] + FactTables.migrations
    + AlarmTables.migrations

  static func open<T>(
    _ story: Story = Story(), _ engine: TestDatabase = .sqlite, _ body: (RunOffice) throws -> T
  ) throws -> T {
    try engine.with { database in
      try Migrator(migrations).migrate(database, now: Instant(seconds: 0))
      let office = RunOffice(database: database)
      try office.bring(story.conversations)
      try office.bring(story.headcount)
      return try body(office)
    }
  }

  func bring(_ facts: [Fact]) throws {
    guard let kind = facts.first?.kind else { return }
    try database.write { connection in
      var run = try ImportRun(
        ImportSummary(file: "\(kind.rawValue).csv", kind: kind, source: "helpdesk"), organisation: organisation,
        connection)
      try run.add(zip(facts.indices, facts).map { NumberedFact(row: $0 + 2, fact: $1) })
      _ = try run.finish(sha256: "", report: "{}", now: Instant(seconds: 0))
    }
  }

  func rebuild() throws { try database.write { try Rebuild.run(organisation: organisation, $0) } }

  /// The alarms of a month, not stored.
  func alarms(in month: Month = Story.judged) throws -> [Alarm] {
    try database.read { connection in
      let reader = try IndicatorReader(connection)
      let query = IndicatorQuery(from: month.advanced(by: -SeriesReader.history), to: month)
      var agents: [Segment: [Month: Double]] = [:]
      for (key, count) in try PeopleQueries(connection, values: reader.values).agents(query) {
        agents[key.segment, default: [:]][Month(index: Int(key.period.bucket))] = count
      }
      let run = AlarmRun(
        reader.rollups, values: reader.values, organisation: organisation, agents: agents)
      return try run.alarms(in: month)
    }
  }

  /// Judges a month and stores what it found.
  @discardableResult
  func record(_ text: String) throws -> [Alarm] {
    let found = try alarms(in: month(text))
    try store(found, text)
    return found
  }

  func store(_ alarms: [Alarm], _ text: String) throws {
    try database.write {
      try AlarmStore.record(alarms, month: month(text), now: Instant(seconds: 1_770_000_000), $0)
    }
  }

  func stored() throws -> [Alarm] { try database.read { try AlarmStore.all($0) } }

  /// The states an alarm went through, in their order.
  func events(of id: String) throws -> [String] {
    try database.read {
      try $0.all("SELECT state FROM alarm_event WHERE alarm_id = \(id) ORDER BY id") { $0.string(0) }
    }
  }
}

extension Story {
  /// What is told about `judged`, on SQLite.
  func alarms() throws -> [Alarm] { try RunOffice.open(self) { try $0.alarms() } }

  func ringing() throws -> [Alarm] { try alarms().filter { $0.state == "ringing" } }
}
