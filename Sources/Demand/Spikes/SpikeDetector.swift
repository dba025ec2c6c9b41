import Foundation
public import Primitives
import Statistics

/// Watches the contacts of one channel, queue or reason slot by slot, and says when they are more than the hour, the
/// day and chance explain.
///
/// Two lines, each with its part of the accepted false alerts: the count of the shortest window that is expected to hold
/// 60 contacts against the negative binomial around profile × level (fast), and a negative binomial CUSUM (slow
/// growth). Their thresholds come from the series' own past (``PeakThreshold``). See docs/methods/spikes.md.
///
/// Give it day after day: ``begin(_:)``, a count for each slot in order, ``end()``. O(windows) a slot, and a sort of the
/// last days' residuals and peaks at the end of each day.
public struct SpikeDetector: Sendable {
  public let slotMinutes: Int
  public let settings: SpikeSettings
  /// How wide each window is, in slots.
  private let widths: [Int]
  private var profile: DayProfile
  private var dispersions: [DispersionHistory]
  private var windowPeaks = PeakThreshold()
  private var growthPeaks = PeakThreshold()
  private var day: WatchedDay?
  private var episode = SpikeEpisode()

  /// `slotMinutes` divides the hour.
  public init(
    slotMinutes: Int, settings: SpikeSettings = SpikeSettings(),
    isHoliday: @escaping @Sendable (CivilDate) -> Bool = { _ in false }, slotsPerDay: Int? = nil
  ) {
    precondition(slotMinutes > 0 && 60 % slotMinutes == 0, "A slot divides the hour.")
    self.slotMinutes = slotMinutes
    self.settings = settings
    let wanted = settings.windows.map { max(1, $0 / slotMinutes) }
    widths = Array(Set(wanted)).sorted()
    profile = DayProfile(slots: slotsPerDay ?? 1_440 / slotMinutes, isHoliday: isHoliday)
    dispersions = widths.map { _ in DispersionHistory() }
  }

  /// Days that were watched with something expected of them.
  public private(set) var daysWatched = 0

  /// What the day is expected to bring, slot by slot; nil while too little is known.
  public func expected(on day: CivilDate) -> [Double]? { profile.expected(on: day) }

  /// A day begins. What was expected is decided now, before anything of it is seen.
  public mutating func begin(_ date: CivilDate) {
    let expected = profile.expected(on: date)
    let mean = expected.map { $0.reduce(0, +) / Double(max(1, $0.count { $0 > 0 })) } ?? 0
    day = WatchedDay(date, expected, ratio: Self.ratio(mean), thresholds: thresholds)
    episode.beginDay()
  }

  /// The next slot of the day; nil where nothing can be expected yet.
  public mutating func add(_ count: Double) -> SpikeReading? {
    precondition(count >= 0 && day != nil, "A slot holds no negative count, and is of a day that was begun.")
    guard var reading = day?.add(count, widths, settings, slotMinutes, &dispersions)
    else { return nil }
    episode.follow(&reading, slotMinutes, settings)
    return reading
  }

  /// The day is over: it is learned. A day that broke off before its end teaches its scores, not its shape.
  public mutating func end() {
    guard let watched = day else { return }
    day = nil
    if watched.counts.count == profile.slots { profile.learn(watched.counts, on: watched.date) }
    guard watched.isWatched else { return }
    daysWatched += 1
    for place in dispersions.indices { dispersions[place].endDay(settings) }
    let gap = 120 / slotMinutes
    windowPeaks.add(watched.surprises, gap: gap)
    growthPeaks.add(watched.growths, gap: gap)
  }

  /// Of a window, in −log₁₀ p, and of growth. By the formulas while the series' own past is short: p shared over the
  /// slots of a day, and Wald's bound for the growth.
  private var thresholds: (window: Double, growth: Double) {
    let rate = settings.falseAlertsPerDay * settings.partOfALine
    let looks = Double(profile.slots) / rate
    let (window, growth) = (log10(looks), log(looks))
    guard windowPeaks.learned >= settings.daysToOwnThreshold else { return (window, growth) }
    return (windowPeaks.height(perDay: rate) ?? window, growthPeaks.height(perDay: rate) ?? growth)
  }

  /// The growth that is looked for: a fifth where contacts are many, two fifths where they are few.
  private static func ratio(_ meanOfASlot: Double) -> Double {
    1.4 - 0.2 * min(1, max(0, log10(max(meanOfASlot, 1) / 10)))
  }
}
