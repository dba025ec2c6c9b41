import Foundation
public import Primitives
import Statistics

/// A channel that for two months has brought clearly more contacts than its own years lead to expect.
///
/// Rings when the last two closed months together lie 15 % or more above what the same months of earlier
/// years and the year's growth lead to expect, each at least 5 %, and by more than such months vary, with
/// all channels corrected together. A level, not a change on last month: a September that is always full
/// does not ring, and a step that stays is seen. See docs/methods/channel-surge.md.
public struct ChannelSurge: Sendable, Hashable {
  /// Least excess of the two months together: 0.15 is 15 %.
  public var leastExcess: Double
  /// Least excess of each of the two.
  public var leastEach: Double
  /// Least contacts in a usual month.
  public var leastContacts: Double
  /// How much months are taken to differ with the season (standard deviation of the logarithm) as long as
  /// the channel has no year to learn it from.
  public var unknownSeason: Double
  /// After so many months the new level is the usual one.
  public var monthsToNewUsual: Int

  public init(
    leastExcess: Double = 0.15, leastEach: Double = 0.05, leastContacts: Double = 30,
    unknownSeason: Double = 0.15, monthsToNewUsual: Int = 6
  ) {
    self.leastExcess = leastExcess
    self.leastEach = leastEach
    self.leastContacts = leastContacts
    self.unknownSeason = unknownSeason
    self.monthsToNewUsual = monthsToNewUsual
  }

  /// Judges ALL the volumes of one closed month together; series of answers are passed over.
  public func findings(
    in month: Month, series: [MonthlySeries], budget: BellBudget, ongoing: [Look: Ongoing] = [:]
  ) -> [Finding] {
    var result: [Finding] = []
    var looks: [(series: MonthlySeries, expectation: VolumeExpectation)] = []
    for one in series {
      guard case .volume? = one[month] else { continue }
      if let expectation = VolumeExpectation(one, month: month) {
        if expectation.typicalCount >= leastContacts { looks.append((one, expectation)) }
      } else {
        let known = one.points.count { $0.month.index < month.index - 1 }
        result.append(
          Finding(
            kind: .channelSurge, state: .notEnoughData, look: one.look, month: month, since: month,
            lack: .months(missing: max(1, 3 - known))))
      }
    }
    let noise = Self.noise(looks.map(\.expectation))
    var p: [Double] = []
    var reach: [Double] = []
    var errors: [Double] = []
    for (i, look) in looks.enumerated() {
      let excess = look.expectation
      let season = excess.basis == .recentMonths ? unknownSeason * unknownSeason : 0
      let error = (noise[i].variance * excess.weightSquares + season).squareRoot()
      errors.append(error)
      let large =
        excess.mean >= log(1 + leastExcess)
        && min(excess.excess.before, excess.excess.now) >= log(1 + leastEach)
        && ongoing[look.series.look] == nil
      p.append(large ? StudentT.upperTail(excess.mean / error, df: noise[i].df) : 1)
      reach.append(StudentT.upperTail(log(1 + leastExcess) / error, df: noise[i].df))
    }
    let corrected = LooksOfTheMonth(
      p: p, reach: reach, share: budget.channelSurge, budget: budget)
    for (i, look) in looks.enumerated() {
      let excess = look.expectation
      let open = ongoing[look.series.look].flatMap { $0.kind == .channelSurge ? $0 : nil }
      let continues = open.map { month.index - $0.since.index < monthsToNewUsual } ?? false
      let stillUp = continues && excess.excess.now >= log(1 + leastEach)
      guard p[i] < 1 || stillUp else { continue }
      var finding = Finding(
        kind: .channelSurge,
        state: stillUp || corrected.rings(i, p: p[i]) ? .ringing : .maybeChance, look: look.series.look,
        month: month, since: open?.since ?? month.advanced(by: -1))
      finding.isUpdate = stillUp
      finding.evidence = evidence(
        look.series, month, excess, error: errors[i], p: p[i], q: corrected.q[i],
        share: corrected.share)
      result.append(finding)
    }
    return result
  }

  private func evidence(
    _ series: MonthlySeries, _ month: Month, _ expectation: VolumeExpectation, error: Double,
    p: Double, q: Double, share: Double
  ) -> Finding.Evidence {
    let now = series[month]?.value ?? 0
    let usual = expectation.expected
    let centre = expectation.mean
    return Finding.Evidence(
      value: now, usual: usual, previous: series[month.advanced(by: -1)]?.value, change: now - usual,
      interval: Interval(
        low: usual * (exp(centre - 1.959963984540054 * error) - 1),
        high: usual * (exp(centre + 1.959963984540054 * error) - 1)),
      p: p, q: q, ringsBelow: share, n: series[month]?.n ?? 0, usualN: expectation.typicalCount,
      usualMonths: series.points.count { $0.month.index < month.index - 1 }, run: 2,
      answersMissing: nil, wobble: error,
      settings: [
        "least_excess": leastExcess, "least_each": leastEach, "least_contacts": leastContacts,
        "basis": Double(expectation.basis.rawValue), "rings_below": share,
      ])
  }

  /// Variance of one month's logarithm: its own changes beside those of the other channels worth twelve
  /// (after the counting part is set apart), and never below counting. Changes beyond 2.5 deviations are
  /// cut there.
  private static func noise(_ all: [VolumeExpectation]) -> [(variance: Double, df: Double)] {
    func extra(_ one: VolumeExpectation) -> (sum: Double, df: Double) {
      let counting = 1 / max(1, one.typicalCount)
      let df = max(0, Double(one.changes.count) - 1)
      let scale = max(one.changes.map(abs).median / 0.6745, (2 * counting).squareRoot())
      let cut = 2.5 * scale
      let squares = one.changes.reduce(0) { $0 + min($1 * $1, cut * cut) }
      return (squares / 2 / 0.97756 - counting * df, df)
    }
    let own = all.map(extra)
    return all.indices.map { i in
      // Months compared year on year are pooled with their like, recent months with theirs.
      var sum = 0.0
      var df = 0.0
      for j in all.indices where all[j].basis == all[i].basis {
        sum += own[j].sum
        df += own[j].df
      }
      let prior = df > 0 ? max(0, sum / df) : 0.0025
      let worth = min(12, df)
      let mean = (own[i].sum + worth * prior) / max(1, own[i].df + worth)
      return (max(0, mean) + 1 / max(1, all[i].typicalCount), max(3, (own[i].df + worth) / 1.5))
    }
  }
}
