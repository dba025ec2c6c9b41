public import Statistics

/// What may be said of a series of customers' months: as ``LongTrend``, or that there are not enough of them.
public enum CustomerVerdict: Hashable, Sendable {
  case rising(LongTrend)
  case falling(LongTrend)
  case stable(LongTrend)
  case undecided(LongTrend)
  /// Months with a value; at least 24 are needed.
  case notEnoughData(months: Int)

  /// A missing month is nil. O(n³) in the months.
  public init(_ series: [Double?], margin: StabilityMargin = .standard) {
    guard let trend = LongTrend(series, margin: margin) else {
      self = .notEnoughData(months: series.count { $0 != nil })
      return
    }
    switch trend.verdict {
    case .rising: self = .rising(trend)
    case .falling: self = .falling(trend)
    case .stable: self = .stable(trend)
    case .undecided: self = .undecided(trend)
    }
  }

  public var trend: LongTrend? {
    switch self {
    case .rising(let trend), .falling(let trend), .stable(let trend), .undecided(let trend): trend
    case .notEnoughData: nil
    }
  }

  /// `rising`, …, `not_enough_data`: for programs.
  public var name: String { trend?.verdict.rawValue ?? "not_enough_data" }
}
