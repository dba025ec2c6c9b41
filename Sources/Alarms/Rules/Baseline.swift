import Primitives
import Statistics

/// The usual level of a series: up to twelve earlier months pooled, each weighed by what it is worth when
/// months also wobble for real.
struct Baseline: Sendable {
  var level: Double
  /// Variance of the level as an estimate.
  var variance: Double
  /// All its answers together.
  var answers: Moments
  var months: Int

  /// The months from `first` up to but not including `end`; nil when they hold no answers.
  /// `wobble` is the variance of the true level from month to month.
  init?(_ series: MonthlySeries, from first: Month, before end: Month, wobble: Double) {
    var pooled = Moments()
    var parts: [Moments] = []
    var i = series.firstIndex(from: first)
    while i < series.points.count, series.points[i].month < end {
      if let month = Moments(series.points[i].figure, series.direction), month.n > 0 {
        pooled += month
        parts.append(month)
      }
      i += 1
    }
    guard pooled.n > 0 else { return nil }
    // Never less than the variance of one odd answer among all: a perfect record is not a certainty.
    let unit = max(pooled.variance, 0.5 / (pooled.n + 1) * pooled.second / pooled.n, 1e-12)
    var weight = 0.0
    var sum = 0.0
    for part in parts {
      let w = 1 / (unit / part.n + wobble)
      weight += w
      sum += w * part.mean
    }
    level = sum / weight
    variance = 1 / weight
    answers = pooled
    months = parts.count
    unitVariance = unit
  }

  /// Variance of one answer.
  var unitVariance: Double
}
