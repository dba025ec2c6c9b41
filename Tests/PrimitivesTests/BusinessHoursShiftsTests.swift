import Primitives
import Testing

/// Breaks, nights, closing days, and the nights on which the clock changes.
struct BusinessHoursShiftsTests {
  @Test(arguments: cases) func `what counts is what was open`(_ one: Case) throws {
    let hours = try BusinessHours(reading: one.hours)
    #expect(hours.seconds(from: wall(one.from), to: wall(one.to), clock: rome) == one.seconds)
  }

  @Test(arguments: zones) func `any hours in any zone count moment by moment`(_ zone: String) throws {
    let clock = try #require(ZoneClock(identifier: zone))
    var random = SeededGenerator(seed: UInt64(zone.utf8.count))
    for _ in 0..<40 {
      let hours = Self.hours(&random)
      #expect(BusinessHours(hours.description) == hours)
      let about = [utc("2026-03-29 00:00:00"), utc("2026-10-25 00:00:00"), utc("2011-12-30 00:00:00")]
        .map { $0.seconds + Int64(random.below(30 * 1_440) - 15 * 1_440) * 60 }[random.below(3)]
      let start = Instant(seconds: about)
      let end = Instant(seconds: about + Int64(random.below(6 * 1_440)) * 60)
      #expect(hours.seconds(from: start, to: end, clock: clock) == Self.minutes(hours, start, end, clock) * 60)
    }
  }

  @Test func `parts of a stretch add up to it`() {
    var random = SeededGenerator(seed: 11)
    let start = utc("1996-03-01 00:00:00")
    for _ in 0..<60 {
      let hours = Self.hours(&random)
      let middle = Instant(seconds: start.seconds + Int64(random.below(900_000_000)))
      let end = Instant(seconds: middle.seconds + Int64(random.below(90_000_000)))
      let parts =
        hours.seconds(from: start, to: middle, clock: rome) + hours.seconds(from: middle, to: end, clock: rome)
      #expect(hours.seconds(from: start, to: end, clock: rome) == parts)
    }
  }

  @Test func `hours that never open count nothing, over any time`() throws {
    let never = try BusinessHours(reading: "- - - - - - -")
    #expect(never.neverOpens && !BusinessHours.standard.neverOpens)
    #expect(never.seconds(from: Instant(seconds: 0), to: Instant(seconds: 4_000_000_000), clock: rome) == 0)
  }

  /// A moment on the wall in Rome.
  private func wall(_ text: String) -> Instant {
    let parts = utc(text + ":00")
    return rome.instant(ZoneClock.utc.day(of: parts), secondOfDay: ZoneClock.utc.secondOfDay(of: parts))
  }

  /// Minute by minute, each opening of each day looked at by itself.
  private static func minutes(_ hours: BusinessHours, _ start: Instant, _ end: Instant, _ clock: ZoneClock) -> Int {
    var openings: [Range<Instant>] = []
    var day = clock.day(of: start).adding(days: -2)
    while day <= clock.day(of: end) {
      let isClosed =
        hours.closedOnItalianHolidays && ItalianHolidays.contains(day) || hours.closings.contains { $0.contains(day) }
      for opening in isClosed ? [] : hours.days[day.weekday] {
        openings.append(
          clock.instant(day, secondOfDay: opening.lowerBound)..<clock.instant(day, secondOfDay: opening.upperBound))
      }
      day = day.adding(days: 1)
    }
    return stride(from: start.seconds, to: end.seconds, by: 60).count { moment in
      openings.contains { $0.contains(Instant(seconds: moment)) }
    }
  }

  /// Hours of some half hours a day, with breaks and nights, that do not overlap.
  private static func hours(_ random: inout SeededGenerator) -> BusinessHours {
    let days = (0..<7).map { _ -> [Range<Int>] in
      switch random.below(5) {
      case 0: return []
      case 1: return [0..<86_400]
      case 2: return [8 * 3600 + random.below(4) * 1_800..<13 * 3600, 14 * 3600..<18 * 3600 + random.below(4) * 1_800]
      // It ends before any opening of the day after, but for one of 24 hours: those two overlap by nothing.
      case 3: return [20 * 3600 + random.below(8) * 1_800..<86_400]
      default: return [2 * 3600 + random.below(2) * 1_800..<6 * 3600, 22 * 3600..<86_400]
      }
    }
    var shifted = days
    for day in 0..<7 where days[(day + 1) % 7].first.map({ $0.lowerBound >= 8 * 3600 }) ?? true {
      guard let last = days[day].last, last.upperBound == 86_400, last.lowerBound > 0 else { continue }
      shifted[day][days[day].count - 1] = last.lowerBound..<86_400 + (1 + random.below(15)) * 1_800
    }
    return BusinessHours(
      days: shifted, closedOnItalianHolidays: random.below(2) == 0,
      closings: random.below(2) == 0 ? [] : ["25/10/2026", "*-12-29..*-01-02", "*-03-28"].compactMap(ClosingDays.init))
  }

  static let zones = [
    "Europe/Rome", "America/Havana", "Australia/Lord_Howe", "Pacific/Apia", "Africa/Casablanca", "Asia/Beirut",
    "Asia/Kathmandu", "UTC",
  ]

  /// On the wall in Rome.
  struct Case: Sendable, CustomTestStringConvertible {
    var why: String
    var hours: String
    var from: String
    var to: String
    var seconds: Int
    var testDescription: String { why }

    init(_ why: String, _ hours: String, _ from: String, _ to: String, minutes: Int) {
      self.why = why
      self.hours = hours
      self.from = from
      self.to = to
      seconds = minutes * 60
    }
  }

  private static let night = "22-6 22-6 22-6 22-6 22-6 - - it"
  private static let everyNight = "22-6 22-6 22-6 22-6 22-6 22-6 22-6"
  private static let lunch = "9-13,14-18 9-13,14-18 9-13,14-18 9-13,14-18 9-13,14-18 - - it"
  private static let always = "0-24 0-24 0-24 0-24 0-24 0-24 0-24"
  private static let other = "8-20 9:30-13 - 14-18 9-12,15-19:30 10-12 -"

  /// 12 October 2026 is a Monday; 8 December 2026 a Tuesday and a holiday.
  static let cases: [Case] = [
    Case("over midnight", night, "2026-10-12 23:00", "2026-10-13 01:00", minutes: 120),
    Case("to the end of a night", night, "2026-10-13 03:00", "2026-10-13 07:00", minutes: 180),
    Case("a whole day holds one night", night, "2026-10-12 12:00", "2026-10-13 12:00", minutes: 480),
    Case("Monday's first hours have no night before them", night, "2026-10-12 00:00", "2026-10-12 08:00", minutes: 0),
    Case("a night that ends on a closed day", night, "2026-10-16 21:00", "2026-10-17 12:00", minutes: 480),
    Case("no night begins on a closed day", night, "2026-10-17 12:00", "2026-10-19 21:00", minutes: 0),
    Case("a night that ends on a holiday", night, "2026-12-07 20:00", "2026-12-08 20:00", minutes: 480),
    Case("no night begins on a holiday", night, "2026-12-08 20:00", "2026-12-09 20:00", minutes: 0),
    Case("a night of seven hours", everyNight, "2026-03-28 12:00", "2026-03-29 12:00", minutes: 420),
    Case("a night of nine hours", everyNight, "2026-10-24 12:00", "2026-10-25 12:00", minutes: 540),
    Case("a day of 23 hours", always, "2026-03-29 00:00", "2026-03-30 00:00", minutes: 23 * 60),
    Case("a day of 25 hours", always, "2026-10-25 00:00", "2026-10-26 00:00", minutes: 25 * 60),
    Case("two years without a pause", always, "2025-01-01 00:00", "2027-01-01 00:00", minutes: 730 * 1_440),
    Case("over the break", lunch, "2026-10-12 12:30", "2026-10-12 14:15", minutes: 45),
    Case("within the break", lunch, "2026-10-12 13:00", "2026-10-12 14:00", minutes: 0),
    Case("a day with a break", lunch, "2026-10-12 00:00", "2026-10-13 00:00", minutes: 480),
    Case("a weekend with breaks around it", lunch, "2026-10-16 17:00", "2026-10-19 14:30", minutes: 330),
    Case(
      "each day has its own hours", other, "2026-10-12 00:00", "2026-10-19 00:00", minutes: 720 + 210 + 240 + 450 + 120),
    Case("a closed Wednesday", other, "2026-10-13 12:00", "2026-10-15 15:00", minutes: 120),
    Case("closed on 7 December", lunch + " 7/12", "2026-12-04 17:00", "2026-12-09 10:00", minutes: 120),
    Case("closed for once", lunch + " 13/10/2026", "2026-10-12 17:00", "2026-10-14 10:00", minutes: 120),
    Case("open a year later", lunch + " 13/10/2025", "2026-10-12 17:00", "2026-10-14 10:00", minutes: 600),
    Case("two weeks closed", lunch + " 10/8/2026..21/8/2026", "2026-08-07 17:00", "2026-08-24 10:00", minutes: 120),
    Case("closed over New Year", lunch + " 24/12..6/1", "2026-12-23 17:00", "2027-01-07 10:00", minutes: 120),
    Case(
      "thirty years of weekdays", "9-10 9-10 9-10 9-10 9-10 - -", "1996-01-01 00:00", "2026-01-01 00:00",
      minutes: 7_828 * 60),
  ]
}
