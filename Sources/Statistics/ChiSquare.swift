/// The chi-square distribution.
public enum ChiSquare {
  /// P(X > x) with `df` degrees of freedom (any number above zero).
  public static func upperTail(_ x: Double, df: Double) -> Double {
    x <= 0 ? 1 : IncompleteGamma.upper(df / 2, x / 2)
  }

  /// P(X ≤ x).
  public static func cdf(_ x: Double, df: Double) -> Double {
    x <= 0 ? 0 : IncompleteGamma.lower(df / 2, x / 2)
  }

  /// The `x` for which `cdf(x)` is `p`.
  public static func quantile(_ p: Double, df: Double) -> Double {
    2 * IncompleteGamma.quantile(df / 2, p)
  }
}
