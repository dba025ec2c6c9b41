import Foundation
public import Primitives

/// Goes through a series day after day and keeps its spikes. A value: a copy can look at a day that is not over.
public struct SpikeFollower: Sendable {
  public struct Slot: Sendable, Hashable {
    public var count: Double
    /// NaN where nothing can be expected yet.
    public var expected: Double
    public var profile: Double
  }

  /// The slots of the day in which anything ever came.
  public let hours: ClosedRange<Int>
  public let slotMinutes: Int
  public private(set) var spikes: [SpikeHistory.Spike] = []
  /// What came in each slot of the day that was begun last, what was expected of it as the day ran, and what before.
  public private(set) var course: [Slot] = []
  private var detector: SpikeDetector
  private var open: SpikeHistory.Spike?
  /// Since the last slot beyond a threshold.
  private var pending = (count: 0.0, expected: 0.0)
  private var date = CivilDate(daysSince1970: 0)

  public init(
    _ series: CountSeries, settings: SpikeSettings = SpikeSettings(),
    isHoliday: @escaping @Sendable (CivilDate) -> Bool = { _ in false }
  ) {
    hours = series.hours ?? 0...0
    slotMinutes = series.slotMinutes
    detector = SpikeDetector(
      slotMinutes: series.slotMinutes, settings: settings, isHoliday: isHoliday, slotsPerDay: hours.count)
  }

  public var first: Int { hours.lowerBound }
  public var daysWatched: Int { detector.daysWatched }
  /// One that goes on, as far as the slots given tell; it is not among ``spikes`` yet.
  public var goingOn: SpikeHistory.Spike? { open }

  /// What the day begun last was expected to bring between two minutes of it, before it began; 0 where nobody knows.
  func usual(from: Int, to: Int) -> Double {
    course.indices.reduce(0) { sum, place in
      let start = (first + place) * slotMinutes
      let shared = min(to, start + slotMinutes) - max(from, start)
      if shared <= 0 || course[place].profile.isNaN { return sum }
      return sum + course[place].profile * Double(shared) / Double(slotMinutes)
    }
  }

  /// A day that is over.
  public mutating func follow(_ counts: [Double], on date: CivilDate) {
    begin(date)
    for count in counts { add(count) }
    end()
  }

  public mutating func begin(_ date: CivilDate) {
    self.date = date
    course = []
    detector.begin(date)
  }

  /// The next slot of the day. O(1).
  public mutating func add(_ count: Double) {
    let slot = first + course.count
    guard let reading = detector.add(count) else {
      course.append(Slot(count: count, expected: .nan, profile: .nan))
      return
    }
    course.append(Slot(count: count, expected: reading.expected, profile: reading.profile))
    let end = (slot + 1) * slotMinutes * 60
    guard reading.isOn else {
      if let spike = open { spikes.append(spike) }
      open = nil
      return
    }
    pending.count += count
    pending.expected += reading.expected
    // The quiet after a spike belongs to it only where it goes on after it.
    if !reading.showsIt { return }
    var spike = open ?? begun(end: end, reading)
    spike.contacts += pending.count
    spike.expected += pending.expected
    pending = (0, 0)
    spike.to = end
    spike.worst = max(spike.worst, reading.excess)
    spike.lines.formUnion(reading.lines)
    if reading.surprise > spike.surprise {
      spike.surprise = reading.surprise
      spike.dispersion = reading.dispersion
    }
    open = spike
  }

  /// A spike as its alert comes. It began where, of the last hour, the excess up to now is the surest: the greatest
  /// likelihood ratio of a Poisson count.
  private mutating func begun(end: Int, _ reading: SpikeReading) -> SpikeHistory.Spike {
    var sum = (count: 0.0, expected: 0.0)
    var best = (from: course.count - 1, sum: (count: course[course.count - 1].count, expected: reading.expected))
    var surest = -Double.infinity
    for from in course.indices.suffix(60 / slotMinutes).reversed() where !course[from].expected.isNaN {
      sum.count += course[from].count
      sum.expected += course[from].expected
      guard sum.count > sum.expected else { continue }
      let ratio = sum.count * log(sum.count / sum.expected) - (sum.count - sum.expected)
      if ratio > surest { (surest, best) = (ratio, (from, sum)) }
    }
    pending = best.sum
    return SpikeHistory.Spike(
      day: date, from: (first + best.from) * slotMinutes * 60, to: end, contacts: 0, expected: 0, worst: 0, lines: [],
      surprise: 0, dispersion: reading.dispersion)
  }

  /// The day is over: what it brought is learned, and a spike ends with it.
  public mutating func end() {
    if let open { spikes.append(open) }
    open = nil
    pending = (0, 0)
    detector.end()
  }
}
