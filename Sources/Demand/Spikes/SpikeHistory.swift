public import Primitives

/// The spikes of a series, each from its first alert to the last slot before an hour of quiet.
public struct SpikeHistory: Sendable {
  public struct Spike: Sendable, Hashable {
    public let day: CivilDate
    /// Seconds from midnight at which it began to be seen, and at which it was over or the data end.
    public var from: Int
    public var to: Int
    /// What came from the first alert on, and what was expected.
    public var contacts: Double
    public var expected: Double
    /// The greatest excess of a window: 0.5 is half as many again.
    public var worst: Double
    public var lines: SpikeReading.Lines
  }

  public let spikes: [Spike]
  /// Days of which something was expected.
  public let daysWatched: Int

  /// O(slots).
  public init(
    _ series: CountSeries, settings: SpikeSettings = SpikeSettings(),
    isHoliday: @escaping @Sendable (CivilDate) -> Bool = { _ in false }
  ) {
    let days = series.days
    var detector = SpikeDetector(
      slotMinutes: series.slotMinutes, settings: settings, isHoliday: isHoliday,
      slotsPerDay: series.hours?.count ?? 1)
    var spikes: [Spike] = []
    for (date, first, counts) in days where first == series.hours?.lowerBound {
      detector.begin(date)
      var open: Spike?
      for (slot, count) in counts.enumerated() {
        guard let reading = detector.add(count) else { continue }
        let end = (first + slot + 1) * series.slotMinutes * 60
        guard reading.isOn else {
          if let spike = open { spikes.append(spike) }
          open = nil
          continue
        }
        var spike =
          open
          ?? Spike(
            day: date, from: end - series.slotMinutes * 60, to: end, contacts: 0, expected: 0, worst: 0, lines: [])
        spike.contacts += count
        spike.expected += reading.expected
        if !reading.lines.isEmpty {
          spike.to = end
          spike.worst = max(spike.worst, reading.excess)
          spike.lines.formUnion(reading.lines)
        }
        open = spike
      }
      if let open { spikes.append(open) }
      detector.end()
    }
    self.spikes = spikes
    daysWatched = detector.daysWatched
  }
}
