import Alarms
import Foundation

/// Rings when nothing happened, and silence when something did: both measured on companies whose truth is
/// known.
/// `truth-benchmark [--companies N] [--seed S] [--power N] [--only WORD] [--by-month]`
@main
struct TruthBenchmark {
  static func main() {
    let companies = Int(option("--companies") ?? "") ?? 1000
    let powerCompanies = Int(option("--power") ?? "") ?? 2 * companies
    let seed = UInt64(option("--seed") ?? "") ?? 1
    let only = option("--only")
    print("False bells a company-year; \(companies) quiet companies × 36 months, seed \(seed)")
    print(
      row(
        "scenario", ["all", "sharp", "gradual", "surge", "missing", "| −5 %", "2 lower", "+15 %×2"]))
    for scenario in Scenario.all where only.map(scenario.name.contains) ?? true {
      if companies == 0 { break }
      let bells = FalseBells.measure(scenario.plan, companies: companies, seed: seed &* 7_919)
      if CommandLine.arguments.contains("--by-month") {
        for kind in AlarmKind.Name.allCases {
          let months = bells.byMonth[kind] ?? []
          print(kind.rawValue, months.map(String.init).joined(separator: " "))
        }
      }
      let kinds = AlarmKind.Name.allCases.map { two(bells.rate($0)) }
      let years = bells.companyYears
      let plain = [bells.plain.drop, bells.plain.twiceLower, bells.plain.twiceUp].map {
        two(Double($0) / years)
      }
      print(row(scenario.name, [two(bells.total)] + kinds + ["| " + plain[0], plain[1], plain[2]]))
      fflush(nil)
    }
    if powerCompanies == 0 { return }
    print("\nPlanted falls of one channel's CSAT caught, % (same month / by the next); \(powerCompanies)")
    print(row("scenario", Scenario.falls.map(\.name)))
    for scenario in Scenario.power where only.map(scenario.name.contains) ?? true {
      let cells = Scenario.falls.map { fall in
        let power = Power.measure(
          scenario.plan, fall: fall.points, companies: powerCompanies, seed: seed &* 104_729)
        return "\(one(100 * power.sameMonth))/\(one(100 * power.byNextMonth))"
      }
      print(row(scenario.name, cells))
      fflush(nil)
    }
  }

  private static func option(_ name: String) -> String? {
    let words = CommandLine.arguments
    guard let i = words.firstIndex(of: name), i + 1 < words.count else { return nil }
    return words[i + 1]
  }

  private static func row(_ name: String, _ cells: [String]) -> String {
    name.padding(toLength: 34, withPad: " ", startingAt: 0)
      + cells.map { String(repeating: " ", count: max(1, 11 - $0.count)) + $0 }.joined()
  }

  private static func two(_ value: Double) -> String { String(format: "%.2f", value) }
  private static func one(_ value: Double) -> String { String(format: "%.1f", value) }
}
