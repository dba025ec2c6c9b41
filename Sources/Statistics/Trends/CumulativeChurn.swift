import Foundation

/// Monthly churn put together over months.
public enum CumulativeChurn {
  /// 1 − ∏(1 − c): the share of an opening base lost by the end of all the months, 0…1. Never the sum. O(n).
  ///
  /// Twelve months give the annual churn. Each c in 0…1.
  public static func over(_ monthly: [Double]) -> Double { 0 - expm1(logRetention(monthly)) }

  /// Annual churn: that of twelve months, or of fewer or more brought to twelve, 1 − ∏(1 − c)^(12/k). nil without
  /// months. O(n).
  public static func annual(_ monthly: [Double]) -> Double? {
    guard !monthly.isEmpty else { return nil }
    return 0 - expm1(logRetention(monthly) * 12 / Double(monthly.count))
  }

  private static func logRetention(_ monthly: [Double]) -> Double {
    precondition(monthly.allSatisfy { $0 >= 0 && $0 <= 1 }, "A churn rate lies between 0 and 1.")
    return monthly.reduce(0) { $0 + log1p(-$1) }
  }
}
