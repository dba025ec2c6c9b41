import Alarms
import Primitives
import Statistics
import Testing

/// A small quiet company replayed: the full measurement is the truth benchmark's.
@Suite struct FalseBellsTests {
  @Test func `sixty quiet companies of six channels ring about the budget, never much more`() {
    var generator = SeededGenerator(seed: 11)
    let judgement = MonthlyJudgement()
    var bells = 0
    for _ in 0..<60 {
      let series = ["phone", "email", "chat", "form", "whatsapp", "social"].map { name in
        Made.rate(
          (0..<24).map { _ in (0..<200).count { _ in generator.unit() < 0.85 } }, of: 200,
          segment: ["channel": name])
      }
      var ongoing: [Look: Ongoing] = [:]
      for t in 3..<24 {
        let result = judgement.judge(Made.month(t), series: series, ongoing: ongoing)
        ongoing = result.ongoing
        bells += result.findings.count { $0.state == .ringing && !$0.isUpdate }
      }
    }
    // 105 company-years at a budget of 1: a rule without the correction would ring some 300 times.
    #expect(bells > 20 && bells < 105)
  }
}
