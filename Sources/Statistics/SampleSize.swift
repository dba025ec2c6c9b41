/// How many answers it takes to see a fall of a given size, and how small a fall can be seen.
public enum SampleSize {
  /// Answers needed now to see `p1` fall to `p2` with the given power.
  ///
  /// (z_α + z_β)²(p₁q₁/ratio + p₂q₂)/(p₁ − p₂)². `baselineRatio` is how many times larger the earlier
  /// group is (1: two single months). One-sided.
  public static func needed(
    from p1: Double, to p2: Double, alpha: Double = 0.05, power: Double = 0.8,
    baselineRatio: Double = 1
  ) -> Double {
    let z = Normal.upperQuantile(alpha) + Normal.quantile(power)
    let variance = p1 * (1 - p1) / baselineRatio + p2 * (1 - p2)
    return z * z * variance / ((p1 - p2) * (p1 - p2))
  }

  /// Answers needed in each of two equal groups to see a change of this size: 2·variance·((z_α + z_β)/change)², in the
  /// unit of √variance; the inverse of ``detectableChange(variance:now:baseline:phi:alpha:power:)``. One-sided.
  public static func needed(
    variance: Double, toSee change: Double, alpha: Double = 0.05, power: Double = 0.8
  ) -> Double {
    let z = (Normal.upperQuantile(alpha) + Normal.quantile(power)) / change
    return 2 * variance * z * z
  }

  /// The smallest change that would be seen: (z_α + z_β)·√(variance·(1/n + 1/n_b)·φ), in the unit of
  /// √variance (a share: p(1 − p) gives points as a fraction). About 2.49·√(…) at 5 % and 80 %.
  public static func detectableChange(
    variance: Double, now n: Double, baseline: Double, phi: Double = 1, alpha: Double = 0.05,
    power: Double = 0.8
  ) -> Double {
    let z = Normal.upperQuantile(alpha) + Normal.quantile(power)
    return z * (variance * (1 / n + 1 / baseline) * phi).squareRoot()
  }
}
