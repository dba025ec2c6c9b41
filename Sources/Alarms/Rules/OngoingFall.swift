import Primitives
import Statistics

/// A fall whose alarm is open: is the indicator still down? Judged against the months before it began, as
/// one question already asked, so without a correction for many looks.
enum OngoingFall {
  /// Findings that update open alarms. None for a look that recovered (its alarm can be resolved), nor
  /// after `monthsToNewUsual`, when the new level has become the usual one.
  static func findings(_ looks: FallLooks, ongoing: [Look: Ongoing]) -> [Finding] {
    looks.judged.compactMap { look in
      guard let open = ongoing[look.series.look], open.kind.isFall,
        looks.month.index - open.since.index < looks.settings.monthsToNewUsual,
        let comparison = looks.comparison(look, before: open.since)
      else { return nil }
      let p = comparison.p(ofGap: comparison.gap)
      let least = looks.settings.least(look.figure, usual: comparison.levelOnScale)
      guard p < 0.05, -comparison.gap >= least / 2 else { return nil }
      var finding = Finding(
        kind: open.kind, state: .ringing, look: look.series.look, month: looks.month,
        since: open.since)
      finding.isUpdate = true
      finding.evidence = comparison.evidence(
        p: p, q: p, ringsBelow: 0.05, cut: 0.05, seeksMissing: false, settings: looks.settings)
      return finding
    }
  }
}
