import Alarms
import Primitives
import Testing

@Suite struct GradualFallTests {
  private let rule = GradualFall()
  private let budget = BellBudget()

  @Test func `three falling months ring with the month the fall began`() throws {
    let series = Made.rate(Made.calm + [252, 240, 228], of: 300)
    let finding = try #require(
      rule.findings(in: Made.month(14), series: [series], budget: budget).first)
    #expect(finding.state == .ringing)
    #expect(finding.since == Made.month(12))
    #expect(finding.evidence?.run == 3)
  }

  @Test func `two lower months that are still the usual level say nothing`() {
    let series = Made.rate(Made.calm + [260, 258, 255], of: 300)
    #expect(rule.findings(in: Made.month(14), series: [series], budget: budget).isEmpty)
  }

  @Test func `a fall that paused is not gradual`() {
    let series = Made.rate(Made.calm + [240, 243, 228], of: 300)
    #expect(rule.findings(in: Made.month(14), series: [series], budget: budget).isEmpty)
  }

  @Test func `a fall of less than two points is too small`() {
    let many = Made.calm.map { $0 * 100 }
    let series = Made.rate(many + [25_500, 25_300, 25_100], of: 30_000)
    let found = rule.findings(in: Made.month(14), series: [series], budget: budget)
    #expect(found.isEmpty)
  }

  @Test func `a missing month breaks the run`() {
    let whole = Made.rate(Made.calm + [252, 240, 228], of: 300)
    let gap = MonthlySeries(
      indicator: "csat", points: whole.points.filter { $0.month != Made.month(13) })
    #expect(rule.findings(in: Made.month(14), series: [gap], budget: budget).isEmpty)
  }
}
