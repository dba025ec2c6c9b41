/// How much longer one group stays than another, out of the same τ: the difference of two restricted means.
///
/// d = RMST₁(τ) − RMST₂(τ), standard error √(v₁ + v₂): the groups are separate people. Meaningful without
/// proportional hazards. Source: Royston and Parmar 2013.
public struct RestrictedMeanDifference: Hashable, Sendable {
  /// First minus second, in the unit of the data.
  public let difference: Double
  public let standardError: Double

  /// nil when the two horizons differ. O(1).
  public init?(_ first: RestrictedMean, minus second: RestrictedMean) {
    guard first.horizon == second.horizon else { return nil }
    difference = first.mean - second.mean
    standardError = (first.variance + second.variance).squareRoot()
  }

  public func interval(level: Double = 0.95) -> Interval {
    let margin = Normal.quantile(0.5 + level / 2) * standardError
    return Interval(low: difference - margin, high: difference + margin)
  }

  /// 0 when the two are alike, or when neither has any variance and they are the same.
  public var z: Double { difference == 0 ? 0 : difference / standardError }

  /// Two-sided p of equal restricted means.
  public var p: Double { Normal.twoSided(z) }
}
