import Foundation

/// The height that a score passes by chance so many times a day, from the score's own past.
///
/// Peaks over a threshold: of the highest peaks apart from each other, those above the k-th are taken as exponential,
/// with the spread of their median, which a few true events among them do not move: h = u + (median excess / ln 2) ·
/// ln((k / days) / rate). Source: Pickands 1975, with shape 0.
public struct PeakThreshold: Sendable {
  /// Days remembered.
  public let days: Int
  /// Peaks above the level that the tail is laid through.
  public let count: Int
  /// At most so many peaks of one day.
  public let mostOfADay: Int
  private var peaks: [[Double]] = []

  public init(days: Int = 90, count: Int = 20, mostOfADay: Int = 7) {
    self.days = days
    self.count = count
    self.mostOfADay = mostOfADay
  }

  public var learned: Int { peaks.count }

  /// The scores of one whole day; peaks closer than `gap` places are one. O(n · peaks of a day).
  public mutating func add(_ scores: [Double], gap: Int) {
    var left = scores
    var found: [Double] = []
    while found.count < mostOfADay, let place = left.indices.max(by: { left[$0] < left[$1] }), left[place] > 0 {
      found.append(left[place])
      for near in max(0, place - gap)..<min(left.count, place + gap) { left[near] = 0 }
    }
    peaks.append(found)
    if peaks.count > days { peaks.removeFirst() }
  }

  /// Nil with fewer peaks than it takes, or less than a peak of difference among them.
  public func height(perDay rate: Double) -> Double? {
    let all = peaks.flatMap { $0 }.sorted(by: >)
    guard rate > 0, all.count > count else { return nil }
    let level = all[count]
    let excess = all[..<count].map { $0 - level }
    let median = (excess[(count - 1) / 2] + excess[count / 2]) / 2
    guard median > 0 else { return nil }
    return level + median / log(2) * log(Double(count) / Double(peaks.count) / rate)
  }
}
