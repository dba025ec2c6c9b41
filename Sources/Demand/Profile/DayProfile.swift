public import Primitives

/// What a day should bring, slot by slot: its total by level and kind of day, its shape by the days of that kind.
///
/// Top-down: total = level · factor of the day's kind, both followed multiplicatively; shares are the mean of the last
/// eight days of the kind, shrunk to all days by n/(n + 2), smoothed over five slots. See docs/methods/spikes.md.
public struct DayProfile: Sendable {
  /// How fast the level and the factors follow, and how far one day may pull them.
  public struct Settings: Sendable, Hashable {
    public var levelGain = 0.2
    public var factorGain = 0.1
    public var clip = 0.6...1.6
    /// Days of a kind, and of all kinds, whose shapes are kept.
    public var daysOfAKind = 8
    public var allDays = 40
    /// Days before anything is expected.
    public var fewestDays = 5

    public init() {}
  }

  public let slots: Int
  public var settings = Settings()
  /// Days that count as no ordinary weekday.
  private let isHoliday: @Sendable (CivilDate) -> Bool
  private var level = 0.0
  private var factors: [Int: Double] = [:]
  private var shapes: [Int: [[Double]]] = [:]
  private var recent: [[Double]] = []
  public private(set) var daysLearned = 0

  public init(slots: Int, isHoliday: @escaping @Sendable (CivilDate) -> Bool = { _ in false }) {
    precondition(slots > 0, "A day has at least one slot.")
    self.slots = slots
    self.isHoliday = isHoliday
  }

  private static let sunday = 6
  private static let holiday = 7

  /// Monday 0 to Sunday 6; a holiday is of its own kind.
  private func kind(_ day: CivilDate) -> Int { isHoliday(day) ? Self.holiday : day.weekday }

  /// Counts expected in each slot; nil before a few days are known, or for a kind of day never seen. A holiday nobody
  /// has seen yet is taken for a Sunday. O(slots · days kept).
  public func expected(on day: CivilDate) -> [Double]? {
    var kind = kind(day)
    if kind == Self.holiday, factors[kind] == nil { kind = Self.sunday }
    guard daysLearned >= settings.fewestDays, let factor = factors[kind] else { return nil }
    let own = shapes[kind] ?? []
    let weight = Double(own.count) / Double(own.count + 2)
    let (mine, all) = (mean(own), mean(recent))
    let shares = smoothed((0..<slots).map { weight * mine[$0] + (1 - weight) * all[$0] })
    let sum = shares.reduce(0, +)
    guard sum > 0 else { return nil }
    return shares.map { level * factor * $0 / sum }
  }

  /// A day that is over. A day without anything is closed, and teaches nothing.
  public mutating func learn(_ counts: [Double], on day: CivilDate) {
    precondition(counts.count == slots, "A day has \(slots) slots.")
    let total = counts.reduce(0, +)
    guard total > 0 else { return }
    let kind = kind(day)
    if daysLearned >= settings.fewestDays, let factor = factors[kind] {
      let ratio = min(max(total / (level * factor), settings.clip.lowerBound), settings.clip.upperBound)
      level *= 1 - settings.levelGain + settings.levelGain * ratio
      factors[kind] = factor * (1 - settings.factorGain + settings.factorGain * ratio)
    } else {
      if daysLearned < settings.fewestDays { level += (total - level) / Double(daysLearned + 1) }
      factors[kind] = total / level
    }
    daysLearned += 1
    let shares = counts.map { $0 / total }
    keep(shares, in: &shapes[kind, default: []], most: settings.daysOfAKind)
    keep(shares, in: &recent, most: settings.allDays)
  }

  private func keep(_ shares: [Double], in days: inout [[Double]], most: Int) {
    days.append(shares)
    if days.count > most { days.removeFirst() }
  }

  private func mean(_ days: [[Double]]) -> [Double] {
    var sums = [Double](repeating: 0, count: slots)
    for day in days { for slot in 0..<slots { sums[slot] += day[slot] } }
    return days.isEmpty ? sums : sums.map { $0 / Double(days.count) }
  }

  /// Over five slots; at the ends the first and the last are repeated.
  private func smoothed(_ shares: [Double]) -> [Double] {
    shares.indices.map { slot in
      (-2...2).reduce(0) { $0 + shares[min(max(slot + $1, 0), slots - 1)] } / 5
    }
  }
}
