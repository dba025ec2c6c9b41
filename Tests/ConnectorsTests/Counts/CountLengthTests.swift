import FileFormats
import Primitives
import Testing

@testable import Connectors

/// Over how long the rows of a table count.
@Suite struct CountLengthTests {
  private static let rome = ZoneClock(identifier: "Europe/Rome") ?? .utc

  static let tables: [(CountLength.Found, [String])] = [
    (.length(.day), ["2026-10-13", "2026-10-14", "2026-10-17"]),
    (.length(.day), ["2026-10-13 08:00", "2026-10-14 08:00", "2026-10-15 08:00"]),
    (.length(.day), ["2026-10-23T00:00:00Z", "2026-10-24T00:00:00Z", "2026-10-26T00:00:00Z"]),
    (.length(.day), ["2026-10-23T22:00:00Z", "2026-10-24T22:00:00Z", "2026-10-25T23:00:00Z"]),
    (.length(.month), ["2026-01-01", "2026-02-01", "2026-03-01"]),
    (.length(.month), ["2026-01-31", "2026-02-28", "2026-03-31"]),
    (
      .length(.minutes(15, phase: 0)), ["2026-10-13 09:00", "2026-10-13 09:15", "2026-10-13 09:30", "2026-10-14 09:00"]
    ),
    (.length(.minutes(60, phase: 1_800)), ["2026-10-13 09:30", "2026-10-13 10:30", "2026-10-13 11:30"]),
    (.length(.minutes(5, phase: 173)), ["2026-10-13 21:42:53", "2026-10-13 21:47:53", "2026-10-13 21:52:53"]),
    (.length(.minutes(6, phase: 0)), ["2026-10-13 09:00", "2026-10-13 09:06", "2026-10-13 09:12", "2026-10-13 09:30"]),
    (.length(.minutes(480, phase: 21_600)), ["2026-10-13 06:00", "2026-10-13 14:00", "2026-10-13 22:00"]),
    (.unknown, ["2026-10-13 09:00"]),
    (.unknown, ["2026-10-13 09:01:07", "2026-10-13 09:03:44", "2026-10-13 09:10:02"]),
  ]

  @Test(arguments: tables) func `the steps between rows tell how long each counts`(
    _ found: CountLength.Found, _ times: [String]
  ) {
    let readings = CountTimes.readings(times, DateFormat(.yearMonthDay))
    #expect(readings.count == times.count)
    #expect(CountLength.find(readings, clock: Self.rome) == found)
  }

  static let slots: [(String, String?)] = [
    ("09:00-09:15", "09:00:00"), ("9-10", "09:00:00"), ("ore 9", "09:00:00"), ("dalle 9 alle 10", "09:00:00"),
    ("23:30 – 24:00", "23:30:00"), ("9", "09:00:00"), ("9.15", "09:15:00"), ("24", nil), ("25-26", nil), ("x", nil),
  ]

  @Test(arguments: slots) func `a slot is the time at which it begins`(_ text: String, _ start: String?) {
    #expect(SlotText.read(text, in: DateFormat(.timeOnly))?.description == start)
  }

  @Test func `a slot beside a day is no offset from UTC, and an offset is no slot`() {
    let format = DateFormat(.dayMonthYear)
    #expect(SlotText.read("13/10/2026 09:00-09:15", in: format)?.description == "2026-10-13T09:00:00")
    #expect(SlotText.read("13/10/2026 09:00-05:00", in: format) == nil)
    #expect(SlotText.read("13-10-2026", in: format) == nil)
  }
}
