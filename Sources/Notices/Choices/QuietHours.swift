public import Primitives

/// Hours of the day, on the organisation's wall clock, in which nobody is disturbed: from the beginning of one to
/// the beginning of the other, over midnight where `from` comes after `to`.
public struct QuietHours: Sendable, Hashable {
  /// 0 to 23.
  public let from: Int
  public let to: Int

  /// Throws `NoticeProblem.timeInvalid`.
  public init(from: Int, to: Int) throws(NoticeProblem) {
    guard (0...23).contains(from), (0...23).contains(to), from != to else { throw .timeInvalid }
    self.from = from
    self.to = to
  }

  /// The first moment, now or later, at which something may be sent. O(log changes of the zone).
  public func nextAllowed(_ now: Instant, _ clock: ZoneClock) -> Instant {
    let hour = clock.secondOfDay(of: now) / 3_600
    let isQuiet = from < to ? (from..<to).contains(hour) : hour >= from || hour < to
    if !isQuiet { return now }
    let today = clock.day(of: now)
    let day = from > to && hour >= from ? today.adding(days: 1) : today
    // In the hour that comes twice, the first one may be over already.
    let end = clock.instant(day, secondOfDay: to * 3_600)
    return end > now ? end : now
  }
}
