public import Primitives
public import Statistics

/// How long customers stay, and the two averages that look like an answer and are none.
public struct Tenure: Sendable {
  /// In months.
  public static let horizons = [12.0, 24, 36]

  /// Kaplan–Meier over the months looked at, with delayed entry.
  public let followed: Followed
  /// Mean tenure of those who left in these months: too short, since who stays longest has not left yet.
  public let meanOfLeavers: Double?
  public let leavers: Int
  /// Mean tenure so far of those who are customers at the end: moves with growth, and is no length of stay.
  public let meanOfCurrent: Double?
  public let current: Int

  /// Months of tenure throughout. O(n log n).
  public init(_ spans: [CustomerSpan], months: ClosedRange<Month>) {
    let days = months.lowerBound.firstDay...months.upperBound.lastDay
    followed = Followed(spans, days: days)
    func mean(_ days: [Int]) -> Double? {
      days.isEmpty ? nil : Double(days.reduce(0, +)) / Double(days.count) / Followed.daysInMonth
    }
    let left = spans.compactMap { span in
      span.leftOn.flatMap { days.contains($0) ? $0.daysSince1970 - span.joinedOn.daysSince1970 : nil }
    }
    let now = spans.filter { $0.isCustomer(atEndOf: days.upperBound) }
    meanOfLeavers = mean(left)
    leavers = left.count
    meanOfCurrent = mean(now.map { days.upperBound.daysSince1970 - $0.joinedOn.daysSince1970 })
    current = now.count
  }

  /// Of stays without days: those who left, at whatever time, and those who have not. O(n log n).
  init(_ stays: [StayOnFile]) {
    followed = Followed(stays)
    let (left, here) = (stays.filter(\.hasLeft), stays.filter { !$0.hasLeft })
    func mean(_ stays: [StayOnFile]) -> Double? {
      stays.isEmpty ? nil : stays.reduce(0) { $0 + $1.months } / Double(stays.count)
    }
    meanOfLeavers = mean(left)
    leavers = left.count
    meanOfCurrent = mean(here)
    current = here.count
  }

  /// The age by which half have left, where that is reached while at least ten are still followed.
  public var median: Double? {
    guard followed.isUsable, let curve = followed.curve, let median = curve.median,
      followed.atRisk(median) >= Followed.fewest
    else { return nil }
    return median
  }

  public var restrictedMeans: [RestrictedMean] { Self.horizons.compactMap(followed.restrictedMean) }
}
