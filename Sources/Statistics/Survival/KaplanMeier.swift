import Foundation

/// The product-limit estimate of a survival function S(t) = P(T > t) from right-censored times with delayed entry.
///
/// S(t) = ∏(1 − dᵢ/Yᵢ) over the event times tᵢ ≤ t, with dᵢ events among the Yᵢ subjects at risk. At risk at t are
/// those with entry < t ≤ time: one censored at t still is, one who enters at t is not yet. Censoring and entry must
/// not depend on the risk itself. Sources: Kaplan and Meier 1958; Klein and Moeschberger, Survival Analysis, 4.2, 4.6.
///
/// With delayed entry S is conditional on having survived to `start`, and a risk set that is small early may drive S
/// to 0 for good: see `isExhaustedEarly`, and `Step.atRisk`.
public struct KaplanMeier: Hashable, Sendable {
  /// What happens at one event time. Between two of them S is level.
  public struct Step: Hashable, Sendable {
    /// The event time, in the unit of the data.
    public let time: Double
    /// Subjects under observation just before it.
    public let atRisk: Int
    /// Events at this time.
    public let events: Int
    /// S just after it, 0…1.
    public let survival: Double
    /// Greenwood's sum Σ d / (Y(Y − d)) up to this time: the variance of ln S. Infinite once S is 0.
    public let logVariance: Double

    /// Greenwood's variance of S: S² Σ d / (Y(Y − d)). 0 once S is 0. Source: Greenwood 1926.
    public var variance: Double { survival > 0 ? survival * survival * logVariance : 0 }
  }

  /// The event times in ascending order. Empty when nobody had the event.
  public let steps: [Step]
  /// How many subjects.
  public let count: Int
  /// The earliest entry: nothing is known of the risk before it.
  public let start: Double
  /// The latest time anyone was followed to: nothing is known of S after it, unless it is 0 by then.
  public let end: Double

  /// nil without subjects. O(n log n).
  public init?(_ subjects: [SurvivalTime]) {
    guard let start = subjects.map(\.entry).min(), let end = subjects.map(\.time).max() else { return nil }
    count = subjects.count
    self.start = start
    self.end = end
    // Followed from the start means at risk at time 0 too.
    let entries = subjects.map { $0.entry > 0 ? $0.entry : -.infinity }.sorted()
    let exits = subjects.sorted { $0.time < $1.time }
    var steps: [Step] = []
    var entered = 0
    var left = 0
    var survival = 1.0
    var logVariance = 0.0
    while left < exits.count {
      let time = exits[left].time
      while entered < entries.count, entries[entered] < time { entered += 1 }
      let atRisk = entered - left
      var events = 0
      while left < exits.count, exits[left].time == time {
        events += exits[left].isEvent ? 1 : 0
        left += 1
      }
      guard events > 0 else { continue }
      let (y, d) = (Double(atRisk), Double(events))
      survival *= (y - d) / y
      logVariance += events == atRisk ? .infinity : d / (y * (y - d))
      steps.append(
        Step(time: time, atRisk: atRisk, events: events, survival: survival, logVariance: logVariance))
    }
    self.steps = steps
  }

  /// The last step at or before `time`. O(log steps).
  public func step(at time: Double) -> Step? {
    var (low, high) = (0, steps.count)
    while low < high {
      let middle = (low + high) / 2
      if steps[middle].time <= time { low = middle + 1 } else { high = middle }
    }
    return low > 0 ? steps[low - 1] : nil
  }

  /// S(t); nil after `end`, where the data say nothing (unless S is 0 by then). O(log steps).
  public func survival(at time: Double) -> Double? {
    let survival = step(at: time)?.survival ?? 1
    return time <= end || survival == 0 ? survival : nil
  }

  /// True when S fell to 0 although somebody was followed further: the early risk sets are too small to be used.
  public var isExhaustedEarly: Bool {
    guard let last = steps.first(where: { $0.survival == 0 }) else { return false }
    return last.time < end
  }
}
