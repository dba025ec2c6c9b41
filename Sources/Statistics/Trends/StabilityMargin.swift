/// δ: how steep a slope may be and still be called stable.
public enum StabilityMargin: Hashable, Sendable {
  /// A share of the series' own level, over so many years: for rates, means and counts, which have a true zero.
  case relative(Double, overYears: Double)
  /// A change a year, in the unit of the values: for scores that may be near zero or below it (NPS).
  case perYear(Double)

  /// 10 % of the level over three years.
  public static let standard = StabilityMargin.relative(0.10, overYears: 3)

  /// δ a year, for a series whose mean is `level`.
  public func perYear(level: Double) -> Double {
    switch self {
    case .relative(let share, let years): share * abs(level) / years
    case .perYear(let change): change
    }
  }
}
