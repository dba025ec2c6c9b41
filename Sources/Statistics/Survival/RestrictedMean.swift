/// The restricted mean survival time: the mean of min(T, τ), in the unit of the data.
///
/// RMST(τ) = ∫₀^τ S(t) dt, exact on the steps of a Kaplan–Meier curve: of τ months, how many a customer stays on
/// average. To be reported where the median is not reached. Its variance is Greenwood's,
/// Σ (∫ from tᵢ to τ of S dt)² dᵢ / (Yᵢ(Yᵢ − dᵢ)) over the event times tᵢ ≤ τ.
/// Source: Klein and Moeschberger, Survival Analysis, 4.5; Irwin 1949.
///
/// This is the variance of the estimate. The `return_variance` of lifelines' `restricted_mean_survival_time` is
/// another thing, the variance of min(T, τ) among the subjects: 2∫tS dt − RMST². Without censoring it is n times this.
public struct RestrictedMean: Hashable, Sendable {
  /// τ, where the follow-up is cut.
  public let horizon: Double
  /// RMST(τ), 0…τ.
  public let mean: Double
  /// Of the estimate.
  public let variance: Double

  /// nil when the curve does not reach `horizon` (no one was followed so far, and S is not yet 0), or `horizon` is
  /// not above 0. O(steps).
  ///
  /// Counts S as 1 up to the curve's `start`: with delayed entry and no subject followed from 0, the mean is of
  /// those who survived to the start.
  public init?(_ curve: KaplanMeier, upTo horizon: Double) {
    guard horizon > 0, horizon.isFinite, curve.survival(at: horizon) != nil else { return nil }
    self.horizon = horizon
    let steps = curve.steps.filter { $0.time <= horizon }
    var area = 0.0
    var variance = 0.0
    var next = horizon
    for step in steps.reversed() {
      area += step.survival * (next - step.time)
      next = step.time
      let (y, d) = (Double(step.atRisk), Double(step.events))
      if area > 0 { variance += area * area * d / (y * (y - d)) }
    }
    mean = area + next
    self.variance = variance
  }

  public var standardError: Double { variance.squareRoot() }

  /// The normal interval, cut to 0…τ.
  public func interval(level: Double = 0.95) -> Interval {
    let margin = Normal.quantile(0.5 + level / 2) * standardError
    return Interval(low: mean - margin, high: mean + margin).clipped(to: 0...horizon)
  }
}
