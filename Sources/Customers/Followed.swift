public import Primitives
public import Statistics

/// Customers under observation over a stretch of days, as ages: months of tenure, 365.25/12 days each.
public struct Followed: Sendable {
  /// Days in a month of tenure.
  public static let daysInMonth = 365.25 / 12
  /// Fewer customers than this still followed at an age say nothing of it.
  public static let fewest = 10

  public let times: [SurvivalTime]
  public let curve: KaplanMeier?

  /// Delayed entry: who joined before `days` begin comes under observation at the age reached by then; who is still
  /// a customer when they end is cut off there. O(n log n).
  public init(_ spans: some Sequence<CustomerSpan>, days: ClosedRange<CivilDate>) {
    let start = days.lowerBound.daysSince1970
    let end = days.upperBound.daysSince1970
    func age(_ days: Int) -> Double { Double(days) / Self.daysInMonth }
    times = spans.compactMap { span in
      let joined = span.joinedOn.daysSince1970
      guard joined <= end else { return nil }
      let left = span.leftOn.map(\.daysSince1970) ?? Int.max
      guard left >= start else { return nil }
      // At risk on the first day already: entered as the day before ended.
      let entry = max(0, start - 1 - joined)
      return SurvivalTime(age(min(left, end) - joined), isEvent: left <= end, entry: age(entry))
    }
    curve = KaplanMeier(times)
  }

  /// Stays that are known from their beginning, in months; O(n log n).
  init(_ stays: some Sequence<StayOnFile>) {
    times = stays.compactMap { SurvivalTime($0.months, isEvent: $0.hasLeft) }
    curve = KaplanMeier(times)
  }

  /// Customers under observation just before `age` is reached. O(n).
  public func atRisk(_ age: Double) -> Int { times.count { ($0.entry < age || $0.entry == 0) && age <= $0.time } }

  /// Whether the curve begins at the beginning, and no small early risk set drove it to zero.
  public var isUsable: Bool { curve.map { $0.start == 0 && !$0.isExhaustedEarly } ?? false }

  /// Of the first `horizon` months, how many a customer stays; nil where fewer than ten are followed so far.
  public func restrictedMean(_ horizon: Double) -> RestrictedMean? {
    guard isUsable, let curve, atRisk(horizon) >= Self.fewest else { return nil }
    return RestrictedMean(curve, upTo: horizon)
  }
}
