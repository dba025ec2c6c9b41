/// The slope of ordered means, each weighted by what it is worth.
public struct WeightedTrend: Hashable, Sendable {
  /// Change a step, in the unit of the values.
  public var slope: Double
  public var standardError: Double

  /// Negative when the values fall.
  public var z: Double { standardError > 0 ? slope / standardError : 0 }
  /// One-sided p that the values do not fall.
  public var pDecline: Double { Normal.cdf(z) }

  /// Weighted least squares of `values` on 0, 1, 2, …; a weight is 1 / variance of that value
  /// (for a mean: n / variance of one answer).
  ///
  /// nil with fewer than two values of weight above zero.
  public init?(values: [Double], weights: [Double]) {
    precondition(values.count == weights.count, "Each value has its weight.")
    let total = weights.reduce(0, +)
    guard total > 0 else { return nil }
    var centre = 0.0
    for (i, w) in weights.enumerated() { centre += w * Double(i) }
    centre /= total
    var cross = 0.0
    var square = 0.0
    for (i, w) in weights.enumerated() {
      let step = Double(i) - centre
      cross += w * step * values[i]
      square += w * step * step
    }
    guard square > 0 else { return nil }
    slope = cross / square
    standardError = 1 / square.squareRoot()
  }
}
