public import Primitives
public import Statistics

/// The share still a customer so many months after joining, for a group of customers.
public struct Retention: Sendable {
  public struct Point: Hashable, Sendable {
    /// Months since joining.
    public let age: Int
    /// 0…1
    public let share: Double
    /// 95 %, log(−log).
    public let interval: Interval
    /// Customers still followed at this age: at least ten.
    public let atRisk: Int
  }

  public enum Group: Hashable, Sendable {
    case segment(String)
    case entryYear(Int)
    /// The segments, or the years, that are too small or too many to be drawn by themselves.
    case others
  }

  /// Drawn by themselves: the largest segments, the latest years of joining. The others together are one more.
  public static let mostGroups = 4
  public static let longest = 36

  public let group: Group
  public let customers: Int
  /// From age 0, without a hole, as far as ten customers are followed.
  public let points: [Point]

  /// nil when not even a first month is followed by ten customers, or the curve cannot be used. O(n log n).
  public init?(_ group: Group, _ spans: [CustomerSpan], days: ClosedRange<CivilDate>) {
    self.init(group, Followed(spans, days: days))
  }

  init?(_ group: Group, _ followed: Followed) {
    guard followed.isUsable, let curve = followed.curve else { return nil }
    let band = curve.band()
    var points: [Point] = []
    for age in 0...Self.longest {
      let time = Double(age)
      let atRisk = followed.atRisk(time)
      guard atRisk >= Followed.fewest, let share = curve.survival(at: time) else { break }
      let step = curve.steps.lastIndex { $0.time <= time }
      points.append(
        Point(age: age, share: share, interval: step.map { band[$0] } ?? Interval(low: 1, high: 1), atRisk: atRisk))
    }
    guard points.count > 1 else { return nil }
    self.group = group
    self.customers = followed.times.count
    self.points = points
  }

  /// By segment over `months`: the four with the most customers, then the others. Empty when there is only one.
  public static func bySegment(_ spans: [CustomerSpan], months: ClosedRange<Month>) -> [Retention] {
    let days = months.lowerBound.firstDay...months.upperBound.lastDay
    return bySegment(spans, \.segment) { Followed($0, days: days) }
  }

  /// The same of stays without days.
  static func bySegment(_ stays: [StayOnFile]) -> [Retention] { bySegment(stays, \.segment) { Followed($0) } }

  private static func bySegment<Customer>(
    _ all: [Customer], _ segment: (Customer) -> String?, _ followed: ([Customer]) -> Followed
  ) -> [Retention] {
    let groups = Dictionary(grouping: all.filter { segment($0) != nil }) { segment($0) ?? "" }
    guard groups.count > 1 else { return [] }
    let sorted = groups.sorted { ($1.value.count, $0.key) < ($0.value.count, $1.key) }
    return curves(sorted.map { (.segment($0.key), $0.value) }, followed)
  }

  /// By year of joining, of those who joined since leavings are on file: the latest four years, then the earlier
  /// ones. Everything on file up to the end of `end` is used, not only the last months.
  public static func byEntryYear(_ spans: [CustomerSpan], since start: Month, to end: Month) -> [Retention] {
    guard start <= end else { return [] }
    let days = start.firstDay...end.lastDay
    let groups = Dictionary(grouping: spans.filter { days.contains($0.joinedOn) }) { $0.joinedOn.parts.year }
    guard groups.count > 1 else { return [] }
    return curves(groups.sorted { $0.key > $1.key }.map { (.entryYear($0.key), $0.value) }) { Followed($0, days: days) }
  }

  private static func curves<Customer>(
    _ groups: [(group: Group, customers: [Customer])], _ followed: ([Customer]) -> Followed
  ) -> [Retention] {
    let rest = groups.dropFirst(mostGroups)
    let parts = groups.prefix(mostGroups) + (rest.isEmpty ? [] : [(.others, rest.flatMap(\.customers))])
    return parts.compactMap { Retention($0.group, followed($0.customers)) }
  }
}
