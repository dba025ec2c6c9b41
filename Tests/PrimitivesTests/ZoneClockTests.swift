import Foundation
import Primitives
import Testing

struct ZoneClockTests {
  @Test func `a day of spring has 23 hours and a day of autumn 25`() {
    #expect(length(of: "2026-03-28") == 24 * 3600)
    #expect(length(of: "2026-03-29") == 23 * 3600)
    #expect(length(of: "2026-10-25") == 25 * 3600)
    #expect(length(of: "2026-10-26") == 24 * 3600)
  }

  @Test func `the doubled hour of autumn is two different hours of the same day`() {
    let first = utc("2026-10-25 00:30:00")
    let second = utc("2026-10-25 01:30:00")
    #expect(rome.secondOfDay(of: first) == 2 * 3600 + 1800)
    #expect(rome.secondOfDay(of: second) == 2 * 3600 + 1800)
    #expect(rome.hourStart(of: first) == utc("2026-10-25 00:00:00"))
    #expect(rome.hourStart(of: second) == utc("2026-10-25 01:00:00"))
    #expect(rome.day(of: first) == rome.day(of: second))
    #expect(rome.offset(at: first) == 7200)
    #expect(rome.offset(at: second) == 3600)
  }

  @Test func `the wall's doubled hour means the first one`() {
    let day = CivilDate(year: 2026, month: 10, day: 25)
    #expect(rome.instant(day, secondOfDay: 2 * 3600) == utc("2026-10-25 00:00:00"))
    #expect(rome.instant(day, secondOfDay: 3 * 3600 - 1) == utc("2026-10-25 00:59:59"))
    #expect(rome.instant(day, secondOfDay: 3 * 3600) == utc("2026-10-25 02:00:00"))
  }

  @Test func `the wall's skipped hour means the moment of the change`() {
    let day = CivilDate(year: 2026, month: 3, day: 29)
    let change = utc("2026-03-29 01:00:00")
    #expect(rome.instant(day, secondOfDay: 2 * 3600 - 1) == utc("2026-03-29 00:59:59"))
    #expect(rome.instant(day, secondOfDay: 2 * 3600 + 1800) == change)
    #expect(rome.instant(day, secondOfDay: 3 * 3600) == change)
    #expect(rome.secondOfDay(of: change) == 3 * 3600)
  }

  @Test func `a moment before midnight in UTC may belong to the next day and month`() {
    let late = utc("2026-12-31 23:30:00")
    #expect(rome.day(of: late).description == "2027-01-01")
    #expect(ZoneClock.utc.day(of: late).description == "2026-12-31")
    #expect(rome.start(of: CivilDate(year: 2027, month: 1, day: 1)) == utc("2026-12-31 23:00:00"))
  }

  @Test(arguments: zones) func `the clock agrees with the system's`(_ identifier: String) throws {
    let clock = try #require(ZoneClock(identifier: identifier))
    let zone = try #require(TimeZone(identifier: identifier))
    var random = SeededGenerator(seed: 20_261_122)
    for _ in 0..<2_000 {
      let moment = Instant(seconds: Int64(random.below(4_000_000_000)))
      let offset = zone.secondsFromGMT(for: Date(timeIntervalSince1970: Double(moment.seconds)))
      #expect(clock.offset(at: moment) == Int64(offset))
      let wall = clock.wall(at: moment)
      #expect(wall.day == clock.day(of: moment) && wall.hourStart == clock.hourStart(of: moment))
      let again = clock.instant(clock.day(of: moment), secondOfDay: clock.secondOfDay(of: moment))
      let isDoubled = again != moment && clock.secondOfDay(of: again) == clock.secondOfDay(of: moment)
      #expect(again == moment || (isDoubled && again < moment))
    }
  }

  @Test func `a zone that nobody knows gives no clock`() {
    #expect(ZoneClock(identifier: "Europa/Roma") == nil)
  }

  private func length(of day: String) -> Int64 {
    guard let day = CivilDate(day) else { return -1 }
    return rome.start(of: day.adding(days: 1)).seconds(since: rome.start(of: day))
  }

  static let zones: [String] = [
    "Europe/Rome", "America/New_York", "Asia/Kolkata", "Australia/Lord_Howe", "Pacific/Auckland", "UTC",
  ]
}
