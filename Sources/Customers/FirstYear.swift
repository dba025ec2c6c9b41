public import Primitives
public import Statistics

/// The first twelve months of those who joined together: of twelve, how many they stayed, month of joining by month
/// of joining. Nobody is cut off, so this is a plain mean of min(T, 12); and no customer is in two months, so that
/// the months are a fair series for a trend.
public struct FirstYear: Hashable, Sendable {
  public struct Cohort: Hashable, Sendable {
    public let month: Month
    public let joined: Int
    /// How many of them left within twelve months.
    public let left: Int
    /// Mean of min(T, 12) in months; nil when fewer than ten joined.
    public let mean: Double?
    /// 95 %, normal, cut to 0…12.
    public let interval: Interval?
  }

  /// How much the mean may move a year and still be called stable: a tenth of a month, three days.
  public static let stableMargin = StabilityMargin.perYear(0.1)

  public let cohorts: [Cohort]

  /// Months of joining from `start` whose twelve months are over by the end of `end`: the last `most`. O(n).
  public init(_ spans: [CustomerSpan], from start: Month, to end: Month, most: Int = DataReach.months) {
    let last = end.advanced(by: -12)
    let first = max(start, last.advanced(by: 1 - most))
    guard first <= last else {
      cohorts = []
      return
    }
    var stays = [[Double]](repeating: [], count: last.index - first.index + 1)
    for span in spans {
      let place = span.joinedOn.month.index - first.index
      guard stays.indices.contains(place) else { continue }
      let days = (span.leftOn?.daysSince1970 ?? Int.max / 2) - span.joinedOn.daysSince1970
      stays[place].append(min(Double(days) / Followed.daysInMonth, 12))
    }
    cohorts = stays.enumerated().map { Self.cohort(first.advanced(by: $0), $1) }
  }

  private static func cohort(_ month: Month, _ stays: [Double]) -> Cohort {
    let n = Double(stays.count)
    let left = stays.count { $0 < 12 }
    guard stays.count >= Followed.fewest else {
      return Cohort(month: month, joined: stays.count, left: left, mean: nil, interval: nil)
    }
    let mean = stays.reduce(0, +) / n
    let variance = stays.reduce(0) { $0 + ($1 - mean) * ($1 - mean) } / (n - 1)
    let margin = Normal.quantile(0.975) * (variance / n).squareRoot()
    // When nobody left the spread is unknown, not zero.
    let interval =
      left > 0 ? Interval(low: mean - margin, high: mean + margin).clipped(to: 0...12) : nil
    return Cohort(month: month, joined: stays.count, left: left, mean: mean, interval: interval)
  }

  public var verdict: CustomerVerdict { CustomerVerdict(cohorts.map(\.mean), margin: Self.stableMargin) }
}
