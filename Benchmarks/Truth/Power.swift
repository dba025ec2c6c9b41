import Alarms
import Primitives

/// How often a planted fall of one channel's CSAT rings, in an otherwise quiet company.
struct Power {
  /// In the month of the fall, and by the month after.
  var sameMonth = 0.0
  var byNextMonth = 0.0

  /// `fall` by month after the month it begins: [0: 0.08], or [0: 0.04, 1: 0.08] for twice four points.
  static func measure(
    _ plan: CompanyPlan, fall: [Int: Double], companies: Int, seed: UInt64, history: Int = 24
  ) -> Power {
    var planted = plan
    planted.months = history + 2
    planted.fall = Dictionary(uniqueKeysWithValues: fall.map { ($0.key + history, $0.value) })
    let judgement = MonthlyJudgement()
    let look = Look(indicator: "csat", segment: ["channel": CompanyPlan.channels[0]])
    var same = 0
    var next = 0
    for c in 0..<companies {
      let company = Company(planted, seed: seed &+ UInt64(c) &* 0x85EB_CA6B)
      let first = judgement.judge(
        CompanyPlan.start.advanced(by: history), series: company.series)
      let second = judgement.judge(
        CompanyPlan.start.advanced(by: history + 1), series: company.series, ongoing: first.ongoing)
      let now = rings(look, first)
      same += now ? 1 : 0
      next += now || rings(look, second) ? 1 : 0
    }
    return Power(
      sameMonth: Double(same) / Double(companies), byNextMonth: Double(next) / Double(companies))
  }

  /// Rings by itself or inside the bell of its story.
  private static func rings(_ look: Look, _ result: MonthlyJudgement.Result) -> Bool {
    result.findings.contains { finding in
      finding.state == .ringing && (finding.kind == .sharpFall || finding.kind == .gradualFall)
        && (finding.look == look || finding.absorbed.contains { $0.look == look })
    }
  }
}
