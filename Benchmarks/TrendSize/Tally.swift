import Primitives
import Statistics

/// How often each test rejects, and what else section F needs to know, over many simulated series.
struct Tally {
  private(set) var runs = 0.0
  private var counts: [String: Double] = [:]

  /// The columns, in the order of the table; M: with month effects in place of the annual harmonic.
  static let columns = [
    "MK", "PW n−p", "PW neff", "SMK", "SMK×AR1", "cover90", "cov neff", "within δ", "rising", "falling", "stable",
    "undecid", "mean ρ", "M SMK×AR1", "M PW n−p", "M cover90", "M stable", "M mean ρ",
  ]

  mutating func add(_ series: [Double?], trueSlope: Double, alpha: Double = 0.05) {
    guard let plain = MannKendall(series.compactMap { $0 }), let regression = PraisWinsten(series),
      let independent = SeasonalMannKendall(series, autocorrelation: 0), let trend = LongTrend(series),
      let monthly = LongTrend(series, season: .monthEffects),
      let monthlyRegression = PraisWinsten(series, season: .monthEffects)
    else { return }
    runs += 1
    count("MK", plain.p < alpha)
    count("PW n−p", regression.p < alpha)
    let degrees = Self.effectiveDegrees(regression)
    let t = regression.slope / regression.standardError
    count("PW neff", StudentT.twoSided(t, df: degrees) < alpha)
    count("SMK", independent.p < alpha)
    count("SMK×AR1", trend.p < alpha)
    count("cover90", trend.equivalenceInterval.contains(trueSlope))
    let miss = (regression.slope - trueSlope) / regression.standardError
    count("cov neff", StudentT.twoSided(miss, df: degrees) >= 0.1)
    count("within δ", trend.isWithinMargin)
    count("rising", trend.verdict == .rising)
    count("falling", trend.verdict == .falling)
    count("stable", trend.verdict == .stable)
    count("undecid", trend.verdict == .undecided)
    counts["mean ρ", default: 0] += trend.autocorrelation
    count("M SMK×AR1", monthly.p < alpha)
    count("M PW n−p", monthlyRegression.p < alpha)
    count("M cover90", monthly.equivalenceInterval.contains(trueSlope))
    count("M stable", monthly.verdict == .stable)
    counts["M mean ρ", default: 0] += monthly.autocorrelation
  }

  /// Share of the runs, 0…1.
  func share(_ column: String) -> Double { (counts[column] ?? 0) / runs }

  private mutating func count(_ column: String, _ happened: Bool) { counts[column, default: 0] += happened ? 1 : 0 }

  /// The degrees of freedom of the simulation behind section F: n(1 − ρ)/(1 + ρ) − 2, n_eff at least 6.
  private static func effectiveDegrees(_ fit: PraisWinsten) -> Double {
    let rho = fit.autocorrelation
    return max(3, max(6, Double(fit.count) * (1 - rho) / (1 + rho)) - 2)
  }
}
