/// The Cochran–Armitage test of a trend in ordered proportions.
///
/// z = Σ sᵢ(kᵢ − nᵢp̄) / √(p̄q̄(Σ nᵢsᵢ² − (Σ nᵢsᵢ)² / N)), with scores 0, 1, 2, … when none are given.
/// Negative when the share falls. Divide by √φ for overdispersed months. Source: Armitage 1955.
public enum CochranArmitage {
  /// The test statistic; 0 when nothing varies.
  public static func z(_ groups: [Proportion], scores: [Double]? = nil) -> Double {
    let pooled = groups.reduce(Proportion(0, of: 0), +)
    var numerator = 0.0
    var first = 0.0
    var second = 0.0
    for (i, group) in groups.enumerated() {
      let s = scores?[i] ?? Double(i)
      numerator += s * (group.count - group.total * pooled.value)
      first += group.total * s
      second += group.total * s * s
    }
    guard pooled.total > 0 else { return 0 }
    let variance = pooled.variance * (second - first * first / pooled.total)
    return variance > 0 ? numerator / variance.squareRoot() : 0
  }

  /// One-sided p that the share does not fall, with overdispersion `phi`.
  public static func pDecline(_ groups: [Proportion], phi: Double = 1) -> Double {
    Normal.cdf(z(groups) / phi.squareRoot())
  }
}
