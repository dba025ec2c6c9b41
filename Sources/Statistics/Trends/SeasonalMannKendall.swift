/// The seasonal Mann–Kendall test of a steady rise or fall in a monthly series: each month is compared only with
/// the same month of other years, so that no season looks like a trend.
///
/// S = Σ over the twelve months of Σ_{i<j} sign(yⱼ − yᵢ); its variance without a trend is the sum of
/// [k(k − 1)(2k + 5) − Σ over ties t(t − 1)(2t + 5)]/18, times (1 + ρ)/(1 − ρ) where one month resembles the next
/// with autocorrelation ρ. Sources: Hirsch, Slack and Smith 1982; the factor is that of a mean of an AR(1) series
/// (Bayley and Hammersley 1946), used here because Hirsch and Slack's covariances never reject on three years.
public struct SeasonalMannKendall: Hashable, Sendable {
  /// Pairs that rise minus pairs that fall.
  public let s: Double
  /// Pairs compared.
  public let pairs: Int
  /// Variance of `s` when nothing trends and the months are independent, corrected for ties.
  public let independentVariance: Double
  /// ρ, 0 for independent months.
  public let autocorrelation: Double

  /// `series`: consecutive months, nil where one is missing. `autocorrelation` in 0 ..< 1: that of
  /// `ResidualAutocorrelation`, or 0 for the plain test. nil when no month of the year was seen twice.
  /// O(n²/12).
  public init?(_ series: [Double?], autocorrelation: Double) {
    precondition(autocorrelation >= 0 && autocorrelation < 1, "An autocorrelation to correct for is in 0 ..< 1.")
    var sign = 0
    var pairs = 0
    var variance = 0
    func term(_ count: Int) -> Int { count * (count - 1) * (2 * count + 5) }
    for season in MonthlyObservations(series).seasons {
      for (j, later) in season.enumerated() {
        for earlier in season[..<j] {
          sign += later.value > earlier.value ? 1 : later.value < earlier.value ? -1 : 0
        }
      }
      pairs += season.count * (season.count - 1) / 2
      var ties: [Double: Int] = [:]
      for observation in season { ties[observation.value, default: 0] += 1 }
      variance += term(season.count) - ties.values.map(term).reduce(0, +)
    }
    guard pairs > 0 else { return nil }
    s = Double(sign)
    self.pairs = pairs
    independentVariance = Double(variance) / 18
    self.autocorrelation = autocorrelation
  }

  /// (1 + ρ)/(1 − ρ): how many months are worth one independent month.
  public var inflation: Double { (1 + autocorrelation) / (1 - autocorrelation) }

  /// Of `s` when nothing trends.
  public var variance: Double { independentVariance * inflation }

  /// Kendall's tau-a within the months: `s` over the number of pairs, −1…1.
  public var tau: Double { s / Double(pairs) }

  /// With the continuity correction of one pair.
  public var z: Double {
    guard variance > 0, s != 0 else { return 0 }
    return (s > 0 ? s - 1 : s + 1) / variance.squareRoot()
  }

  /// Two-sided p by the normal approximation.
  public var p: Double { Normal.twoSided(z) }
}
