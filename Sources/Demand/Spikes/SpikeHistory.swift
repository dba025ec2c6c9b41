public import Primitives

/// The spikes of a series, each from its first alert to the last slot before an hour of quiet.
public struct SpikeHistory: Sendable {
  public struct Spike: Sendable, Hashable {
    public let day: CivilDate
    /// Seconds from midnight at which it began, as far as is known, and the end of the last slot that showed it.
    public var from: Int
    public var to: Int
    /// What came between the two, and what was expected.
    public var contacts: Double
    public var expected: Double
    /// The greatest excess of a window: 0.5 is half as many again.
    public var worst: Double
    public var lines: SpikeReading.Lines
    /// The greatest surprise of a window, −log₁₀ p, and how much the counts vary there beyond counting, φ.
    public var surprise: Double
    public var dispersion: Double
  }

  public let spikes: [Spike]
  /// Days of which something was expected.
  public let daysWatched: Int

  /// O(slots).
  public init(
    _ series: CountSeries, settings: SpikeSettings = SpikeSettings(),
    isHoliday: @escaping @Sendable (CivilDate) -> Bool = { _ in false }
  ) {
    var follower = SpikeFollower(series, settings: settings, isHoliday: isHoliday)
    for (date, first, counts) in series.days where first == follower.first { follower.follow(counts, on: date) }
    spikes = follower.spikes
    daysWatched = follower.daysWatched
  }
}
