import Foundation

/// Counts that vary more than chance alone: variance μ + φμ². With φ = 0 they are Poisson's.
public enum NegativeBinomial {
  /// P(X ≥ `count`), with its digits when small. Cost grows as √(count + 1/φ).
  public static func upperTail(_ count: Double, mean: Double, dispersion: Double) -> Double {
    precondition(mean >= 0 && dispersion >= 0, "A mean and a dispersion are not negative.")
    if count <= 0 { return 1 }
    if mean <= 0 { return 0 }
    if dispersion < 1e-9 { return PoissonCount.upperTail(count, expected: mean) }
    let odds = dispersion * mean
    return IncompleteBeta.lower(count, 1 / dispersion, odds / (1 + odds))
  }

  /// −log₁₀ P(X ≥ `count`): how surprising a count this high is; at most 300.
  public static func surprise(_ count: Double, mean: Double, dispersion: Double) -> Double {
    let tail = upperTail(count, mean: mean, dispersion: dispersion)
    return tail > 1e-300 ? -log10(tail) : 300
  }
}
