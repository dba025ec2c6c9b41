/// How much more a series varies from month to month than chance alone would make it: φ.
///
/// φ = 1 is pure chance. Observed φ is Pearson's χ² over its degrees of freedom; what is used is pulled
/// towards 1 (worth 4 degrees of freedom) and never below 1.
public struct Dispersion: Hashable, Sendable {
  /// Pearson's χ² of the months around their pooled value.
  public var chiSquare: Double
  public var degreesOfFreedom: Double

  public init(chiSquare: Double, degreesOfFreedom: Double) {
    self.chiSquare = chiSquare
    self.degreesOfFreedom = degreesOfFreedom
  }

  /// From monthly proportions: Σ (kᵢ − nᵢp̄)² / (nᵢp̄q̄). Months without answers do not count.
  public init(_ months: [Proportion]) {
    let pooled = months.reduce(Proportion(0, of: 0), +)
    var sum = 0.0
    var used = 0
    for month in months where month.total > 0 {
      let miss = month.count - month.total * pooled.value
      if pooled.variance > 0 { sum += miss * miss / (month.total * pooled.variance) }
      used += 1
    }
    self.init(chiSquare: sum, degreesOfFreedom: Double(max(0, used - 1)))
  }

  /// From counts and their exposures: Σ (cᵢ − eᵢr̄)² / (eᵢr̄).
  public init(counts: [Double], exposures: [Double]) {
    let exposure = exposures.reduce(0, +)
    let rate = exposure > 0 ? counts.reduce(0, +) / exposure : 0
    var sum = 0.0
    var used = 0
    for (count, exposure) in zip(counts, exposures) where exposure > 0 {
      let expected = exposure * rate
      if expected > 0 { sum += (count - expected) * (count - expected) / expected }
      used += 1
    }
    self.init(chiSquare: sum, degreesOfFreedom: Double(max(0, used - 1)))
  }

  /// φ as observed; 1 when there is nothing to observe it from.
  public var observed: Double { degreesOfFreedom > 0 ? chiSquare / degreesOfFreedom : 1 }

  /// φ to use: max(1, (w·prior + φ_obs·df) / (w + df)), prior 1 worth w = 4 degrees of freedom.
  public func used(prior: Double = 1, worth weight: Double = 4) -> Double {
    max(1, (weight * prior + chiSquare) / (weight + degreesOfFreedom))
  }
}
