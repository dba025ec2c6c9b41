import Foundation
import Primitives
import StorageTesting

@testable import Customers

/// A company whose customers leave by a law that is known: each quarter the log-odds are `base`, plus `calls` for each
/// ln(1 + contacts) of the quarter before.
struct SimulatedCompany {
  static let end = day("2026-09-30").daysSince1970

  private(set) var traces: [CustomerTrace] = []
  /// The true chance of each customer for the horizon after the end, by id.
  private(set) var truth: [String: Double] = [:]
  /// The true chances at each day, the latest first, beside who then left.
  private(set) var history: [[(chance: Double, left: Bool)]] = []

  init(customers: Int, base: Double, calls: Double, seed: UInt64) {
    var chance = SeededGenerator(seed: seed)
    func unit() -> Double { Double(chance.next() >> 11) * 0x1p-53 }
    let quarters = 14
    history = [[(chance: Double, left: Bool)]](repeating: [], count: quarters)
    for number in 0..<customers {
      let id = "c\(number)"
      let joined = Self.end - Int(unit() * 1_800)
      var contacts: [(day: Int, isUnsolved: Bool)] = []
      var left: Int?
      // Some call often, some never.
      let often = unit() < 0.3 ? 2.0 : 0.3
      for quarter in (0...quarters).reversed() {
        let now = Self.end - quarter * RiskFacts.horizon
        if now < joined { continue }
        var calls90 = 0
        while unit() < often / (1 + often), calls90 < 12 { calls90 += 1 }
        for _ in 0..<calls90 { contacts.append((max(joined, now - Int(unit() * 89)), false)) }
        let seen = contacts.count { $0.day <= now && $0.day > now - RiskFacts.quarter }
        let odds = base + calls * log1p(Double(seen))
        let truth = 1 / (1 + exp(-odds))
        if quarter == 0 {
          self.truth[id] = truth
          break
        }
        let leaves = unit() < truth
        history[quarter - 1].append((truth, leaves))
        if leaves {
          left = now + 1 + Int(unit() * 89)
          break
        }
      }
      let span = CustomerSpan(
        joinedOn: CivilDate(daysSince1970: joined), leftOn: left.map { CivilDate(daysSince1970: $0) })
      guard let span else { continue }
      var trace = CustomerTrace(id: id, span: span)
      trace.contacts = contacts.sorted { $0.day < $1.day }
      traces.append(trace)
    }
    // The data reach to the end: somebody joined on that day.
    if let last = CustomerSpan(joinedOn: CivilDate(daysSince1970: Self.end)) {
      traces.append(CustomerTrace(id: "last", span: last))
    }
  }

  var risk: CustomerRisk {
    guard let reach = DataReach(traces.map(\.span), importedOn: nil) else { return .off(.noCustomers) }
    return RiskLearning(traces, reach).result()
  }
}
