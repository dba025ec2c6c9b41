/// What may be said of two years or more of months: rising, falling, proved stable, or not enough evidence.
///
/// Rising or falling when the seasonal Mann–Kendall test with AR(1) variance gives p < α. Otherwise stable when the
/// whole 90 % Prais–Winsten interval of the slope lies inside ±δ (two one-sided tests at 5 %: Schuirmann 1987).
/// Otherwise undecided: neither shown to move nor shown to stand still.
public struct LongTrend: Hashable, Sendable {
  public enum Verdict: String, Hashable, Sendable, CaseIterable { case rising, falling, stable, undecided }

  /// Fewer months than this give no verdict.
  public static let fewestMonths = 24

  public let verdict: Verdict
  /// Seasonal Sen slope: change a year, in the unit of the values.
  public let slope: Double
  /// Of the slope a year, by Prais and Winsten, at 1 − α. Its centre is not exactly `slope`: two estimators.
  public let interval: Interval
  /// The same at 90 %: what has to lie inside ±`margin` to be called stable.
  public let equivalenceInterval: Interval
  /// Two-sided p of no trend: seasonal Mann–Kendall with AR(1) variance.
  public let p: Double
  /// ρ from one month to the next after line and season, bias-corrected, 0…0.9.
  public let autocorrelation: Double
  /// Mean of the values.
  public let level: Double
  /// δ: the change a year up to which the series is called stable.
  public let margin: Double
  /// Months with a value.
  public let count: Int

  /// `series`: consecutive months, nil where one is missing (or not mature). nil with fewer than 24 values, or when
  /// the months seen cannot tell line and season apart. `season` is taken off before memory and slope are measured:
  /// with `.annualHarmonic` a peaked season (August, December) hides ρ. O(n³); with the harmonic O(n²/12 · log n).
  public init?(
    _ series: [Double?], alpha: Double = 0.05, margin: StabilityMargin = .standard,
    season: SeasonModel = .monthEffects
  ) {
    let observations = MonthlyObservations(series)
    guard observations.count >= Self.fewestMonths,
      let memory = ResidualAutocorrelation(observations, season: season),
      let test = SeasonalMannKendall(series, autocorrelation: memory.corrected),
      let slope = SeasonalSenSlope.perYear(series),
      let regression = PraisWinsten(series, season: season)
    else { return nil }
    self.slope = slope
    interval = regression.interval(level: 1 - alpha)
    equivalenceInterval = regression.interval(level: 0.9)
    p = test.p
    autocorrelation = memory.corrected
    count = observations.count
    level = observations.values.reduce(0, +) / Double(count)
    self.margin = margin.perYear(level: level)
    let isInside = Self.isInside(equivalenceInterval, self.margin)
    verdict = test.p < alpha ? (test.s > 0 ? .rising : .falling) : isInside ? .stable : .undecided
  }

  /// True when the slope is proved smaller than δ: also possible beside rising or falling, which then is real but
  /// slight.
  public var isWithinMargin: Bool { Self.isInside(equivalenceInterval, margin) }

  private static func isInside(_ interval: Interval, _ margin: Double) -> Bool {
    interval.low >= -margin && interval.high <= margin
  }
}
