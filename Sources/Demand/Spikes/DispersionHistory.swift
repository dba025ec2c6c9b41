import Foundation

/// How much windows vary beyond counting, from the last days: the mean of ((y − μ)² − μ)/μ² without its largest part.
struct DispersionHistory: Sendable {
  private var days: [[Double]] = []
  private var today: [Double] = []
  private(set) var value: Double?

  mutating func note(_ count: Double, expected: Double) {
    guard expected > 0 else { return }
    let ratio = count / expected - 1
    today.append(ratio * ratio - 1 / expected)
  }

  /// O(n log n) in the values kept.
  mutating func endDay(_ settings: SpikeSettings) {
    days.append(today)
    today.removeAll(keepingCapacity: true)
    if days.count > settings.dispersionDays { days.removeFirst() }
    guard days.count >= 5 else { return }
    let all = days.flatMap { $0 }.sorted()
    let used = all.prefix(max(1, Int(Double(all.count) * (1 - settings.trimmed))))
    guard !used.isEmpty else { return }
    value = max(settings.leastDispersion, used.reduce(0, +) / Double(used.count))
  }
}
