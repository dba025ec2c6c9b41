import Primitives
import Testing

@testable import Demo

@Suite struct ServiceCalendarTests {
  private let calendar = ServiceCalendar(
    timeline: DemoTimeline(today: CivilDate(year: 2026, month: 11, day: 22)))

  @Test func `service hours skip the night, the Saturday afternoon and the Sunday`() {
    let friday = moment(2026, 11, 13, hour: 19)
    #expect(calendar.adding(serviceSeconds: 2 * 3600, to: friday) == moment(2026, 11, 14, hour: 9))
    #expect(calendar.adding(serviceSeconds: 8 * 3600, to: friday) == moment(2026, 11, 16, hour: 9))
  }

  @Test func `service hours skip holidays`() {
    let eve = moment(2025, 12, 24, hour: 19)
    #expect(calendar.adding(serviceSeconds: 2 * 3600, to: eve) == moment(2025, 12, 27, hour: 9))
    #expect(calendar.openSeconds(CivilDate(year: 2026, month: 4, day: 6)).isEmpty, "Easter Monday")
  }

  @Test func `before opening time the count starts at opening time`() {
    #expect(
      calendar.adding(serviceSeconds: 60, to: moment(2026, 11, 16, hour: 3)).seconds
        == moment(2026, 11, 16, hour: 8).seconds + 60)
  }

  private func moment(_ year: Int, _ month: Int, _ day: Int, hour: Int) -> Instant {
    calendar.clock.instant(CivilDate(year: year, month: month, day: day), secondOfDay: hour * 3600)
  }
}
