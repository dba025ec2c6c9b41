import Facts
import Foundation
import Primitives
import Statistics
import Storage
import StorageTesting
import Testing

@testable import Customers

struct CustomerRiskTests {
  @Test func `what is planted is found, and the chances come true`() throws {
    let company = SimulatedCompany(customers: 6_000, base: -3.4, calls: 1.1, seed: 4)
    guard case .on(let found) = company.risk else {
      Issue.record("off: \(company.risk)")
      return
    }
    #expect(found.quality.heldBack.count == 3 && found.missing == [.products, .answers, .segment])
    // As good as knowing the law itself, on the same months.
    for (place, one) in found.quality.heldBack.enumerated() {
      let truth = company.history[place]
      let best = try #require(Discrimination(scores: truth.map(\.chance), outcomes: truth.map(\.left)))
      #expect(one.customers == truth.count && one.left == truth.count { $0.left })
      #expect(one.auc > best.auc - 0.02 && one.auc < best.auc + 0.02, "\(one.auc) beside \(best.auc)")
      #expect(best.auc > 0.6)
    }
    #expect(found.quality.calibration.expectedError < 0.02, "\(found.quality.calibration.expectedError)")
    // Each customer's chance is near their own truth.
    let misses = found.customers.compactMap { one in company.truth[one.id].map { abs($0 - one.chance) } }
    #expect(misses.count > 500 && misses.reduce(0, +) / Double(misses.count) < 0.02)
    let sum = company.truth.values.reduce(0, +)
    #expect(abs(found.expected - sum) < 0.15 * sum, "\(found.expected) beside \(sum)")
    #expect(found.inputs.first?.input == .contacts && (found.inputs.first?.weight ?? 0) > 0.5)
    let first = try #require(found.customers.first)
    #expect(first.reasons.first == .contacts && first.facts.contacts > 3)
    #expect(found.customers == found.customers.sorted { ($1.chance, $0.id) < ($0.chance, $1.id) })
  }

  @Test func `where nothing tells who leaves there is seldom a list`() {
    let lists = (0..<40).count { seed in
      guard case .on = SimulatedCompany(customers: 500, base: -2.4, calls: 0, seed: UInt64(seed)).risk else {
        return false
      }
      return true
    }
    // One in forty by the interval; as many as four happen once in fifty times.
    #expect(lists <= 4, "\(lists) of 40")
  }

  @Test func `what comes after a day is not known on it`() {
    guard let whole = CustomerSpan(joinedOn: day("2025-01-01"), leftOn: day("2026-03-01")) else { return }
    let now = day("2026-01-31").daysSince1970
    var before = CustomerTrace(id: "a", span: whole)
    before.contacts = [(now - 5, true), (now, false)]
    before.answers = [(now - 9, .low)]
    before.holdings = [(now - 200, nil), (now - 300, now - 20)]
    var after = before
    after.contacts += [(now + 1, true), (now + 50, true)]
    after.answers += [(now + 1, .high)]
    after.holdings = [(now - 200, now + 1), (now - 300, now - 20), (now + 1, nil)]
    #expect(before.facts(at: now) == after.facts(at: now))
    let facts = before.facts(at: now)
    #expect(facts.contacts == 2 && facts.unsolved == 1 && facts.lastAnswer == .low)
    #expect(facts.products == 1 && facts.droppedProducts == 1)
    #expect(before.outcome(after: now) == true && before.outcome(after: now - 90) == false)
    #expect(before.outcome(after: day("2026-03-01").daysSince1970) == nil)
  }

  @Test func `contacts count by when they were`() {
    guard let whole = CustomerSpan(joinedOn: day("2020-01-01")) else { return }
    var trace = CustomerTrace(id: "a", span: whole)
    trace.contacts = [-365, -364, -90, -89, 0, 1].map { (1_000 + $0 + 18_000, false) }
    let facts = trace.facts(at: 19_000)
    #expect(facts.contacts == 2 && facts.contactsBefore == 2)
  }

  @Test func `without enough to learn from it says so`() {
    func risk(_ spans: [CustomerSpan]) -> CustomerRisk {
      guard let reach = DataReach(spans, importedOn: nil) else { return .off(.noCustomers) }
      return RiskLearning(
        spans.enumerated().map { CustomerTrace(id: "\($0)", span: $1) }, reach
      ).result()
    }
    func reason(_ risk: CustomerRisk) -> CustomerRisk.Reason? { if case .off(let why) = risk { why } else { nil } }
    #expect(reason(risk([])) == .noCustomers)
    #expect(reason(risk([span("2020-01-01"), span("2026-01-01")])) == .noLeavings)
    #expect(reason(risk([span("2020-01-01", "2025-12-20"), span("2026-01-01")])) == .tooShort)
    let few =
      (0..<9).map { span("2020-01-01", "2025-0\($0 + 1)-03") } + (0..<50).map { _ in span("2021-01-01") }
      + [span("2026-01-01")]
    guard case .tooFewLeavings(let found, 10)? = reason(risk(few)) else {
      Issue.record("\(risk(few))")
      return
    }
    #expect((3...9).contains(found))
  }

  @Test func `an erased customer is counted and not listed`() {
    let company = SimulatedCompany(customers: 3_000, base: -3, calls: 1.1, seed: 9)
    let renamed = company.traces.map { trace in
      var one = CustomerTrace(id: "erased-\(trace.id)", span: trace.span)
      one.contacts = trace.contacts
      return one
    }
    guard let reach = DataReach(renamed.map(\.span), importedOn: nil),
      case .on(let found) = RiskLearning(renamed, reach).result()
    else {
      Issue.record("off")
      return
    }
    #expect(found.customers.isEmpty && found.base > 500 && found.expected > 10)
  }

  @Test(arguments: TestDatabases.all)
  func `everything is read as it was brought in`(_ engine: TestDatabase) throws {
    try Shop.open(engine) { shop in
      #expect(try shop.isOff(.noCustomers))
      // Whoever calls thrice in a quarter leaves soon after; 400 customers, joining evenly.
      let start = day("2023-01-01")
      var customers: [Fact] = []
      var talks: [Fact] = []
      var holdings: [Fact] = []
      for number in 0..<400 {
        let id = number == 7 ? "=1+1<b>" : "c\(number)"
        var one = Customer(customerID: id, joinedOn: start.adding(days: number))
        let leaves = number % 5 == 0
        let gone = day("2024-06-01").adding(days: number * 2)
        if leaves { one.leftOn = gone }
        customers.append(.customer(one))
        holdings.append(.holding(Holding(customerID: id, product: "gas", from: one.joinedOn)))
        for call in 0..<(leaves ? 4 : 1) {
          let at = leaves ? gone.adding(days: -50 + call * 9) : start.adding(days: 400 + number + call)
          var talk = Conversation(
            externalID: "\(number)-\(call)", openedAt: ZoneClock.utc.instant(at, secondOfDay: 36_000),
            channel: "phone")
          talk.customerID = id
          talk.resolved = !leaves
          talks.append(.conversation(talk))
        }
      }
      // From here on the contacts reach back.
      var early = Conversation(
        externalID: "first", openedAt: ZoneClock.utc.instant(start, secondOfDay: 1), channel: "phone")
      early.customerID = "c1"
      customers.append(.customer(Customer(customerID: "last", joinedOn: day("2026-09-30"))))
      try shop.bring(customers, on: "2026-10-01")
      try shop.bring(talks + [.conversation(early)], on: "2026-10-01")
      try shop.bring(holdings, on: "2026-10-01")
      guard case .on(let found) = try shop.risk() else {
        Issue.record("\(try shop.risk())")
        return
      }
      #expect(found.base == 321 && found.missing == [.answers, .segment])
      #expect(found.quality.heldBack[0].auc > 0.9)
      #expect(found.customers.contains { $0.id == "=1+1<b>" } && !found.customers.contains { $0.id == "c0" })
      #expect(found.customers.allSatisfy { (0...1).contains($0.chance) && $0.facts.products <= 1 })
      let after = try #require(found.leavingAfter.first { $0.event == .unsolved })
      #expect(after.after.value > 0.5 && after.others.value < 0.05)
      #expect(found.inputs.contains { $0.input == .unsolved && $0.weight > 0 })
    }
  }
}

extension Shop {
  func risk() throws -> CustomerRisk { try database.read { try CustomerQueries($0).risk(.utc) } }

  func isOff(_ reason: CustomerRisk.Reason) throws -> Bool {
    if case .off(reason) = try risk() { true } else { false }
  }
}
