import Alarms
import Foundation
import Primitives
import Testing

@Suite struct ChannelSurgeTests {
  private let rule = ChannelSurge()
  private let budget = BellBudget()

  /// Three years of a seasonal channel that grows 1 % a month and varies by some per cent.
  static func channel(months: Int, lifted: Double = 1, last: Int = 2) -> [Double] {
    let season = [1.05, 1, 1, 0.95, 0.95, 0.9, 0.85, 0.7, 1.1, 1.1, 1.15, 1.25]
    let noise = [0.02, -0.03, 0.01, 0.03, -0.02, 0, -0.01, 0.02, -0.03, 0.03, 0.01, -0.02, 0.01]
    return (0..<months).map { t in
      let usual = 2000 * pow(1.01, Double(t)) * season[t % 12] * (1 + noise[t % 13])
      return (t >= months - last ? lifted * usual : usual).rounded()
    }
  }

  @Test func `twice a quarter above what its years lead to expect rings`() throws {
    let series = Made.volume(Self.channel(months: 34, lifted: 1.25))
    let finding = try #require(
      rule.findings(in: Made.month(33), series: [series], budget: budget).first)
    #expect(finding.state == .ringing)
    #expect(finding.since == Made.month(32))
    let evidence = try #require(finding.evidence)
    #expect(near(evidence.change / evidence.usual, 0.25, 0.06))
  }

  @Test(arguments: [20, 25, 33, 35])
  func `a season that is always full does not ring, nor does growth`(months: Int) {
    let series = Made.volume(Self.channel(months: months))
    #expect(rule.findings(in: Made.month(months - 1), series: [series], budget: budget).isEmpty)
  }

  @Test func `one full month alone is not a surge`() {
    let series = Made.volume(Self.channel(months: 34, lifted: 1.4, last: 1))
    #expect(rule.findings(in: Made.month(33), series: [series], budget: budget).isEmpty)
  }

  @Test func `before the channel has a year, only a doubling rings`() throws {
    let flat = [1000.0, 1020, 990, 1010, 1005, 995, 1000]
    let autumn = Made.volume(flat + [1250, 1240])
    let found = rule.findings(in: Made.month(8), series: [autumn], budget: budget)
    #expect(found.map(\.state) == [.maybeChance])
    let doubled = Made.volume(flat + [2300, 2350])
    #expect(
      rule.findings(in: Made.month(8), series: [doubled], budget: budget).map(\.state) == [.ringing])
  }

  @Test func `two months are not enough to judge`() {
    let series = Made.volume([1000, 1500])
    #expect(
      rule.findings(in: Made.month(1), series: [series], budget: budget).map(\.state)
        == [.notEnoughData])
  }
}
