public import Statistics

/// What a month adds up to. Counts and answers travel, never percentages.
public enum MonthlyFigure: Sendable, Hashable {
  /// k of n: CSAT top two, service level, abandonment, …
  case rate(Proportion)
  /// Promoters, passives, detractors.
  case score(NetPromoterScore)
  /// Number of values, their sum and the sum of their squares: handling time, CES, …
  case mean(count: Double, sum: Double, sumOfSquares: Double)
  /// Contacts over the weighted business days of the month.
  case volume(count: Double, days: Double)

  /// How many answers it rests on.
  public var n: Double {
    switch self {
    case .rate(let rate): rate.total
    case .score(let score): score.total
    case .mean(let count, _, _): count
    case .volume(let count, _): count
    }
  }

  /// On the indicator's own scale: a fraction, NPS points, the unit of the mean, contacts a day.
  public var value: Double {
    switch self {
    case .rate(let rate): rate.value
    case .score(let score): score.score
    case .mean(let count, let sum, _): count > 0 ? sum / count : 0
    case .volume(let count, let days): days > 0 ? count / days : 0
    }
  }

  /// NPS is counted as −1, 0, +1 inside and in points outside.
  var pointsPerUnit: Double {
    if case .score = self { return 100 }
    return 1
  }
}
