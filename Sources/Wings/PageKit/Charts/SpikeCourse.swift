public import Alarms
import Indicators
public import Primitives

/// The day of a spike: contacts in slots, beside what chance explains of each.
public struct SpikeCourse {
  let alarm: Alarm
  let spike: Alarm.Spike

  /// In slots wide enough to be seen.
  private let course: Alarm.Spike.Course

  private static let minutes = 15

  /// Nil for an alarm of another kind, or where the course was not kept.
  public init?(_ alarm: Alarm) {
    guard let spike = alarm.spike else { return nil }
    self.alarm = alarm
    self.spike = spike
    let stored = spike.course
    let isWhole = stored.slotMinutes > 0 && stored.counts.count == stored.expected.count
    guard isWhole else { return nil }
    course = Self.wider(stored)
    if course.counts.count < 3 { return nil }
  }

  /// Slots of a quarter of an hour, from a round one on.
  private static func wider(_ course: Alarm.Spike.Course) -> Alarm.Spike.Course {
    let width = minutes / max(1, course.slotMinutes)
    guard width > 1, let minute = Int(course.from.dropFirst(14).prefix(2)) else { return course }
    // Slots of the first quarter that lie before the course.
    let before = minute % minutes / course.slotMinutes
    let round = minute - minute % minutes
    var wide = Alarm.Spike.Course(
      from: course.from.prefix(14) + (round < 10 ? "0" : "") + "\(round)" + course.from.dropFirst(16),
      slotMinutes: minutes,
      counts: [], expected: [], beside: [])
    for place in course.counts.indices {
      if (place + before) / width == wide.counts.count {
        wide.counts.append(0)
        wide.expected.append(0)
      }
      wide.counts[wide.counts.count - 1] += course.counts[place]
      wide.expected[wide.expected.count - 1] += course.expected[place]
    }
    return wide
  }

  /// `told` is when customers were told, where they were.
  public func chart(id: String, told: Instant? = nil, _ language: Language) -> TimeSeriesChart {
    func words(_ key: ChartWords) -> String { key.text[language] }
    let numbers = NumberText(language)
    let day = String(course.from.prefix(10))
    let points = course.counts.indices.map { place -> TimeSeriesChart.Point in
      let time = time(place)
      let (low, high) = range(course.expected[place])
      return TimeSeriesChart.Point(
        label: time, value: course.counts[place], low: low, high: high,
        texts: [
          numbers.count(course.counts[place]), "\(numbers.count(low.rounded())) – \(numbers.count(high.rounded()))",
          numbers.count(course.expected[place].rounded()),
        ], rings: rings(day, time, place))
    }
    let place = SegmentText.name(Segment(alarm.segment), language)
    var chart = TimeSeriesChart(
      id: id,
      finding: words(
        .spike(
          place: place, contacts: numbers.count(spike.contacts), expected: numbers.count(spike.expected.rounded()))
      ).capitalisedFirst,
      reading: words(.spikeReading(minutes: course.slotMinutes)),
      headers: [.time, .contacts, .chanceExplains, .expected].map(words),
      points: points, usual: nil, limits: IndicatorUnit.count.limits, tableTitle: ChartReading.tableTitle(language),
      tick: { numbers.count($0) })
    if let told, let from = course.start {
      let slot = Int((told.seconds - from.seconds) / Int64(course.slotMinutes * 60)) + 1
      chart.breaks = [TimeSeriesChart.Break(before: slot, text: words(.told))]
      chart.reading += words(.toldReading)
    }
    return chart
  }

  /// `10:15`
  private func time(_ place: Int) -> String {
    let parts = course.from.dropFirst(11).prefix(5).split(separator: ":").compactMap { Int($0) }
    guard parts.count == 2 else { return "" }
    let minutes = parts[0] * 60 + parts[1] + place * course.slotMinutes
    func two(_ number: Int) -> String { number < 10 ? "0\(number)" : "\(number)" }
    return "\(two(minutes / 60 % 24)):\(two(minutes % 60))"
  }

  /// 95 % of such slots; the variance beyond counting is that of the spike itself.
  private func range(_ expected: Double) -> (low: Double, high: Double) {
    let spread = (spike.high - spike.expected) / 1.96
    let beyond = spike.expected > 0 ? max(0, (spread * spread - spike.expected) / (spike.expected * spike.expected)) : 0
    let margin = 1.96 * (expected + beyond * expected * expected).squareRoot()
    return (max(0, expected - margin), expected + margin)
  }

  /// Whether a slot is of the spike: its end lies after the beginning, and its beginning before the end.
  private func rings(_ day: String, _ time: String, _ place: Int) -> Bool {
    guard let hours = alarm.hours else { return false }
    let slot = day + "T" + time
    let began = day == hours.began.prefix(10) ? String(hours.began.prefix(16)) : day + "T00:00"
    let next = place + 1 < course.counts.count ? day + "T" + self.time(place + 1) : "~"
    // The quiet by which it is known to be over is not the spike.
    guard course.counts[place] > course.expected[place] else { return false }
    return next > began && (hours.ended.map { slot < $0.prefix(16) } ?? true)
  }
}
