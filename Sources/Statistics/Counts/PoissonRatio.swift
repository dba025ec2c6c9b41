import Foundation

/// Two counts over their exposures, and the ratio of the two rates: first over second.
public struct PoissonRatio: Hashable, Sendable {
  public var count1: Double
  /// For volumes: weighted business days.
  public var exposure1: Double
  public var count2: Double
  public var exposure2: Double

  public init(_ count1: Double, per exposure1: Double, to count2: Double, per exposure2: Double) {
    precondition(exposure1 > 0 && exposure2 > 0, "A rate needs an exposure above zero.")
    self.count1 = count1
    self.exposure1 = exposure1
    self.count2 = count2
    self.exposure2 = exposure2
  }

  /// (c₁/e₁) / (c₂/e₂); infinite when the second count is 0.
  public var ratio: Double { (count1 / exposure1) / (count2 / exposure2) }

  /// ratio · exp(±z √(φ(1/c₁ + 1/c₂))); half an event is added to both when either is 0.
  public func interval(level: Double = 0.95, phi: Double = 1) -> Interval {
    let c1 = count1 > 0 && count2 > 0 ? count1 : count1 + 0.5
    let c2 = count1 > 0 && count2 > 0 ? count2 : count2 + 0.5
    let centre = (c1 / exposure1) / (c2 / exposure2)
    let factor = exp(
      Normal.quantile(0.5 + level / 2) * (phi * (1 / c1 + 1 / c2)).squareRoot())
    return Interval(low: centre / factor, high: centre * factor)
  }

  /// The score statistic of equal rates, (c₁ − d·c₂) / √(φ·d·(c₁ + c₂)) with d = e₁/e₂.
  public func scoreZ(phi: Double = 1) -> Double {
    let d = exposure1 / exposure2
    let variance = phi * d * (count1 + count2)
    return variance > 0 ? (count1 - d * count2) / variance.squareRoot() : 0
  }

  /// Exact two-sided p of equal rates, given the total (whole counts, φ = 1).
  public var exactP: Double {
    Binomial.twoSided(
      Int(count1), n: Int(count1 + count2), p: exposure1 / (exposure1 + exposure2))
  }
}
