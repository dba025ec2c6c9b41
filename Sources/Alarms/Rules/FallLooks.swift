import Primitives
import Statistics

/// The series of one month that can be judged for falls, with their wobble, and those that cannot yet.
struct FallLooks {
  var month: Month
  var settings: FallSettings
  /// Whether somebody will read what is found: of a month replayed on the way only what rings counts.
  var areTold = true
  var judged: [Judged] = []
  private var lacks: [(look: Look, lack: Finding.Lack)] = []

  struct Judged {
    var series: MonthlySeries
    var figure: MonthlyFigure
    var moments: Moments
    var wobble: Wobble
  }

  /// `wobbles` of the same series, when they are already known.
  init(
    month: Month, series: [MonthlySeries], settings: FallSettings, wobbles known: [Wobble]? = nil,
    areTold: Bool = true
  ) {
    self.month = month
    self.areTold = areTold
    self.settings = settings
    let wobbles = known ?? Wobble.estimate(series, before: month)
    for (one, wobble) in zip(series, wobbles) {
      guard let figure = one[month], let moments = Moments(figure, one.direction), moments.n > 0
      else { continue }
      let look = Judged(series: one, figure: figure, moments: moments, wobble: wobble)
      guard let baseline = baseline(look, before: month),
        baseline.months >= settings.baselineMonths.lowerBound
      else {
        let have = baseline(look, before: month)?.months ?? 0
        lacks.append((one.look, .months(missing: settings.baselineMonths.lowerBound - have)))
        continue
      }
      let effective = FallComparison.effectiveAnswers(
        moments.n, unit: baseline.unitVariance, wobble: wobble)
      guard effective >= settings.leastAnswers else {
        let missing = (settings.leastAnswers - effective) * moments.n / effective
        lacks.append((one.look, .answers(missing: missing.rounded(.up))))
        continue
      }
      judged.append(look)
    }
  }

  /// The series that should be judged and cannot be, said as such and never as "all well".
  func lacking(_ kind: AlarmKind.Name) -> [Finding] {
    lacks.map {
      Finding(
        kind: kind, state: .notEnoughData, look: $0.look, month: month, since: month, lack: $0.lack)
    }
  }

  func baseline(_ look: Judged, before end: Month) -> Baseline? {
    Baseline(
      look.series, from: end.advanced(by: -settings.baselineMonths.upperBound), before: end,
      wobble: look.wobble.variance)
  }

  /// The month against the baseline that ends before `end`.
  func comparison(_ look: Judged, before end: Month) -> FallComparison? {
    guard let baseline = baseline(look, before: end) else { return nil }
    return FallComparison(
      series: look.series, month: month, figure: look.figure, baseline: baseline,
      wobble: look.wobble, recent: [(1, look.moments)])
  }
}

extension FallComparison {
  /// The baseline's level as a reader sees it, in the inside unit: a rate's own side, not its complement.
  var levelOnScale: Double {
    if case .rate = figure, series.direction == .lowerIsBetter { return 1 - baseline.level }
    return baseline.level
  }
}
