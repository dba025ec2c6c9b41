import Primitives
import Statistics

/// Recent months of one series against its baseline: the arithmetic both fall rules share.
///
/// Levels are turned so that down is worse; `evidence` turns them back to the indicator's scale.
struct FallComparison {
  var series: MonthlySeries
  var month: Month
  var figure: MonthlyFigure
  var baseline: Baseline
  var wobble: Wobble
  /// Recent months with their weights, which add up to 1: (1) for the month alone, (⅓, ⅔) for two.
  var recent: [(weight: Double, moments: Moments)]

  /// Weighted level of the recent months minus the baseline's: negative is worse.
  var gap: Double {
    recent.reduce(0) { $0 + $1.weight * $1.moments.mean } - baseline.level
  }

  /// Variance of the gap when nothing changed.
  var variance: Double {
    recent.reduce(baseline.variance) {
      $0 + $1.weight * $1.weight * (baseline.unitVariance / $1.moments.n + wobble.variance)
    }
  }

  /// The chance of a gap this bad when nothing changed.
  func p(ofGap gap: Double) -> Double {
    let tail = NullTail(baseline: baseline, wobble: wobble)
    if recent.count == 1, let only = recent.first {
      let isRate = if case .rate = figure { true } else { false }
      return tail.p(month: only.moments.n, at: baseline.level + gap, isRate: isRate)
    }
    let spread = variance
    let third = recent.reduce(0) {
      $0 + $1.weight * $1.weight * $1.weight * baseline.answers.thirdCentral
        / ($1.moments.n * $1.moments.n)
    }
    return tail.widened(
      NullTail.corrected(
        z: gap / spread.squareRoot(), skewness: third / (spread * spread.squareRoot())),
      n: series[month]?.n ?? 0)
  }

  /// Answers of the month once wobble is allowed for: n / φ with φ = 1 + n·wobble/variance.
  static func effectiveAnswers(_ n: Double, unit: Double, wobble: Wobble) -> Double {
    n / (1 + n * wobble.variance / max(unit, 1e-12))
  }

  /// How many more answers the month needs for this gap to get below `cut`; nil when it is there already
  /// or when only more months could help.
  func answersMissing(cut: Double) -> Double? {
    guard gap < 0, cut > 0, cut < 0.5, let last = recent.last else { return nil }
    let wanted = gap / Normal.quantile(cut)
    let others = variance - last.weight * last.weight * baseline.unitVariance / last.moments.n
    let left = wanted * wanted - others
    guard left > 0 else { return nil }
    let needed = last.weight * last.weight * baseline.unitVariance / left
    return needed > last.moments.n ? (needed - last.moments.n).rounded(.up) : nil
  }

  func evidence(p: Double, q: Double, ringsBelow: Double, cut: Double, settings: FallSettings)
    -> Finding.Evidence
  {
    let unit = figure.pointsPerUnit
    let sign = series.direction == .higherIsBetter ? 1.0 : -1
    // Where the baseline's level stands on the indicator's own scale.
    let usual: Double
    if case .rate = figure, sign < 0 {
      usual = 1 - baseline.level
    } else {
      usual = sign * baseline.level * unit
    }
    let change = figure.value - usual
    // Spread of the difference with the recent months' own variance: what the reader sees as "±".
    let last = recent.last?.moments ?? baseline.answers
    let spread =
      max(last.variance, baseline.unitVariance * 0.25) / last.n + wobble.variance + baseline.variance
    let half = 1.959963984540054 * spread.squareRoot() * unit
    return Finding.Evidence(
      value: figure.value, usual: usual, previous: series[month.advanced(by: -1)]?.value,
      change: change, interval: Interval(low: change - half, high: change + half), p: p, q: q,
      ringsBelow: ringsBelow, n: figure.n, usualN: baseline.answers.n, usualMonths: baseline.months,
      answersMissing: q < ringsBelow ? nil : answersMissing(cut: cut),
      wobble: wobble.variance.squareRoot() * unit, settings: settings.named(ringsBelow: ringsBelow))
  }
}
