/// How large a fall must be to be worth a bell, and what it is compared with. Shared by both fall rules.
public struct FallSettings: Sendable, Hashable {
  /// Least fall of a rate, as a part of its usual level: 0.05 is 5 %.
  public var relativeFall: Double
  /// And at least so much, for a rate, as a fraction: 0.01 is one point.
  public var leastRateFall: Double
  /// Least fall of an NPS, in points.
  public var leastScoreFall: Double
  /// Least worsening of a mean, as a part of its usual level.
  public var relativeMeanFall: Double
  /// Earlier months pooled as the baseline, at least and at most.
  public var baselineMonths: ClosedRange<Int>
  /// Least answers of a month, after the allowance for wobble.
  public var leastAnswers: Double
  /// After so many months the new level is the usual one, and an open alarm ends.
  public var monthsToNewUsual: Int

  public init(
    relativeFall: Double = 0.05, leastRateFall: Double = 0.01, leastScoreFall: Double = 8,
    relativeMeanFall: Double = 0.05, baselineMonths: ClosedRange<Int> = 3...12,
    leastAnswers: Double = 30, monthsToNewUsual: Int = 6
  ) {
    self.relativeFall = relativeFall
    self.leastRateFall = leastRateFall
    self.leastScoreFall = leastScoreFall
    self.relativeMeanFall = relativeMeanFall
    self.baselineMonths = baselineMonths
    self.leastAnswers = leastAnswers
    self.monthsToNewUsual = monthsToNewUsual
  }

  /// The defaults of `SharpFall`: 5 % of a rate, 8 points of NPS.
  public static let sharp = FallSettings()
  /// The defaults of `GradualFall`: 2 points of a rate, 6 points of NPS.
  public static let gradual = FallSettings(
    relativeFall: 0, leastRateFall: 0.02, leastScoreFall: 6, relativeMeanFall: 0.03)

  /// The least fall in the inside unit (a fraction, −1…1 for NPS, the unit of a mean).
  func least(_ figure: MonthlyFigure, usual: Double) -> Double {
    switch figure {
    case .rate: max(relativeFall * abs(usual), leastRateFall)
    case .score: leastScoreFall / 100
    case .mean: relativeMeanFall * abs(usual)
    case .volume: .infinity
    }
  }

  func named(ringsBelow: Double) -> [String: Double] {
    [
      "relative_fall": relativeFall, "least_rate_fall": leastRateFall,
      "least_score_fall": leastScoreFall, "relative_mean_fall": relativeMeanFall,
      "baseline_months_least": Double(baselineMonths.lowerBound),
      "baseline_months_most": Double(baselineMonths.upperBound), "least_answers": leastAnswers,
      "rings_below": ringsBelow,
    ]
  }
}
