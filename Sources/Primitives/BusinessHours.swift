/// When the customer service is open: openings for each weekday, and the days on which none begins.
///
/// An opening belongs to the day on which it begins, and runs to its end: the night shift of a Friday counts until
/// Saturday morning though Saturday is closed; that of a holiday does not begin.
public struct BusinessHours: Sendable, Equatable, CustomStringConvertible {
  /// Of all days one after the other, Monday's first, in the order of the clock: seconds since the midnight of their
  /// own day. An end beyond 86,400 is on the day after.
  private var openings: [Range<Int>]
  /// Where each day's openings begin among them, and after Sunday where they end.
  private var firsts: [Int]
  /// Whether any of them ends on the day after.
  private var hasNights: Bool
  public var closedOnItalianHolidays: Bool
  /// Closed besides.
  public var closings: [ClosingDays]

  /// Seven days, Monday first; none for a day that is closed. Openings do not overlap, begin within their day, and
  /// end within the next: what a person wrote is read by ``init(reading:)``, which sees to it.
  public init(days: [[Range<Int>]], closedOnItalianHolidays: Bool = true, closings: [ClosingDays] = []) {
    precondition(days.count == 7, "A week has seven days.")
    openings = []
    firsts = [0]
    for day in days {
      precondition(
        day.allSatisfy { (0..<86_400).contains($0.lowerBound) && $0.upperBound <= 172_800 },
        "An opening begins within its day and ends within the next.")
      openings += day.sorted { $0.lowerBound < $1.lowerBound }
      firsts.append(openings.count)
    }
    hasNights = openings.contains { $0.upperBound > 86_400 }
    self.closedOnItalianHolidays = closedOnItalianHolidays
    self.closings = closings
  }

  /// Monday to Friday, 9 to 18, closed on Italian holidays.
  public static let standard = BusinessHours(
    days: Array(repeating: [9 * 3600..<18 * 3600], count: 5) + [[], []])

  /// Seven days, Monday first.
  public var days: [[Range<Int>]] { (0..<7).map { Array(openings[firsts[$0]..<firsts[$0 + 1]]) } }

  /// Without a single opening no time in opening hours exists.
  public var neverOpens: Bool { openings.isEmpty }

  /// Seconds of opening time that passed between two moments; 0 when `end` is not after `start`. On the days
  /// of 23 and 25 hours the hour that is missing or doubled is counted as it passed.
  ///
  /// O(days between), some nanoseconds each: the zone is asked only where its offset changes, and the calendar only
  /// on days that would count.
  public func seconds(from start: Instant, to end: Instant, clock: ZoneClock) -> Int {
    guard end > start, !openings.isEmpty else { return 0 }
    let last = clock.day(of: end)
    // A night that began on the day before may still run.
    var day = clock.day(of: start).adding(days: hasNights ? -1 : 0)
    var total: Int64 = 0
    var steady = clock.steadyDays(from: day)
    while day <= last {
      if day >= steady.end { steady = clock.steadyDays(from: day) }
      let open = seconds(of: day, start, end, steady.offset, clock)
      if open > 0, !isClosed(day) { total += open }
      day.daysSince1970 += 1
    }
    return Int(total)
  }

  /// Of one day's openings, as if the day were not closed. `offset` is nil where it changes meanwhile.
  private func seconds(
    of day: CivilDate, _ start: Instant, _ end: Instant, _ offset: Int64?, _ clock: ZoneClock
  ) -> Int64 {
    let weekday = day.weekday
    var total: Int64 = 0
    for place in firsts[weekday]..<firsts[weekday + 1] {
      let opening = openings[place]
      let from: Int64
      let to: Int64
      if let offset {
        let midnight = Int64(day.daysSince1970) * 86_400 - offset
        from = midnight + Int64(opening.lowerBound)
        to = midnight + Int64(opening.upperBound)
      } else {
        from = clock.instant(day, secondOfDay: opening.lowerBound).seconds
        to = clock.instant(day, secondOfDay: opening.upperBound).seconds
      }
      total += max(0, min(end.seconds, to) - max(start.seconds, from))
    }
    return total
  }

  /// Whether no opening begins on this day, whatever its weekday.
  private func isClosed(_ day: CivilDate) -> Bool {
    closedOnItalianHolidays && ItalianHolidays.contains(day) || closings.contains { $0.contains(day) }
  }
}
