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
      n: recent.last?.moments.n ?? 0)
  }

  /// Answers of the month once wobble is allowed for: n / φ with φ = 1 + n·wobble/variance.
  static func effectiveAnswers(_ n: Double, unit: Double, wobble: Wobble) -> Double {
    n / (1 + n * wobble.variance / max(unit, 1e-12))
  }

  /// How many more answers, as good or bad as these, the month needs for its p to get below `cut`; nil when
  /// sixteen times as many would not do: then only more months can help. Found by bisection.
  func answersMissing(cut: Double) -> Double? {
    guard gap < 0, let last = recent.last else { return nil }
    let n = last.moments.n
    func enough(_ times: Double) -> Bool {
      var larger = self
      larger.recent[recent.count - 1].moments = last.moments.scaled(by: times)
      return larger.p(ofGap: gap) <= cut
    }
    var high = 2.0
    while !enough(high) {
      high *= 2
      if high > 16 { return nil }
    }
    var low = high / 2
    while (high - low) * n > 1, high - low > 0.01 * low {
      let middle = (low + high) / 2
      if enough(middle) { high = middle } else { low = middle }
    }
    return ((high - 1) * n).rounded(.up)
  }

  /// `cut` is the p a single look must get below; what is missing to it is sought only when asked for.
  func evidence(
    p: Double, q: Double, ringsBelow: Double, cut: Double, seeksMissing: Bool, settings: FallSettings
  ) -> Finding.Evidence {
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
      answersMissing: seeksMissing ? answersMissing(cut: cut) : nil,
      wobble: wobble.variance.squareRoot() * unit, settings: settings.named(ringsBelow: ringsBelow))
  }
}
