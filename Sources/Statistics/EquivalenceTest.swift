import Foundation

/// Two one-sided tests (TOST): is a ratio proved to lie inside bounds, rather than merely not shown to
/// have left them? Source: Schuirmann 1987.
public enum EquivalenceTest {
  /// p of "the ratio of the two rates lies outside `low`…`high`"; below 0.05 it is proved stable.
  ///
  /// Standard error of the log ratio √(φ(1/c₁ + 1/c₂)). 1 when either count is 0.
  public static func p(
    _ ratio: PoissonRatio, phi: Double = 1, low: Double = 0.9, high: Double = 1 / 0.9
  ) -> Double {
    guard ratio.count1 > 0, ratio.count2 > 0 else { return 1 }
    return p(
      logRatio: log(ratio.ratio),
      standardError: (phi * (1 / ratio.count1 + 1 / ratio.count2)).squareRoot(), low: low, high: high)
  }

  /// The same for any log ratio with its standard error.
  public static func p(
    logRatio: Double, standardError: Double, low: Double, high: Double
  ) -> Double {
    guard standardError > 0 else { return logRatio > log(low) && logRatio < log(high) ? 0 : 1 }
    return max(
      Normal.cdf((logRatio - log(high)) / standardError),
      Normal.upperTail((logRatio - log(low)) / standardError))
  }
}
