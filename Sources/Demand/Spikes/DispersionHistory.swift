import Foundation

/// How much windows vary beyond counting, from the last days: the mean of ((y − μ)² − μ)/μ² without its largest part.
///
/// Some hours are wilder than others, the first of the day most of all: each slot has its own, from the slots around
/// it, shrunk to that of the whole day.
struct DispersionHistory: Sendable {
  /// Slots on either side that a slot's own dispersion comes from, and how many values the whole day's weighs.
  private static let around = 2
  private static let dayWeight = 60.0
  /// Values beyond this part of all count as the one there: a true event is no habit of its hour.
  private static let capped = 0.995

  /// By day, then by slot; NaN where no window ends.
  private var days: [[Double]] = []
  private var today: [Double] = []
  private var bySlot: [Double] = []

  /// Of the windows that end with this slot; nil while too little is known.
  func value(_ slot: Int) -> Double? { bySlot.isEmpty ? nil : bySlot[min(slot, bySlot.count - 1)] }

  mutating func note(_ count: Double, expected: Double, slot: Int) {
    while today.count < slot { today.append(.nan) }
    let ratio = count / expected - 1
    today.append(ratio * ratio - 1 / expected)
  }

  /// O(n log n) in the values kept.
  mutating func endDay(_ settings: SpikeSettings) {
    days.append(today)
    today = []
    if days.count > settings.dispersionDays { days.removeFirst() }
    guard days.count >= 5 else { return }
    let all = days.flatMap { $0.filter { !$0.isNaN } }.sorted()
    guard !all.isEmpty else { return }
    let used = all.prefix(max(1, Int(Double(all.count) * (1 - settings.trimmed))))
    let day = max(settings.leastDispersion, used.reduce(0, +) / Double(used.count))
    let most = all[Int(Double(all.count - 1) * Self.capped)]
    let sums = ownSums(most)
    bySlot = sums.indices.map { slot in
      var near = (n: 0.0, sum: 0.0)
      for place in max(0, slot - Self.around)...min(sums.count - 1, slot + Self.around) {
        near.n += sums[place].n
        near.sum += sums[place].sum
      }
      return max(settings.leastDispersion, (near.sum + Self.dayWeight * day) / (near.n + Self.dayWeight))
    }
  }

  /// Of each slot over the days, its values and their sum, none above `most`.
  private func ownSums(_ most: Double) -> [(n: Double, sum: Double)] {
    var sums = [(n: Double, sum: Double)](repeating: (0, 0), count: days.map(\.count).max() ?? 0)
    for values in days {
      for (slot, value) in values.enumerated() where !value.isNaN {
        sums[slot].n += 1
        sums[slot].sum += min(value, most)
      }
    }
    return sums
  }
}
