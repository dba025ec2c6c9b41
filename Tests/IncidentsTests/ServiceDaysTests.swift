import Incidents
import Primitives
import Testing

struct ServiceDaysTests {
  private static let clock = ZoneClock(identifier: "Europe/Rome") ?? .utc

  private static func at(_ day: Int, _ hour: Int, _ minute: Int = 0) -> Instant {
    clock.instant(CivilDate(year: 2026, month: 11, day: day), secondOfDay: hour * 3_600 + minute * 60)
  }

  private static func service(since instant: Instant) -> Service {
    Service(id: 1, key: "a", name: PublicText(it: "App", en: ""), position: 1, createdAt: instant)
  }

  private static func impact(_ state: ServiceState, _ from: Instant, _ to: Instant?) -> ServiceImpact {
    ServiceImpact(service: 1, incident: 1, state: state, from: from, to: to)
  }

  @Test func `an outage over midnight is on both days, and counts by its seconds`() throws {
    let now = Self.at(23, 12)
    let impacts = [Self.impact(.majorOutage, Self.at(21, 23, 30), Self.at(22, 1, 0))]
    let days = ServiceDays(Self.service(since: Self.at(20, 0)), impacts, days: 5, now: now, Self.clock)
    #expect(days.days.map(\.worst) == [nil, .operational, .majorOutage, .majorOutage, .operational])
    #expect(days.days.map(\.minutes) == [0, 0, 30, 60, 0])
    // 3 days and a half, an hour and a half away.
    let uptime = try #require(days.uptime)
    #expect(abs(uptime - (1 - 5_400.0 / (3.5 * 86_400))) < 1e-12)
  }

  @Test func `of two faults at once the worse counts, a partial one counts three tenths`() throws {
    let now = Self.at(21, 0)
    let impacts = [
      Self.impact(.partialOutage, Self.at(20, 10), Self.at(20, 14)),
      Self.impact(.majorOutage, Self.at(20, 12), Self.at(20, 13)),
      Self.impact(.degraded, Self.at(20, 15), Self.at(20, 16)),
    ]
    let days = ServiceDays(Self.service(since: Self.at(20, 0)), impacts, days: 2, now: now, Self.clock)
    #expect(days.days.first?.worst == .majorOutage && days.days.first?.minutes == 300)
    let uptime = try #require(days.uptime)
    #expect(abs(uptime - (1 - (3_600 + 0.3 * 3 * 3_600) / 86_400)) < 1e-12)
  }

  @Test func `a fault that lasts ends for now`() {
    let impacts = [Self.impact(.degraded, Self.at(22, 11), nil)]
    let days = ServiceDays(
      Self.service(since: Self.at(22, 0)), impacts, days: 1, now: Self.at(22, 11, 10), Self.clock)
    #expect(days.days.map(\.minutes) == [10] && days.uptime == 1)
  }

  @Test func `the hour that comes twice is an hour more`() throws {
    // 25 October 2026 has 25 hours in Rome.
    let day = CivilDate(year: 2026, month: 10, day: 25)
    let start = Self.clock.start(of: day)
    let end = Self.clock.start(of: day.adding(days: 1))
    let impacts = [Self.impact(.majorOutage, start, end)]
    let days = ServiceDays(Self.service(since: start), impacts, days: 1, now: end.before, Self.clock)
    #expect(days.days.map(\.minutes) == [1_500])
  }
}

extension Instant {
  fileprivate var before: Instant { Instant(seconds: seconds - 1) }
}
