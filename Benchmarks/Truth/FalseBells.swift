import Alarms
import Primitives

/// Bells that ring in companies where nothing happens.
struct FalseBells {
  var byKind: [AlarmKind.Name: Int] = [:]
  var plain = PlainRules()
  var companyYears = 0.0
  var maybeChance = 0
  var byMonth: [AlarmKind.Name: [Int]] = [:]

  /// The first months, which cannot be judged for want of a baseline, count as quiet time no one has: they
  /// are left out of the company-years.
  static let firstJudged = 3

  static func measure(_ plan: CompanyPlan, companies: Int, seed: UInt64) -> FalseBells {
    var result = FalseBells()
    let judgement = MonthlyJudgement()
    for c in 0..<companies {
      let company = Company(plan, seed: seed &+ UInt64(c) &* 0x9E37_79B9)
      var ongoing: [Look: Ongoing] = [:]
      for t in firstJudged..<plan.months {
        let month = judgement.judge(
          CompanyPlan.start.advanced(by: t), series: company.series, ongoing: ongoing)
        ongoing = month.ongoing
        for finding in month.findings {
          if finding.state == .ringing && !finding.isUpdate {
            result.byKind[finding.kind, default: 0] += 1
            result.byMonth[finding.kind, default: [Int](repeating: 0, count: plan.months)][t] += 1
          } else if finding.state == .maybeChance {
            result.maybeChance += 1
          }
        }
      }
      result.plain.add(company, months: firstJudged..<plan.months)
    }
    result.companyYears = Double(companies * (plan.months - firstJudged)) / 12
    return result
  }

  /// Bells of a kind a company-year.
  func rate(_ kind: AlarmKind.Name) -> Double { Double(byKind[kind] ?? 0) / companyYears }

  var total: Double { Double(byKind.values.reduce(0, +)) / companyYears }
}
