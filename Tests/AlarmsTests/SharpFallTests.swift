import Alarms
import Primitives
import Statistics
import Testing

@Suite struct SharpFallTests {
  private let rule = SharpFall()
  private let budget = BellBudget()

  @Test func `a fall of twelve points on three hundred answers rings`() throws {
    let series = Made.rate(Made.calm + [219], of: 300)
    let found = rule.findings(in: Made.month(12), series: [series], budget: budget)
    let finding = try #require(found.first)
    #expect(found.count == 1)
    #expect(finding.state == .ringing)
    #expect(finding.since == Made.month(12))
    let evidence = try #require(finding.evidence)
    #expect(near(evidence.usual, 0.85, 0.001))
    #expect(near(evidence.change, -0.12, 0.001))
    #expect(evidence.interval.high < 0)
    #expect(evidence.interval.contains(evidence.change))
    #expect(evidence.usualN == 3600)
    #expect(evidence.usualMonths == 12)
    #expect(try #require(evidence.previous) == 260.0 / 300)
    #expect(evidence.answersMissing == nil)
  }

  @Test func `the same fall on thirty answers may be chance, and says how many more would prove it`() throws {
    let thirty = Made.calm.map { Int((Double($0) / 10).rounded()) }
    let found = rule.findings(
      in: Made.month(12), series: [Made.rate(thirty + [22], of: 30)], budget: budget)
    let finding = try #require(found.first)
    #expect(finding.state == .maybeChance)
    #expect(try #require(finding.evidence?.answersMissing) > 10)
  }

  @Test func `with the answers it says are missing, the same share would ring`() throws {
    let usual = MonthlyFigure.rate(Proportion(255, of: 300))
    func judged(_ n: Double) throws -> Finding {
      let now = MonthlyFigure.rate(Proportion((n * 0.77).rounded(), of: n))
      let series = Made.series(Array(repeating: usual, count: 12) + [now])
      return try #require(rule.findings(in: Made.month(12), series: [series], budget: budget).first)
    }
    let few = try judged(100)
    #expect(few.state == .maybeChance)
    let missing = try #require(few.evidence?.answersMissing)
    #expect(try judged(100 + missing / 2).state == .maybeChance)
    #expect(try judged(100 + missing * 1.2).state == .ringing)
  }

  @Test func `a fall too small to notice never rings, however sure it is`() {
    let many = Made.calm.map { $0 * 100 }
    let series = Made.rate(many + [24_900], of: 30_000)
    let found = rule.findings(in: Made.month(12), series: [series], budget: budget)
    #expect(found.allSatisfy { $0.state != .ringing })
  }

  @Test func `nothing is said when nothing changed`() {
    let series = Made.rate(Made.calm + [254], of: 300)
    #expect(rule.findings(in: Made.month(12), series: [series], budget: budget).isEmpty)
  }

  @Test func `a rise is no fall, and a rise of what should be low is one`() throws {
    let bad = Made.calm.map { 300 - $0 } + [85]
    let up = Made.rate(bad, of: 300, indicator: "abandonment")
    #expect(rule.findings(in: Made.month(12), series: [up], budget: budget).isEmpty)
    let worse = Made.rate(bad, of: 300, indicator: "abandonment", direction: .lowerIsBetter)
    let finding = try #require(
      rule.findings(in: Made.month(12), series: [worse], budget: budget).first)
    #expect(finding.state == .ringing)
    let evidence = try #require(finding.evidence)
    #expect(near(evidence.usual, 0.15, 0.001))
    #expect(evidence.change > 0.1)
  }

  @Test func `too few answers or too few months are said, not passed over`() {
    let few = Made.rate([17, 16, 18, 17, 12], of: 20)
    let short = Made.rate([255, 240], of: 300, indicator: "ces")
    let found = rule.findings(in: Made.month(4), series: [few], budget: budget)
    #expect(found.map(\.state) == [.notEnoughData])
    #expect(found.map(\.lack) == [.answers(missing: 10)])
    let early = rule.findings(in: Made.month(1), series: [short], budget: budget)
    #expect(early.map(\.lack) == [.months(missing: 2)])
  }

  @Test func `a series without a figure this month is not this rule's business`() {
    let series = Made.rate(Made.calm, of: 300)
    #expect(rule.findings(in: Made.month(12), series: [series], budget: budget).isEmpty)
  }

  @Test func `the more looks a month has, the surer a single one must be`() throws {
    let alone = Made.rate(Made.calm + [238], of: 300)
    let crowd = (0..<200).map { i in
      Made.rate(Made.calm + [255], of: 300, segment: ["team": "team \(i)"])
    }
    let one = try #require(
      rule.findings(in: Made.month(12), series: [alone], budget: budget).first?.evidence)
    let many = try #require(
      rule.findings(in: Made.month(12), series: [alone] + crowd, budget: budget)
        .first { $0.look.segment.isAll }?.evidence)
    #expect(many.q > 50 * one.q)
  }

  @Test func `an NPS and a mean fall by the same rule`() throws {
    let usual = NetPromoterScore(promoters: 150, passives: 90, detractors: 60)
    let fallen = NetPromoterScore(promoters: 110, passives: 95, detractors: 95)
    let nps = Made.series(
      Array(repeating: .score(usual), count: 12) + [.score(fallen)], .all, "nps")
    let evidence = try #require(
      rule.findings(in: Made.month(12), series: [nps], budget: budget).first?.evidence)
    #expect(near(evidence.usual, 30, 1e-9))
    #expect(near(evidence.change, -25, 1e-9))
    let minutes = MonthlyFigure.mean(count: 400, sum: 400 * 300, sumOfSquares: 400 * (300 * 300 + 120 * 120))
    let slower = MonthlyFigure.mean(count: 400, sum: 400 * 340, sumOfSquares: 400 * (340 * 340 + 120 * 120))
    let handling = Made.series(
      Array(repeating: minutes, count: 12) + [slower], .all, "handling_time", .lowerIsBetter)
    let slow = try #require(
      rule.findings(in: Made.month(12), series: [handling], budget: budget).first)
    #expect(slow.state == .ringing)
    #expect(near(try #require(slow.evidence).change, 40, 1e-9))
  }

  @Test func `a perfect record does not break the arithmetic`() throws {
    let series = Made.rate(Array(repeating: 300, count: 12) + [280], of: 300)
    let finding = try #require(
      rule.findings(in: Made.month(12), series: [series], budget: budget).first)
    #expect(finding.state == .ringing)
    #expect(try #require(finding.evidence).p > 0)
  }

  @Test func `months that really wobble make the same fall less sure`() throws {
    let calm = Made.rate(Made.calm + Made.calm + [236], of: 300)
    let restless = [271, 240, 262, 236, 268, 245, 266, 238, 264, 243, 260, 267]
    let wild = Made.rate(restless + restless + [236], of: 300)
    let sure = try #require(
      rule.findings(in: Made.month(24), series: [calm], budget: budget).first?.evidence)
    let unsure = rule.findings(in: Made.month(24), series: [wild], budget: budget).first?.evidence
    #expect(sure.wobble == 0)
    #expect((unsure?.p ?? 1) > 10 * sure.p)
    #expect((unsure?.wobble ?? 0) > 0.02)
  }
}

/// Within `tolerance`, outright.
func near(_ a: Double, _ b: Double, _ tolerance: Double) -> Bool { abs(a - b) <= tolerance }
