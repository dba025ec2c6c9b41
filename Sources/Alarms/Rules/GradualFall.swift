public import Primitives
import Statistics

/// An indicator that gets worse month after month.
///
/// Rings when, over the last three closed and settled months, each is worse than the one before, the whole
/// fall is worth noticing — 2 points of a rate, 6 of NPS — and the last two months (the last counting
/// double) lie below the older baseline by more than chance and wobble explain, corrected for all the looks
/// of the month. See docs/methods/gradual-fall.md.
public struct GradualFall: Sendable, Hashable {
  public var settings: FallSettings

  public init(settings: FallSettings = .gradual) { self.settings = settings }

  /// Judges ALL the looks of one month together. The same terms as `SharpFall.findings`.
  public func findings(
    in month: Month, series: [MonthlySeries], budget: BellBudget, ongoing: [Look: Ongoing] = [:]
  ) -> [Finding] {
    let looks = FallLooks(month: month, series: series, settings: settings)
    return findings(looks, budget: budget, ongoing: ongoing)
  }

  func findings(_ looks: FallLooks, budget: BellBudget, ongoing: [Look: Ongoing]) -> [Finding] {
    var tested: [(comparison: FallComparison, run: Run?, p: Double)] = []
    var reach: [Double] = []
    for look in looks.judged where ongoing[look.series.look] == nil {
      guard let comparison = comparison(look, in: looks) else { continue }
      let p = comparison.p(ofGap: comparison.gap)
      tested.append((comparison, run(look, to: looks.month), p))
      // Three months in falling order happen by chance one time in six.
      reach.append(1.0 / 6)
    }
    let ps = tested.map { $0.run == nil ? 1 : $0.p }
    let corrected = LooksOfTheMonth(
      p: ps, reach: reach, share: budget.gradualFall, budget: budget)
    var result: [Finding] = []
    for (i, look) in tested.enumerated() {
      guard let run = look.run, look.p < 0.05 else { continue }
      var finding = Finding(
        kind: .gradualFall, state: corrected.rings(i, p: ps[i]) ? .ringing : .maybeChance,
        look: look.comparison.series.look, month: looks.month, since: run.start)
      finding.evidence = look.comparison.evidence(
        p: look.p, q: corrected.q[i], ringsBelow: corrected.share, cut: corrected.cut,
        seeksMissing: looks.areTold && finding.state != .ringing, settings: settings)
      finding.evidence?.run = run.length
      result.append(finding)
    }
    return result
  }

  private func comparison(_ look: FallLooks.Judged, in looks: FallLooks) -> FallComparison? {
    let last = looks.month.advanced(by: -1)
    guard let before = look.series[last].flatMap({ Moments($0, look.series.direction) }),
      before.n > 0,
      let baseline = looks.baseline(look, before: last),
      baseline.months >= settings.baselineMonths.lowerBound
    else { return nil }
    let effective = FallComparison.effectiveAnswers(
      before.n, unit: baseline.unitVariance, wobble: look.wobble)
    guard effective >= settings.leastAnswers else { return nil }
    return FallComparison(
      series: look.series, month: looks.month, figure: look.figure, baseline: baseline,
      wobble: look.wobble, recent: [(1.0 / 3, before), (2.0 / 3, look.moments)])
  }

  private struct Run {
    var start: Month
    var length: Int
  }

  /// The uninterrupted fall that ends in `month`, when it has at least two steps and is large enough.
  private func run(_ look: FallLooks.Judged, to month: Month) -> Run? {
    func level(_ month: Month) -> Double? {
      guard let moments = look.series[month].flatMap({ Moments($0, look.series.direction) }),
        moments.n > 0
      else { return nil }
      return moments.mean
    }
    var steps = 0
    var top = look.moments.mean
    var earlier = month.advanced(by: -1)
    while steps < 12, let value = level(earlier), value > top {
      top = value
      steps += 1
      earlier = earlier.advanced(by: -1)
    }
    guard steps >= 2 else { return nil }
    let least = settings.least(look.figure, usual: top)
    guard top - look.moments.mean >= least else { return nil }
    return Run(start: month.advanced(by: 1 - steps), length: steps)
  }
}
