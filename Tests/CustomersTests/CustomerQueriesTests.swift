import Customers
import Facts
import Indicators
import Primitives
import Statistics
import Storage
import StorageTesting
import Testing

struct CustomerQueriesTests {
  @Test(arguments: TestDatabases.all)
  func `customers and holdings are read as they were brought in`(_ engine: TestDatabase) throws {
    try Shop.open(engine) { shop in
      try shop.bring(Self.customers, on: "2026-04-02")
      try shop.bring(Self.holdings, on: "2026-04-02")
      let health = try #require(try shop.health(now: "2026-04-20"))
      #expect(health.customers == 4 && health.impossible == 1)
      #expect(health.reach.last == day("2026-03-31"))
      let course = try #require(health.course)
      #expect(course.churn.months == month("2026-01")...month("2026-03"))
      #expect(course.churn.values.map(\.opening) == [2, 1, 2])
      #expect(course.churn.values.map(\.lost) == [1, 0, 0])
      #expect(course.leftByYear.map(\.left) == [1])
      #expect(course.churnVerdict.name == "not_enough_data")
      let products = try #require(health.products)
      #expect(products.hasEnds)
      #expect(products.months.map(\.month) == [month("2026-02"), month("2026-03")])
      // b holds gas twice and light; d's phone came back; a has left, whatever its open holding says.
      #expect(products.months.map(\.all.holders) == [1, 2])
      #expect(products.months.map(\.all.products) == [2, 3])
      #expect(products.months.map(\.all.several) == [1, 1])
    }
  }

  @Test(arguments: TestDatabases.all)
  func `without customers there is nothing, and without leavings no churn of zero`(_ engine: TestDatabase) throws {
    try Shop.open(engine) { shop in
      #expect(try shop.health(now: "2026-04-20") == nil)
      try shop.bring([.customer(Customer(customerID: "a", joinedOn: day("2025-01-01")))], on: "2026-04-02")
      let health = try #require(try shop.health(now: "2026-04-20"))
      #expect(health.course == nil && health.products == nil)
    }
  }

  @Test(arguments: TestDatabases.all)
  func `holdings that never end tell only the last month`(_ engine: TestDatabase) throws {
    try Shop.open(engine) { shop in
      try shop.bring(
        [
          .holding(Holding(customerID: "x", product: "gas", from: day("2024-01-01"))),
          .holding(Holding(customerID: "y", product: "gas", from: day("2026-03-31"))),
        ], on: "2026-04-02")
      try shop.bring([.customer(Customer(customerID: "x", joinedOn: day("2024-01-01")))], on: "2026-04-02")
      let products = try #require(try shop.health(now: "2026-04-20")?.products)
      #expect(!products.hasEnds)
      #expect(products.months.map(\.month) == [month("2026-03")])
      #expect(products.months.map(\.all.holders) == [2])
    }
  }

  private static let customers: [Fact] = [
    customer("a", "2025-01-01", "2026-01-15"), customer("b", "2025-06-01"), customer("c", "2026-02-28"),
    customer("d", "2026-03-31"), customer("e", "2026-03-01", "2026-02-01"),
  ]

  private static let holdings: [Fact] = [
    holding("a", "gas", "2025-01-01"), holding("b", "gas", "2025-06-01"), holding("b", "gas", "2025-07-01"),
    holding("b", "light", "2025-08-01"), holding("c", "phone", "2026-02-01", "2026-02-20"),
    holding("d", "phone", "2026-03-31"),
  ]

  private static func customer(_ id: String, _ joined: String, _ left: String? = nil) -> Fact {
    .customer(Customer(customerID: id, joinedOn: day(joined), leftOn: left.map(day)))
  }

  private static func holding(_ id: String, _ product: String, _ from: String, _ to: String? = nil) -> Fact {
    .holding(Holding(customerID: id, product: product, from: day(from), to: to.map(day)))
  }
}

/// A database with facts in it.
struct Shop {
  let database: Database

  static func open<T>(_ engine: TestDatabase, _ body: (Shop) throws -> T) throws -> T {
    try engine.with { database in
      let migrations =
        [DimensionValues.migration, RollupTables.migration, OrganisationStore.migration] + FactTables.migrations
      try Migrator(migrations).migrate(database, now: Instant(seconds: 0))
      return try body(Shop(database: database))
    }
  }

  func bring(_ facts: [Fact], on text: String) throws {
    guard let kind = facts.first?.kind else { preconditionFailure("An import brings at least one fact.") }
    let noon = Instant(seconds: Int64(day(text).daysSince1970) * 86_400 + 43_200)
    try database.write { connection in
      var run = try ImportRun(
        ImportSummary(file: "\(kind.rawValue).csv", kind: kind, source: "shop"), organisation: Organisation(),
        connection)
      try run.add(facts.enumerated().map { NumberedFact(row: $0.offset + 2, fact: $0.element) })
      _ = try run.finish(sha256: "", report: "{}", now: noon)
    }
  }

  func health(now: String) throws -> CustomerHealth? {
    try database.read { try CustomerQueries($0).health(now: day(now), Organisation().clock) }
  }
}
