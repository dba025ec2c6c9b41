public import Primitives

/// Counts in slots, day by day, from rows in any order: one row a slot, or one row a contact.
public struct CountSeries: Sendable {
  public let slotMinutes: Int
  private var slots: [CivilDate: [Int: Double]] = [:]

  /// `slotMinutes` divides the hour.
  public init(slotMinutes: Int) {
    precondition(slotMinutes > 0 && 60 % slotMinutes == 0, "A slot divides the hour.")
    self.slotMinutes = slotMinutes
  }

  public var isEmpty: Bool { slots.isEmpty }

  public mutating func add(_ count: Double, on day: CivilDate, secondOfDay: Int) {
    let slot = min(max(secondOfDay, 0), 86_399) / 60 / slotMinutes
    slots[day, default: [:]][slot, default: 0] += count
  }

  /// The slots of a day in which anything ever came: the hours of the series.
  public var hours: ClosedRange<Int>? {
    let used = slots.values.flatMap(\.keys)
    guard let first = used.min(), let last = used.max() else { return nil }
    return first...last
  }

  /// What came on a day in these slots of it.
  public func counts(on day: CivilDate, in range: Range<Int>) -> [Double] {
    let counts = slots[day] ?? [:]
    return range.map { counts[$0] ?? 0 }
  }

  /// All that came.
  public var total: Double { slots.values.reduce(0) { $0 + $1.values.reduce(0, +) } }

  /// The days with anything at all, in order, each from its first slot on. A slot without a row is empty, a day without
  /// one was closed; what lies before the first row and after the last one is not known, and left out.
  public var days: [(date: CivilDate, first: Int, counts: [Double])] {
    guard let hours else { return [] }
    let dates = slots.keys.sorted()
    return dates.map { date in
      let counts = slots[date] ?? [:]
      let first = date == dates.first ? counts.keys.min() ?? hours.lowerBound : hours.lowerBound
      let last = date == dates.last ? counts.keys.max() ?? hours.upperBound : hours.upperBound
      return (date, first, (first...last).map { counts[$0] ?? 0 })
    }
  }
}
