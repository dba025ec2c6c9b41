import Alarms
import Conversations
import Facts
import Indicators
import People
import Primitives
public import Storage
public import StorageTesting

/// September and October 2026: 40 scored calls a month in two teams, one of them named like a formula; 4 e-mails
/// without a score; 3 agents in one team, 9 in the other.
public enum TwoMonths {
  public static let formula = "=Bari, sede"

  public static func open(
    _ engine: TestDatabase, isEmpty: Bool = false, moreEmails: Int = 0, _ body: (Connection) throws -> Void
  ) throws {
    try engine.with { database in
      let own = [DimensionValues.migration, RollupTables.migration, OrganisationStore.migration]
      let tables =
        FactTables.migrations + AlarmTables.migrations + [SampleStore.migration] + JobMigrations.all
        + PeopleMigrations.all
      try Migrator(own + tables).migrate(database, now: Instant(seconds: 0))
      try database.write { connection in
        if !isEmpty {
          try add(.conversations, (9...10).flatMap { calls($0, 44 + moreEmails) }, connection)
          try add(.headcount, (9...10).flatMap(agents), connection)
        }
        try body(connection)
      }
    }
  }

  private static func add(_ kind: FactKind, _ facts: [Fact], _ connection: Connection) throws {
    var run = try ImportRun(
      ImportSummary(file: "\(kind).csv", kind: kind, source: "helpdesk"), organisation: Organisation(), connection)
    try run.add(facts.enumerated().map { NumberedFact(row: $0 + 2, fact: $1) })
    _ = try run.finish(sha256: "\(kind)", report: "{}", now: Instant(seconds: 0))
  }

  private static func calls(_ number: Int, _ count: Int) -> [Fact] {
    let month = Month(year: 2026, month: number)
    return (0..<count).map { index in
      let day = month.firstDay.adding(days: index % 28)
      var call = Conversation(
        externalID: "\(month)/\(index)", openedAt: Instant(seconds: Int64(day.daysSince1970) * 86_400 + 36_000),
        channel: index < 40 ? "phone" : "email")
      call.team = index % 2 == 0 ? formula : "Milano"
      call.agent = "Giulia Rossi"
      call.subject = "chiamata \(index)"
      if index < 40 {
        call.csat = index % 4 == 0 ? 1 : 5
        call.csatScale = .oneToFive
      }
      return .conversation(call)
    }
  }

  private static func agents(_ number: Int) -> [Fact] {
    let month = Month(year: 2026, month: number)
    return [(formula, 3.0), ("Milano", 9.0)].map { team, count in
      .headcount(Headcount(day: month.firstDay, wholeMonth: true, agents: count, team: team))
    }
  }
}
