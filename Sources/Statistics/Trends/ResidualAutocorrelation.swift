/// How much one month resembles the next, once the line and the season are taken off.
public struct ResidualAutocorrelation: Hashable, Sendable {
  /// Lag-1 autocorrelation of the least-squares residuals, r = Σ eₜeₜ₋₁ / Σ e²; with missing months Σ eₜeₜ₋₁ is over
  /// the neighbours there are, times (n − 1)/(their number). 0 when nothing is left to explain.
  public let raw: Double
  /// ρ, cut to 0…0.9: `raw` is biased low, because the fit takes part of the memory away.
  ///
  /// With `SeasonModel.annualHarmonic` r + (1 + 3r)/n + 1.5/n: Marriott and Pope 1954 and Kendall 1954 for a mean,
  /// and ½/n for each further coefficient. With `.monthEffects` the ρ at which r is what this very design gives on
  /// average (`AutocorrelationCalibration`).
  public let corrected: Double

  /// `series`: consecutive months, nil where one is missing. nil when the months seen cannot tell line and season
  /// apart. O(n); with month effects O(n³).
  public init?(_ series: [Double?], season: SeasonModel = .annualHarmonic) {
    self.init(MonthlyObservations(series), season: season)
  }

  init?(_ observations: MonthlyObservations, season: SeasonModel) {
    guard let fit = SeasonalLineFit(observations, season: season, autocorrelation: 0) else { return nil }
    self.init(residuals: fit.residuals, months: observations.months, season: season)
  }

  init(residuals: [Double], months: [Int], season: SeasonModel) {
    let n = Double(residuals.count)
    let squares = residuals.reduce(0) { $0 + $1 * $1 }
    var products = 0.0
    var pairs = 0.0
    for i in residuals.indices.dropFirst() where months[i] == months[i - 1] + 1 {
      products += residuals[i] * residuals[i - 1]
      pairs += 1
    }
    guard squares > 0, pairs > 0 else {
      raw = 0
      corrected = 0
      return
    }
    raw = products / squares * (n - 1) / pairs
    switch season {
    case .annualHarmonic:
      corrected = min(max(raw + (1 + 3 * raw) / n + 1.5 / n, 0), 0.9)
    case .monthEffects:
      let calibration = AutocorrelationCalibration(months: months, season: season)
      corrected = calibration?.rho(expecting: products / squares) ?? 0
    }
  }
}
