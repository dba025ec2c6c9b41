import Primitives

/// When an hour is beyond the hours of nearly all days before: a rule without a model, for what keeps no hours.
///
/// If no day were different from the others, today's busiest hour would be among the `rank` highest of all of them with
/// probability rank/(days + 1): the accepted false alerts say which rank that is (conformal p of the day's maximum).
public struct HourRecord: Sendable, Hashable {
  /// An hour rings when it holds more.
  public let threshold: Int
  /// Which of the days before gave the threshold, from the highest: so many less one had a busier hour.
  public let rank: Int
  public let days: Int

  /// `busiest` has the most that came within an hour on each of the days before; `series` is how many are watched, over
  /// all of which the accepted false alerts are shared. Fewer than `least` in an hour never ring. O(days log days).
  public init(_ busiest: [Int], series: Int, falseAlertsPerDay: Double, least: Int) {
    days = busiest.count
    rank = max(1, Int(falseAlertsPerDay * Double(days + 1) / Double(max(1, series))))
    let highest = busiest.sorted(by: >)
    threshold = max(least - 1, highest.indices.contains(rank - 1) ? highest[rank - 1] : 0)
  }
}

/// How many came within the last hour, as they come in order. O(1) each, over all.
struct SlidingHour: Sendable {
  private var times: [Instant] = []
  private var first = 0

  /// The beginning of the earliest that is still within the hour.
  var oldest: Instant? { times.indices.contains(first) ? times[first] : nil }

  mutating func add(_ at: Instant) -> Int {
    times.append(at)
    while times[first].seconds <= at.seconds - 3_600 { first += 1 }
    if first > 1_024, first * 2 > times.count {
      times.removeFirst(first)
      first = 0
    }
    return times.count - first
  }
}
