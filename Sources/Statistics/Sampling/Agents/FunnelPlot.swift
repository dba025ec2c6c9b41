/// Rates of many people or teams beside the limits within which chance moves them: never a league table.
///
/// Exact binomial limits around the common rate, and additive overdispersion: φ is the mean of z² after the
/// outer tenths are pulled in, τ² = max(0, (Iφ − (I − 1)) / (Σw − Σw²/Σw)) with w = 1/variance.
/// Source: Spiegelhalter 2005. O(n log n).
public struct FunnelPlot: Hashable, Sendable {
  /// The common rate.
  public let target: Double
  public let groups: [Proportion]
  /// Each group's distance from the target in binomial standard errors.
  public let z: [Double]
  /// The same with the overdispersion taken out.
  public let adjustedZ: [Double]
  public let phi: Double
  public let tauSquared: Double

  /// Groups without answers have z = 0 and do not count.
  public init(_ groups: [Proportion]) {
    let all = groups.reduce(Proportion(0, of: 0), +)
    let target = all.value
    let variances = groups.map { $0.total > 0 ? all.variance / $0.total : .infinity }
    let z = zip(groups, variances).map { $1 > 0 && $1.isFinite ? ($0.value - target) / $1.squareRoot() : 0 }
    let used = groups.indices.filter { variances[$0] > 0 && variances[$0].isFinite }
    let phi = winsorisedMeanSquare(used.map { z[$0] }, tail: 0.1)
    let tau = Self.tauSquared(phi, used.map { 1 / variances[$0] })
    self.groups = groups
    self.target = target
    self.z = z
    self.phi = phi
    tauSquared = tau
    adjustedZ = zip(groups, variances).map {
      $1 > 0 && $1.isFinite ? ($0.value - target) / ($1 + tau).squareRoot() : 0
    }
  }

  /// The exact limits for a group of `n`: the binomial quantiles at (1 − level)/2 and (1 + level)/2, as rates.
  public func limits(n: Int, level: Double) -> Interval {
    let tail = (1 - level) / 2
    return Interval(low: quantile(tail, n) / Double(n), high: quantile(1 - tail, n) / Double(n))
  }

  /// The smallest count whose cumulative chance reaches `p`. O(log n).
  private func quantile(_ p: Double, _ n: Int) -> Double {
    var (low, high) = (0, n)
    while low < high {
      let middle = (low + high) / 2
      if Binomial.cdf(Double(middle), n: Double(n), p: target) >= p {
        high = middle
      } else {
        low = middle + 1
      }
    }
    return Double(low)
  }

  private static func tauSquared(_ phi: Double, _ weights: [Double]) -> Double {
    let count = Double(weights.count)
    let sum = weights.reduce(0, +)
    let room = sum - weights.reduce(0) { $0 + $1 * $1 } / sum
    return count > 1 && room > 0 ? max(0, (count * phi - (count - 1)) / room) : 0
  }
}

/// The mean of the squares after values beyond the two quantiles are pulled to them.
private func winsorisedMeanSquare(_ values: [Double], tail: Double) -> Double {
  guard !values.isEmpty else { return 1 }
  let sorted = values.sorted()
  func quantile(_ p: Double) -> Double {
    let place = p * Double(sorted.count - 1)
    let index = min(Int(place), sorted.count - 1)
    let next = min(index + 1, sorted.count - 1)
    return sorted[index] + (place - Double(index)) * (sorted[next] - sorted[index])
  }
  let (low, high) = (quantile(tail), quantile(1 - tail))
  return values.reduce(0) { sum, z in
    let pulled = min(max(z, low), high)
    return sum + pulled * pulled
  } / Double(values.count)
}
