/// Newcombe's hybrid score interval of the difference of two independent proportions.
///
/// Closed form, from the two Wilson intervals; never fails, also at 0 or n of n.
/// Source: Newcombe 1998, method 10.
public enum Newcombe {
  /// The interval of `first` − `second` at a two-sided `level`.
  public static func interval(
    _ first: Proportion, minus second: Proportion, level: Double = 0.95
  ) -> Interval {
    interval(first, minus: second, z: Normal.quantile(0.5 + level / 2))
  }

  /// The interval for a given normal quantile `z`.
  public static func interval(
    _ first: Proportion, minus second: Proportion, z: Double
  ) -> Interval {
    let p1 = first.value
    let p2 = second.value
    let w1 = Wilson.interval(first, z: z)
    let w2 = Wilson.interval(second, z: z)
    let d = p1 - p2
    let down = ((p1 - w1.low) * (p1 - w1.low) + (w2.high - p2) * (w2.high - p2)).squareRoot()
    let up = ((w1.high - p1) * (w1.high - p1) + (p2 - w2.low) * (p2 - w2.low)).squareRoot()
    return Interval(low: d - down, high: d + up)
  }

  /// The score test of equality: z = d / √(p̄(1−p̄)(1/n₁ + 1/n₂)·N/(N−1)); 0 when nothing varies.
  ///
  /// Source: Miettinen and Nurminen 1985 (the N/(N−1) is theirs).
  public static func scoreZ(_ first: Proportion, minus second: Proportion) -> Double {
    let pooled = first + second
    guard first.total > 0, second.total > 0, pooled.total > 1 else { return 0 }
    let variance =
      pooled.variance * (1 / first.total + 1 / second.total) * pooled.total / (pooled.total - 1)
    return variance > 0 ? (first.value - second.value) / variance.squareRoot() : 0
  }
}
