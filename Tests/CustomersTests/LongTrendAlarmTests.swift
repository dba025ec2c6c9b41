import Alarms
import Customers
import Facts
import Foundation
import Indicators
import Primitives
import Storage
import StorageTesting
import Testing

/// A shop whose newcomers leave sooner and sooner.
struct LongTrendAlarmTests {
  @Test(arguments: TestDatabases.all)
  func `a churn that rises slowly rings once, among those who are customers for less than a year`(
    _ engine: TestDatabase
  ) throws {
    try Shop.open(engine) { shop in
      try shop.bring(Self.customers(hurried: true), on: "2026-01-02")
      let alarms = try shop.longTrends(in: "2025-12")
      #expect(alarms.map(\.kind) == [.longTrend])
      let alarm = try #require(alarms.first)
      #expect(try shop.longTrends(in: "2026-01").map(\.id) == [alarm.id])
      #expect(alarm.indicator == "churn")
      #expect(alarm.scope?.values.contains("under_1_year") == true)
      #expect(alarm.scope?.values.contains("over_3_years") == false)
    }
  }

  @Test(arguments: TestDatabases.all)
  func `the same shop without hurry is silent, and so is one without customers`(_ engine: TestDatabase) throws {
    try Shop.open(engine) { shop in
      #expect(try shop.longTrends(in: "2025-12").isEmpty)
      try shop.bring(Self.customers(hurried: false), on: "2026-01-02")
      #expect(try shop.longTrends(in: "2025-12").isEmpty)
    }
  }

  @Test(arguments: TestDatabases.all)
  func `products that newcomers dilute are told as such`(_ engine: TestDatabase) throws {
    try Shop.open(engine) { shop in
      try shop.bring(Self.customers(hurried: false), on: "2026-01-02")
      try shop.bring(Self.holdings, on: "2026-01-02")
      let alarm = try #require(try shop.longTrends(in: "2025-12").first)
      #expect(alarm.indicator == "products_per_customer")
      #expect(alarm.scope?.verdict == "mix")
      #expect(alarm.sentence.en.contains("the share of new customers changed"))
    }
  }

  /// Sixty join every month for eight years, and one in a hundred leaves every month. When `hurried`, of those who
  /// joined since 2024 five in a hundred do.
  private static func customers(hurried: Bool) -> [Fact] {
    var chance = SeededGenerator(seed: 3)
    let first = month("2018-01")
    return (0..<96).flatMap { joined in
      (0..<60).map { number -> Fact in
        let from = first.advanced(by: joined).firstDay.adding(days: number % 28)
        var customer = Customer(customerID: "\(joined)-\(number)", joinedOn: from)
        let hazard = hurried && joined >= 72 ? 0.05 : 0.01
        let stay = -log(1 - chance.unit()) / hazard * Followed.daysInMonth
        let left = from.adding(days: Int(min(stay, 10_000)) + 1)
        if left <= day("2025-12-31") { customer.leftOn = left }
        return .customer(customer)
      }
    }
  }

  /// Four hundred hold two products throughout. Beside them, ever more who hold one for a month.
  private static let holdings: [Fact] = {
    var chance = SeededGenerator(seed: 4)
    let start = month("2022-06")
    var all: [Fact] = []
    for number in 0..<400 {
      for product in ["gas", "light"] {
        all.append(.holding(Holding(customerID: "h\(number)", product: product, from: start.firstDay)))
      }
    }
    for later in 0..<43 {
      let from = start.advanced(by: later)
      let mean = 1.95 - 0.012 * Double(later) + 0.02 * (chance.unit() - 0.5)
      for number in 0..<Int(400 * (2 - mean) / (mean - 1)) {
        all.append(
          .holding(
            Holding(
              customerID: "l\(later)-\(number)", product: "gas", from: from.firstDay,
              to: from.advanced(by: 1).firstDay.adding(days: 5))))
      }
    }
    return all
  }()
}

extension Shop {
  func longTrends(in text: String) throws -> [Alarm] {
    try database.read { try CustomerQueries($0).longTrends(in: month(text), Organisation().clock) }
  }
}
