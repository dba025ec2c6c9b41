import Foundation
import Statistics

/// How likely a month this bad, or worse, is when nothing changed.
struct NullTail: Sendable {
  var baseline: Baseline
  var wobble: Wobble

  /// The chance of `month` being at `level` or below (levels turned so that down is worse).
  ///
  /// A rate: beta-binomial mid-p around the baseline, whose Beta carries the wobble and the baseline's own
  /// error. NPS and means: normal with the skewness taken out (Cornish–Fisher). Both then widened by
  /// Student's t for what is not known of the wobble.
  func p(month n: Double, at level: Double, isRate: Bool) -> Double {
    let between = wobble.variance + baseline.variance
    let plain: Double
    if isRate {
      plain = BetaBinomial(trials: n, mean: baseline.level, variance: between)
        .midLowerTail((level * n).rounded(.toNearestOrEven))
    } else {
      let variance = baseline.unitVariance / n + between
      plain = Self.corrected(
        z: (level - baseline.level) / variance.squareRoot(),
        skewness: baseline.answers.thirdCentral / (n * n) / (variance * variance.squareRoot()))
    }
    return widened(plain, n: n)
  }

  /// The lower tail of a standardised sum with a little skewness. Source: Cornish and Fisher 1938.
  static func corrected(z: Double, skewness: Double) -> Double {
    let gamma = min(max(skewness, -0.6), 0.6)
    let bounded = min(max(z, -6), 6)
    return Normal.cdf(z - gamma / 6 * (bounded * bounded - 1))
  }

  /// Student's t instead of the normal, for what is not known of the wobble: as many degrees of freedom as
  /// deviations it rests on, and more the less it weighs beside the sampling variance, which is known.
  func widened(_ p: Double, n: Double) -> Double {
    guard p < 0.1, p > 0 else { return p }
    let excess = min(1, 2 * n * wobble.variance / baseline.unitVariance)
    let square = wobble.count * wobble.count
    let df = square / (wobble.count + 20) + 3 + square / 80 * (1 - excess)
    return StudentT.upperTail(-Normal.quantile(p), df: df)
  }
}
