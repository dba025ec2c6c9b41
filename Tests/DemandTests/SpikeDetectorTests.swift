import Demand
import Primitives
import QuietChannels
import Testing

struct SpikeDetectorTests {
  private static let first = CivilDate(year: 2025, month: 1, day: 6)

  /// Watches a year; returns the alerts of the last eleven months, and the detector.
  private static func year(
    _ channel: QuietChannel, slots: Int, isHoliday: @escaping @Sendable (CivilDate) -> Bool = { _ in false }
  ) -> (alerts: Int, detector: SpikeDetector) {
    var channel = channel
    var detector = SpikeDetector(slotMinutes: 1_440 / slots, isHoliday: isHoliday)
    var alerts = 0
    for number in 0..<365 {
      let date = first.adding(days: number)
      detector.begin(date)
      for count in channel.day(date, number: number) {
        if detector.add(count)?.isAlert == true, number >= 30 { alerts += 1 }
      }
      detector.end()
    }
    return (alerts, detector)
  }

  /// One in two weeks is what was asked for: 24 in eleven months on each channel, 144 on six. A single channel may
  /// have more by chance: `spike-benchmark --quiet` measures the mean of many years.
  @Test func `a quiet year of hours on six channels rings no more than asked`() {
    let alerts = [40.0, 120, 400, 1_000, 3_000, 9_000].map { mean in
      Self.year(QuietChannel(meanOfADay: mean, slots: 24, seed: UInt64(mean)), slots: 24).alerts
    }
    #expect(alerts.reduce(0, +) <= 144, "\(alerts) false alerts in eleven months")
    #expect(alerts.allSatisfy { (1...36).contains($0) }, "\(alerts)")
  }

  @Test func `growth is not a spike, nor is the day after a holiday`() {
    var growing = QuietChannel(meanOfADay: 2_000, slots: 24, seed: 5)
    growing.growth = 1
    #expect(Self.year(growing, slots: 24).alerts <= 24)
    var resting = QuietChannel(meanOfADay: 2_000, slots: 24, seed: 6)
    let days: Set<CivilDate> = Set((0..<12).map { Self.first.adding(days: 30 * $0 + 17) })
    resting.holidays = days
    #expect(Self.year(resting, slots: 24) { days.contains($0) }.alerts <= 24)
  }

  @Test func `twice as many contacts ring in the first slots, and once`() throws {
    let channel = QuietChannel(meanOfADay: 3_000, slots: 288, seed: 11)
    var (_, detector) = Self.year(channel, slots: 288)
    var after = channel
    let date = Self.first.adding(days: 365)
    detector.begin(date)
    var alerts: [Int] = []
    var on: [Int] = []
    for (slot, count) in after.day(date, number: 365).enumerated() {
      let burst = (126..<150).contains(slot) ? count * 2 : count
      guard let reading = detector.add(burst) else { continue }
      if reading.isAlert { alerts.append(slot) }
      if reading.isOn { on.append(slot) }
      #expect(reading.expected > 0 && reading.windowExpected > 0)
    }
    let first = try #require(alerts.first)
    #expect((126...129).contains(first), "\(alerts)")
    #expect(alerts.count <= 2)
    // An hour of quiet ends it.
    #expect(try #require(on.last) < 150 + 12 + 24)
  }

  @Test func `before anything is known nothing is said, and closed days teach nothing`() {
    var detector = SpikeDetector(slotMinutes: 60)
    for number in 0..<5 {
      detector.begin(Self.first.adding(days: number))
      #expect((0..<24).allSatisfy { _ in detector.add(10) == nil })
      detector.end()
    }
    detector.begin(Self.first.adding(days: 7))
    #expect(detector.add(10) != nil)
    detector.end()
    let expected = detector.expected(on: Self.first.adding(days: 8))
    detector.begin(Self.first.adding(days: 8))
    for _ in 0..<24 { _ = detector.add(0) }
    detector.end()
    #expect(detector.expected(on: Self.first.adding(days: 8)) == expected)
    // A kind of day never seen.
    #expect(detector.expected(on: Self.first.adding(days: 12)) == nil)
  }

  @Test func `a day that breaks off and one that is too long do no harm`() {
    var detector = SpikeDetector(slotMinutes: 60)
    for number in 0..<14 {
      detector.begin(Self.first.adding(days: number))
      for _ in 0..<(number == 9 ? 3 : number == 10 ? 30 : 24) { _ = detector.add(20) }
      detector.end()
    }
    #expect(detector.expected(on: Self.first.adding(days: 14))?.allSatisfy { abs($0 - 20) < 4 } == true)
  }
}
