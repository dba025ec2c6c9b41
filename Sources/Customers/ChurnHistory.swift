public import Primitives
public import Statistics

/// The customers lost month by month. What counts as lost is the day of leaving on file: the end of the contract,
/// or whatever the source calls it.
public struct ChurnHistory: Hashable, Sendable {
  public let months: ClosedRange<Month>
  /// One for each of `months`.
  public let values: [MonthlyChurn]

  /// O(customers + months).
  public init(_ spans: [CustomerSpan], months: ClosedRange<Month>) {
    let first = months.lowerBound.index
    let count = months.upperBound.index - first + 1
    var (joined, lost, both) = ([Int](repeating: 0, count: count), [Int](repeating: 0, count: count), [Int]())
    both = joined
    var opening = 0
    let start = months.lowerBound.firstDay
    for span in spans {
      if span.isCustomer(atStartOf: start) { opening += 1 }
      let begin = span.joinedOn.month.index - first
      if (0..<count).contains(begin) { joined[begin] += 1 }
      guard let end = span.leftOn.map({ $0.month.index - first }), (0..<count).contains(end) else { continue }
      if end == begin { both[end] += 1 } else { lost[end] += 1 }
    }
    self.months = months
    values = (0..<count).map { month in
      let churn = MonthlyChurn(
        opening: opening, lost: lost[month], joined: joined[month], joinedAndLeft: both[month])
      opening = churn.closing
      return churn
    }
  }

  /// Nil in a month without an opening base.
  public var rates: [Double?] { values.map(\.rate) }

  /// 1 − ∏(1 − c) of the last twelve months; nil with fewer, or when one has no opening base.
  public var annual: Double? {
    let last = values.suffix(12).compactMap(\.rate)
    return last.count == 12 ? CumulativeChurn.annual(last) : nil
  }

  /// Between what values `annual` plausibly lies: Wilson's interval of the mean monthly rate over all customer-months
  /// of the twelve, brought to a year, 1 − (1 − c)¹². Approximate: as if the rate were the same in each month.
  public var annualInterval: Interval? {
    guard annual != nil else { return nil }
    let total = values.suffix(12).map(\.proportion).reduce(Proportion(0, of: 0), +)
    let monthly = Wilson.interval(total)
    func year(_ rate: Double) -> Double {
      CumulativeChurn.over([Double](repeating: min(max(rate, 0), 1), count: 12))
    }
    return Interval(low: year(monthly.low), high: year(monthly.high))
  }
}
