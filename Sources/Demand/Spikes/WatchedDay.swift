import Foundation
import Primitives
import Statistics

/// One day under the detector: what was expected, what came, and the scores of each slot.
struct WatchedDay: Sendable {
  let date: CivilDate
  private(set) var counts: [Double] = []
  private(set) var surprises: [Double] = []
  private(set) var growths: [Double] = []
  private let expected: [Double]?
  private let thresholds: (window: Double, growth: Double)
  private var level = DayLevel()
  /// The level before each slot; sums of counts and of expected counts before each slot.
  private var levels: [Double] = []
  private var came = [0.0]
  private var wanted = [0.0]
  private var cusum: CountCusum

  init(
    _ date: CivilDate, _ expected: [Double]?, ratio: Double,
    thresholds: (window: Double, growth: Double)
  ) {
    self.date = date
    self.expected = expected
    self.thresholds = thresholds
    cusum = CountCusum(ratio: ratio)
    // Twice what rings is enough: more would go on ringing long after a great spike.
    cusum.most = 2 * thresholds.growth
  }

  /// Contacts that were expected since the last one came.
  private var silence = 0.0
  /// So many and none: chance brings that one time in twenty thousand.
  private static let mostSilence = 10.0

  /// Before anything is known.
  private static let usualDispersion = 0.004

  var isWatched: Bool { expected != nil && !counts.isEmpty }

  mutating func add(
    _ count: Double, _ widths: [Int], _ settings: SpikeSettings, _ slotMinutes: Int,
    _ dispersions: inout [DispersionHistory]
  ) -> SpikeReading? {
    let slot = counts.count
    counts.append(count)
    guard let expected, slot < expected.count else { return nil }
    // A slot of which nothing is expected still may hold a contact.
    let mean = max(expected[slot], 1e-3)
    levels.append(level.value)
    came.append(came[slot] + count)
    wanted.append(wanted[slot] + mean)
    let now = mean * level.value
    cusum.add(count, mean: now, dispersion: dispersions[0].value(slot) ?? Self.usualDispersion)
    silence = count == 0 ? silence + now : 0
    // Nothing at all for so long is data that do not come, not a calm day.
    let isMissing = silence >= Self.mostSilence
    if !isMissing { level.add(count, expected: mean) }

    for (place, width) in widths.enumerated() where slot + 1 >= width && !isMissing {
      let (sum, of) = window(width, endingWith: slot)
      dispersions[place].note(sum, expected: of, slot: slot)
    }
    let used =
      widths.indices.first { slot + 1 >= widths[$0] && now * Double(widths[$0]) >= settings.leastExpected }
      ?? widths.indices.last { slot + 1 >= widths[$0] } ?? 0
    let width = min(widths[used], slot + 1)
    let (sum, of) = window(width, endingWith: slot)
    let dispersion = dispersions[used].value(slot) ?? Self.usualDispersion
    let surprise = NegativeBinomial.surprise(sum, mean: of, dispersion: dispersion)
    surprises.append(surprise)
    growths.append(cusum.sum)
    var lines: SpikeReading.Lines = []
    if sum >= settings.leastContacts {
      if surprise > thresholds.window { lines.insert(.window) }
      if cusum.sum > thresholds.growth { lines.insert(.growth) }
    }
    return SpikeReading(
      count: count, expected: now, profile: mean, windowMinutes: width * slotMinutes, windowCount: sum,
      windowExpected: of,
      dispersion: dispersion, surprise: surprise, surpriseThreshold: thresholds.window, growth: cusum.sum,
      growthThreshold: thresholds.growth,
      lines: lines, isCalm: lines == .growth && isCalm(slot, widths, dispersions), isOn: false, isAlert: false)
  }

  /// Whether the longest window that fits holds no more than chance brings one time in ten.
  private func isCalm(_ slot: Int, _ widths: [Int], _ dispersions: [DispersionHistory]) -> Bool {
    guard let place = widths.indices.last(where: { slot + 1 >= widths[$0] }) else { return false }
    let (sum, of) = window(widths[place], endingWith: slot)
    let dispersion = dispersions[place].value(slot) ?? Self.usualDispersion
    return NegativeBinomial.surprise(sum, mean: of, dispersion: dispersion) < 1
  }

  /// What came in the last slots, and what was expected of them as they began.
  private func window(_ width: Int, endingWith slot: Int) -> (sum: Double, expected: Double) {
    let first = slot + 1 - width
    return (came[slot + 1] - came[first], (wanted[slot + 1] - wanted[first]) * levels[first])
  }
}
