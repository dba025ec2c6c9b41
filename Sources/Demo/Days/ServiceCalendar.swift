import Primitives

/// The company's wall clock and its service hours: Monday to Friday 8–20, Saturday 8–14, never on holidays.
struct ServiceCalendar: Sendable {
  let clock: ZoneClock
  /// The first moment that has not happened yet: today at midnight.
  let now: Instant
  private let firstDay: CivilDate
  private let isHoliday: [Bool]

  init(timeline: DemoTimeline) {
    clock = ZoneClock(identifier: "Europe/Rome") ?? .utc
    now = clock.start(of: timeline.today)
    firstDay = timeline.firstDay
    let end = timeline.today.daysSince1970 + 90
    isHoliday = (firstDay.daysSince1970..<end).map { ItalianHolidays.contains(CivilDate(daysSince1970: $0)) }
  }

  func isHoliday(_ day: CivilDate) -> Bool {
    let index = day.daysSince1970 - firstDay.daysSince1970
    return isHoliday.indices.contains(index) ? isHoliday[index] : ItalianHolidays.contains(day)
  }

  /// Open from second to second of the day; empty when closed.
  func openSeconds(_ day: CivilDate) -> Range<Int> {
    if day.weekday == 6 || isHoliday(day) { return 0..<0 }
    return 8 * 3600..<(day.weekday == 5 ? 14 : 20) * 3600
  }

  /// The moment when `seconds` of service hours have passed. O(days passed).
  func adding(serviceSeconds seconds: Int, to start: Instant) -> Instant {
    var day = clock.day(of: start)
    var from = clock.secondOfDay(of: start)
    var left = seconds
    while true {
      let open = openSeconds(day)
      from = max(from, open.lowerBound)
      if from < open.upperBound {
        if left < open.upperBound - from { return clock.instant(day, secondOfDay: from + left) }
        left -= open.upperBound - from
      }
      day = day.adding(days: 1)
      from = 0
    }
  }
}
