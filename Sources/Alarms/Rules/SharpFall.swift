public import Primitives
import Statistics

/// An indicator that got clearly worse in one month.
///
/// Rings when, in a closed and settled month, an indicator lies below its usual level (up to twelve earlier
/// months pooled) by at least what is worth noticing — 5 % of a rate, 8 points of NPS — and by more than
/// chance and the usual month-to-month wobble explain, with all the looks of the month corrected together
/// for the yearly budget of false bells. Last month's figure is told but not tested: one lucky month would
/// hide a fall or invent one. See docs/methods/sharp-fall.md.
public struct SharpFall: Sendable, Hashable {
  public var settings: FallSettings

  public init(settings: FallSettings = .sharp) { self.settings = settings }

  /// Judges ALL the looks of one month together. Series of volumes are passed over.
  ///
  /// - `month` must be over, and its answers settled (the survey window closed).
  /// - `ongoing`: looks whose fall alarm is open; they are judged as updates, not as new looks.
  public func findings(
    in month: Month, series: [MonthlySeries], budget: BellBudget, ongoing: [Look: Ongoing] = [:]
  ) -> [Finding] {
    let looks = FallLooks(month: month, series: series, settings: settings)
    return findings(looks, budget: budget, ongoing: ongoing)
  }

  func findings(_ looks: FallLooks, budget: BellBudget, ongoing: [Look: Ongoing]) -> [Finding] {
    var result = looks.lacking(.sharpFall)
    var fresh: [(comparison: FallComparison, p: Double, least: Double)] = []
    var reach: [Double] = []
    for look in looks.judged where ongoing[look.series.look] == nil {
      guard let comparison = looks.comparison(look, before: looks.month) else { continue }
      let least = settings.least(look.figure, usual: comparison.levelOnScale)
      fresh.append((comparison, comparison.p(ofGap: comparison.gap), least))
      reach.append(comparison.p(ofGap: -least))
    }
    // A fall too small to notice cannot ring: its p counts as 1, and it costs the others nothing.
    let tested = fresh.map { -$0.comparison.gap >= $0.least ? $0.p : 1 }
    let corrected = LooksOfTheMonth(
      p: tested, reach: reach, share: budget.sharpFall, budget: budget)
    for (i, look) in fresh.enumerated() where look.p < 0.05 || tested[i] < 1 {
      var finding = Finding(
        kind: .sharpFall, state: corrected.rings(i, p: tested[i]) ? .ringing : .maybeChance,
        look: look.comparison.series.look, month: looks.month, since: looks.month)
      finding.evidence = look.comparison.evidence(
        p: look.p, q: corrected.q[i], ringsBelow: corrected.share, cut: corrected.cut,
        seeksMissing: looks.areTold && finding.state != .ringing, settings: settings)
      result.append(finding)
    }
    return result
  }
}

/// An alarm that was open when the month began.
public struct Ongoing: Sendable, Hashable {
  public var kind: AlarmKind.Name
  /// First month of the fall: the baseline is taken before it.
  public var since: Month

  public init(kind: AlarmKind.Name, since: Month) {
    self.kind = kind
    self.since = since
  }
}
