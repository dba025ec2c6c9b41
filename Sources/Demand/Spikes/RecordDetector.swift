import Foundation
import Statistics

/// Watches counts that keep no hours, such as mentions in public: rings when the last ten minutes are a record among
/// three weeks of them, once a day unless a greater one comes.
///
/// No profile and no model of chance: the p of the sum among the earlier ones (``ConformalRank``). Valid from the
/// first day on, and the rule for any series before its days are known. O(log m) a slot to look, m slots kept.
public struct RecordDetector: Sendable {
  public struct Settings: Sendable, Hashable {
    /// Slots that are summed: ten minutes.
    public var summed = 2
    /// Slots remembered: three weeks of five minutes.
    public var remembered = 21 * 288
    /// Slots that only fill the memory, and within which one alert is enough: a day.
    public var day = 288
    /// −log₁₀ p of an alert: once in 630 sums, were they all alike; of fewer remembered, a record of them all.
    public var surprise = 2.8
    /// Within a day a greater one is another alert when it is so much greater.
    public var worse = 1.25

    public init(slotMinutes: Int = 5) {
      let ofADay = max(1, 1_440 / slotMinutes)
      (summed, remembered, day) = (max(1, 10 / slotMinutes), 21 * ofADay, ofADay)
      surprise = min(surprise, log10(Double(remembered)))
    }
  }

  public struct Reading: Sendable, Hashable {
    /// Of the slots summed.
    public var sum: Double
    /// −log₁₀ p; 0 while the memory fills.
    public var surprise: Double
    /// The same, or 0 where one as great was met within a day.
    public var score: Double
    public var isAlert: Bool
  }

  public let settings: Settings
  private var rank: ConformalRank
  private var last: [Double] = []
  private var seen = 0
  private var told: (slot: Int, sum: Double)?
  /// The surprises of the last day that no later one reached, the greatest first.
  private var greatest: [(slot: Int, surprise: Double)] = []

  public init(_ settings: Settings = Settings()) {
    self.settings = settings
    rank = ConformalRank(keeping: settings.remembered)
  }

  public mutating func add(_ count: Double) -> Reading {
    last.append(count)
    if last.count > settings.summed { last.removeFirst() }
    let sum = last.reduce(0, +) * Double(settings.summed) / Double(last.count)
    let surprise = seen < settings.day ? 0 : -log10(rank.p(sum))
    rank.add(sum)
    seen += 1
    while let first = greatest.first, first.slot <= seen - settings.day { greatest.removeFirst() }
    let isNew = surprise > (greatest.first?.surprise ?? 0)
    while let end = greatest.last, end.surprise <= surprise { greatest.removeLast() }
    greatest.append((seen, surprise))
    let score = isNew ? surprise : 0
    var isAlert = surprise >= settings.surprise
    if let told, told.slot > seen - settings.day, sum < told.sum * settings.worse { isAlert = false }
    if isAlert { told = (seen, sum) }
    return Reading(sum: sum, surprise: surprise, score: score, isAlert: isAlert)
  }
}
