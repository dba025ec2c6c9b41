import PageKit
@testable import CustomerPages
import Facts
import Indicators
import Primitives
import Storage
import StorageTesting
import Testing

struct CustomerReportTests {
  @Test(arguments: TestDatabases.all)
  func `an old export says where it ends, and is not calm after it`(_ engine: TestDatabase) throws {
    try Self.open(engine, months: 30) { connection in
      let page = try CustomerReport.page(now: Self.now, mayImport: true, .it, connection)
      #expect(page.reach == "I dati arrivano al 30 giu 2023; ultimo mese intero: giugno 2023")
      #expect(page.cautions.count == 2 && page.cautions[0].contains("si fermano a giugno 2023"))
      guard case .health(let health) = page.content else { throw Unexpected() }
      #expect(health.churn.chart?.points.last?.label == "giu 2023")
      #expect(health.churn.chart?.points.count == 30)
      #expect(health.churn.verdict.kind != .notEnoughData)
      #expect(health.products == nil)
      let file = try #require(try CustomerReport.file(now: Self.now, .plain, .it, connection))
      let lines = file.split(separator: "\r\n")
      #expect(lines.count == 31 && lines[1].hasPrefix("2021-01,100,2,1,0,0.01,"))
    }
  }

  @Test(arguments: TestDatabases.all)
  func `fewer than 24 months give no verdict`(_ engine: TestDatabase) throws {
    try Self.open(engine, months: 23) { connection in
      let page = try CustomerReport.page(now: Self.now, mayImport: true, .en, connection)
      guard case .health(let health) = page.content else { throw Unexpected() }
      #expect(health.churn.verdict.kind == .notEnoughData)
      #expect(health.churn.verdict.reason.contains("23") && health.stay.verdict.kind == .notEnoughData)
    }
  }

  @Test(arguments: TestDatabases.all)
  func `without customers there is a page and no file`(_ engine: TestDatabase) throws {
    try Self.open(engine, months: 0) { connection in
      let page = try CustomerReport.page(now: Self.now, mayImport: true, .it, connection)
      guard case .noCustomers(true) = page.content else { throw Unexpected() }
      #expect(try CustomerReport.file(now: Self.now, .plain, .it, connection) == nil)
      #expect(try CustomerAnswer(now: Self.now, connection) == nil)
    }
  }

  private struct Unexpected: Error {}

  /// 23 November 2026.
  private static let now = Instant(seconds: Int64(CivilDate(year: 2026, month: 11, day: 23).daysSince1970) * 86_400)

  /// 100 customers at the start of 2021; each month two join on its 10th, and one of the old ones leaves on its
  /// last day.
  private static func open(_ engine: TestDatabase, months: Int, _ body: (Connection) throws -> Void) throws {
    try engine.with { database in
      let own = [DimensionValues.migration, RollupTables.migration, OrganisationStore.migration]
      try Migrator(own + FactTables.migrations).migrate(database, now: Instant(seconds: 0))
      try database.write { connection in
        if months > 0 { try add(facts(months), connection) }
        try body(connection)
      }
    }
  }

  private static func facts(_ months: Int) -> [Fact] {
    let first = Month(year: 2021, month: 1)
    let old = (0..<100).map { place in
      Customer(
        customerID: "old-\(place)", joinedOn: CivilDate(year: 2020, month: 1, day: 1),
        leftOn: place < months ? first.advanced(by: place).lastDay : nil)
    }
    let new = (0..<(2 * months)).map { place in
      Customer(customerID: "new-\(place)", joinedOn: first.advanced(by: place / 2).firstDay.adding(days: 9))
    }
    return (old + new).map { .customer($0) }
  }

  private static func add(_ facts: [Fact], _ connection: Connection) throws {
    var run = try ImportRun(
      ImportSummary(file: "c.csv", kind: .customers, source: "crm"), organisation: Organisation(), connection)
    try run.add(facts.enumerated().map { NumberedFact(row: $0 + 2, fact: $1) })
    _ = try run.finish(sha256: "c", report: "{}", now: now)
  }
}
