import Primitives
import Testing
import SharedFolder

struct BusinessHoursTests {
  @Test(arguments: spans) func `only opening time counts`(_ span: Span) {
    #expect(BusinessHours.standard.seconds(from: utc(span.from), to: utc(span.to), clock: rome) == span.seconds)
  }

  @Test func `an end that comes before its start counts nothing`() {
    let noon = utc("2026-11-18 11:00:00")
    let later = utc("2026-11-18 12:00:00")
    #expect(BusinessHours.standard.seconds(from: later, to: noon, clock: rome) == 0)
    #expect(BusinessHours.standard.seconds(from: noon, to: noon, clock: rome) == 0)
  }

  @Test func `a desk that never closes counts what really passed on the days of 23 and 25 hours`() {
    let always = BusinessHours(days: Array(repeating: [0..<86_400], count: 7), closedOnItalianHolidays: false)
    var random = SeededGenerator(seed: 7)
    for from in [utc("2026-03-28 12:00:00"), utc("2026-10-24 12:00:00")] {
      for _ in 0..<500 {
        let start = Instant(seconds: from.seconds + Int64(random.below(172_800)))
        let end = Instant(seconds: start.seconds + Int64(random.below(172_800)))
        #expect(Int64(always.seconds(from: start, to: end, clock: rome)) == end.seconds(since: start))
      }
    }
  }

  @Test func `a reply in the second of the doubled hours comes after a question in the first`() {
    let always = BusinessHours(days: Array(repeating: [0..<86_400], count: 7))
    let asked = utc("2026-10-25 00:30:00")
    let replied = utc("2026-10-25 01:10:00")
    #expect(rome.secondOfDay(of: replied) < rome.secondOfDay(of: asked))
    #expect(always.seconds(from: asked, to: replied, clock: rome) == 2_400)
  }

  @Test func `holidays count when the desk is open on them`() {
    var open = BusinessHours.standard
    open.closedOnItalianHolidays = false
    let eve = utc("2026-12-24 23:00:00")
    let after = utc("2026-12-25 23:00:00")
    #expect(open.seconds(from: eve, to: after, clock: rome) == 9 * 3600)
    #expect(BusinessHours.standard.seconds(from: eve, to: after, clock: rome) == 0)
  }

  @Test(.enabled(if: SharedFolder.isPresent, "../shared is not here: reference vectors skipped"))
  func `the working days of a month are those of the reference calendar`() throws {
    let reference = try SharedFolder.vectors("D_forecast.json", as: HolidayReference.self)
    #expect(reference.workingDays.count > 30)
    for (name, days) in reference.workingDays {
      let month = try #require(Month(name))
      let seconds = BusinessHours.standard.seconds(
        from: rome.start(of: month.firstDay), to: rome.start(of: month.advanced(by: 1).firstDay), clock: rome)
      #expect(seconds == days * 9 * 3600, "\(name)")
    }
  }

  struct Span: Sendable, CustomTestStringConvertible {
    var why: String
    var from: String
    var to: String
    var seconds: Int
    var testDescription: String { why }
  }

  /// Moments in UTC; Rome is one hour ahead in November and December 2026. 22 November is a Sunday.
  static let spans: [Span] = [
    Span(why: "within a morning", from: "2026-11-18 08:30:00", to: "2026-11-18 10:00:00", seconds: 5_400),
    Span(why: "before opening", from: "2026-11-18 05:00:00", to: "2026-11-18 08:10:00", seconds: 600),
    Span(why: "after closing", from: "2026-11-18 16:50:00", to: "2026-11-18 20:00:00", seconds: 600),
    Span(why: "overnight", from: "2026-11-18 16:00:00", to: "2026-11-19 09:00:00", seconds: 7_200),
    Span(why: "over a weekend", from: "2026-11-20 16:00:00", to: "2026-11-23 09:00:00", seconds: 7_200),
    Span(why: "only a Sunday", from: "2026-11-22 08:00:00", to: "2026-11-22 12:00:00", seconds: 0),
    Span(why: "two whole days between", from: "2026-11-16 16:00:00", to: "2026-11-19 09:00:00", seconds: 72_000),
    Span(why: "over 8 December", from: "2026-12-07 16:00:00", to: "2026-12-09 09:00:00", seconds: 7_200),
    Span(why: "over the 23-hour day", from: "2026-03-27 16:00:00", to: "2026-03-30 08:00:00", seconds: 3_600 + 3_600),
    Span(why: "over the 25-hour day", from: "2026-10-23 15:00:00", to: "2026-10-26 09:00:00", seconds: 3_600 + 3_600),
  ]
}
