import Foundation

/// Student's t distribution, for any degrees of freedom above zero (not only whole ones).
public enum StudentT {
  /// P(T > t).
  public static func upperTail(_ t: Double, df: Double) -> Double {
    if df.isInfinite { return Normal.upperTail(t) }
    let half = 0.5 * IncompleteBeta.lower(df / 2, 0.5, df / (df + t * t))
    return t >= 0 ? half : 1 - half
  }

  /// P(T ≤ t).
  public static func cdf(_ t: Double, df: Double) -> Double { upperTail(-t, df: df) }

  /// The chance of a value at least as far from zero as `t`.
  public static func twoSided(_ t: Double, df: Double) -> Double { 2 * upperTail(abs(t), df: df) }

  /// The `t` for which `cdf(t)` is `p`.
  public static func quantile(_ p: Double, df: Double) -> Double {
    precondition(p >= 0 && p <= 1, "A probability lies between 0 and 1.")
    if df.isInfinite { return Normal.quantile(p) }
    if p == 0.5 { return 0 }
    let tail = min(p, 1 - p)
    let x = IncompleteBeta.quantile(df / 2, 0.5, 2 * tail)
    let t = (df * (1 - x) / x).squareRoot()
    return p < 0.5 ? -t : t
  }
}
