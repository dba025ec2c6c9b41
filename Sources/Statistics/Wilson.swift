/// Wilson's score interval of a proportion: right even at 0 of n, n of n and small n.
///
/// Centre (p + z²/2n) / (1 + z²/n), half-width z/(1 + z²/n) · √(p(1−p)/n + z²/4n²).
/// Source: Wilson 1927; Brown, Cai and DasGupta 2001.
public enum Wilson {
  /// The interval at `level` (0.95 when not said). 0…1 when nobody answered.
  public static func interval(_ proportion: Proportion, level: Double = 0.95) -> Interval {
    interval(proportion, z: Normal.quantile(0.5 + level / 2))
  }

  /// The interval for a given normal quantile `z`.
  public static func interval(_ proportion: Proportion, z: Double) -> Interval {
    let n = proportion.total
    guard n > 0 else { return Interval(low: 0, high: 1) }
    let p = proportion.value
    let z2 = z * z
    let scale = 1 / (1 + z2 / n)
    let centre = (p + z2 / (2 * n)) * scale
    let half = z * scale * (p * (1 - p) / n + z2 / (4 * n * n)).squareRoot()
    return Interval(
      low: proportion.count <= 0 ? 0 : max(0, centre - half),
      high: proportion.count >= n ? 1 : min(1, centre + half))
  }
}
