import Alarms
import Primitives
import Testing

@Suite struct MonthlyJudgementTests {
  @Test func `a fall that lasts is the same alarm, updated, and ends when it recovers`() throws {
    let series = [Made.rate(Made.calm + [219, 222, 254], of: 300)]
    let judgement = MonthlyJudgement()
    let first = judgement.judge(Made.month(12), series: series)
    #expect(first.findings.map(\.isUpdate) == [false])
    let second = judgement.judge(Made.month(13), series: series, ongoing: first.ongoing)
    #expect(second.findings.map(\.isUpdate) == [true])
    #expect(second.findings.map(\.since) == [Made.month(12)])
    // The months since the fall began are not part of what they are compared with.
    #expect(near(try #require(second.findings.first?.evidence).usual, 0.85, 0.001))
    let third = judgement.judge(Made.month(14), series: series, ongoing: second.ongoing)
    #expect(third.findings.isEmpty)
    #expect(third.ongoing.isEmpty)
  }

  @Test func `after six months the new level is the usual one`() {
    let series = [Made.rate(Made.calm + Array(repeating: 219, count: 9), of: 300)]
    let judgement = MonthlyJudgement()
    var ongoing: [Look: Ongoing] = [:]
    var bells = 0
    for t in 12..<21 {
      let result = judgement.judge(Made.month(t), series: series, ongoing: ongoing)
      ongoing = result.ongoing
      bells += result.findings.count { $0.state == .ringing && !$0.isUpdate }
    }
    #expect(bells == 1)
    #expect(ongoing.isEmpty)
  }

  @Test func `the same input gives the same findings, whatever the order of the series`() {
    let channels = ["phone", "chat", "email", "form"].enumerated().map { i, name in
      Made.rate(
        Made.calm.map { $0 - i } + [i == 1 ? 215 : 252], of: 300, segment: ["channel": name])
    }
    let judgement = MonthlyJudgement()
    let one = judgement.judge(Made.month(12), series: channels).findings
    let two = judgement.judge(Made.month(12), series: channels.reversed()).findings
    #expect(one.map(\.look.segment) == [["channel": "chat"]])
    #expect(two.map(\.look.segment) == one.map(\.look.segment))
    #expect(two.map { $0.evidence?.q } == one.map { $0.evidence?.q })
  }

  @Test func `an empty company rings nothing`() {
    #expect(MonthlyJudgement().judge(Made.month(3), series: []).findings.isEmpty)
  }
}
