public import Primitives

/// How much work the days of a month are: a Saturday is not a Monday, a holiday is a Sunday.
///
/// Volumes are compared per weighted day, so that a month with five Mondays is not a surge.
public struct WeightedDays: Sendable, Equatable {
  /// Monday first.
  public var weights: [Double]

  public init(weights: [Double]) {
    precondition(weights.count == 7, "A week has seven days.")
    self.weights = weights
  }

  /// Until the organisation's own week is known: full weekdays, a third on Saturday, a fifth on Sunday.
  public static let usual = WeightedDays(weights: [1.12, 1.05, 1, 0.98, 0.95, 0.35, 0.2])

  /// O(days of the month).
  public func weight(of month: Month) -> Double {
    (0..<month.numberOfDays).reduce(0) { sum, i in
      let day = month.firstDay.adding(days: i)
      return sum + (ItalianHolidays.contains(day) ? weights[6] : weights[day.weekday])
    }
  }
}
