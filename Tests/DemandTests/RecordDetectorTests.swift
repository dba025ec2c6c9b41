import Demand
import Primitives
import QuietChannels
import Testing

struct RecordDetectorTests {
  @Test func `a record rings once, and again only when it is a quarter greater`() {
    var detector = RecordDetector(.init(slotMinutes: 60))
    var chance = SeededGenerator(seed: 2)
    var alerts: [Int] = []
    let burst = [800: 90.0, 801: 95, 802: 140, 803: 30]
    for slot in 0..<900 {
      let reading = detector.add(burst[slot] ?? Double(chance.below(20)))
      if reading.isAlert, slot >= 790 { alerts.append(slot) }
    }
    #expect(alerts == [800, 802])
  }

  @Test func `the first day only fills the memory, and a flat series never rings`() {
    var detector = RecordDetector(.init(slotMinutes: 5))
    var alerts = 0
    for slot in 0..<3_000 where detector.add(slot == 100 ? 900 : 0).isAlert { alerts += 1 }
    #expect(alerts == 0)
  }

  @Test func `among slots that are alike it rings about as seldom as its p says`() {
    var channel = QuietChannel(meanOfADay: 6_000, slots: 288, seed: 3)
    var detector = RecordDetector()
    var alerts = 0
    for number in 0..<60 {
      for count in channel.day(CivilDate(year: 2026, month: 1, day: 5).adding(days: number), number: number) {
        if detector.add(count).isAlert { alerts += 1 }
      }
    }
    #expect(alerts <= 60, "\(alerts)")
  }
}

struct CountSeriesTests {
  private static let monday = CivilDate(year: 2026, month: 1, day: 5)

  @Test func `rows fall into slots, in any order, and what lies outside the file is not known`() throws {
    var series = CountSeries(slotMinutes: 15)
    #expect(series.isEmpty && series.days.isEmpty && series.hours == nil)
    series.add(2, on: Self.monday.adding(days: 1), secondOfDay: 9 * 3_600)
    series.add(1, on: Self.monday, secondOfDay: 10 * 3_600 + 899)
    series.add(3, on: Self.monday, secondOfDay: 10 * 3_600)
    series.add(1, on: Self.monday.adding(days: 3), secondOfDay: 99_999)
    series.add(5, on: Self.monday.adding(days: 3), secondOfDay: -5)
    #expect(series.hours == 0...95)
    let days = series.days
    #expect(days.map(\.date) == [0, 1, 3].map { Self.monday.adding(days: $0) })
    #expect(days[0].first == 40 && days[0].counts.first == 4)
    #expect(days[1].first == 0 && days[1].counts.count == 96 && days[1].counts[36] == 2)
    #expect(days[2].counts.first == 5 && days[2].counts.last == 1)
  }
}
