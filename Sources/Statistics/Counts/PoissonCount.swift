/// A count of events that come by chance: its exact interval and tails.
public enum PoissonCount {
  /// The exact (Garwood) interval of the expected count. Source: Garwood 1936.
  public static func interval(_ count: Double, level: Double = 0.95) -> Interval {
    let tail = (1 - level) / 2
    return Interval(
      low: count > 0 ? IncompleteGamma.quantile(count, tail) : 0,
      high: IncompleteGamma.quantile(count + 1, 1 - tail))
  }

  /// P(X ≤ count) when `expected` are expected.
  public static func cdf(_ count: Double, expected: Double) -> Double {
    if count < 0 { return 0 }
    return expected <= 0 ? 1 : IncompleteGamma.upper(count + 1, expected)
  }

  /// P(X ≥ count).
  public static func upperTail(_ count: Double, expected: Double) -> Double {
    if count <= 0 { return 1 }
    return expected <= 0 ? 0 : IncompleteGamma.lower(count, expected)
  }
}
