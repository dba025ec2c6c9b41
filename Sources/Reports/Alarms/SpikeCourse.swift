import Alarms
import Indicators
import Primitives
import Views

/// The day of a spike: contacts in slots, beside what chance explains of each.
struct SpikeCourse {
  let alarm: Alarm
  let spike: Alarm.Spike

  /// Nil for an alarm of another kind, or where the course was not kept.
  init?(_ alarm: Alarm) {
    guard let spike = alarm.spike, spike.course.counts.count > 2 else { return nil }
    self.alarm = alarm
    self.spike = spike
  }

  func chart(id: String, _ language: Language) -> TimeSeriesChart {
    let it = language == .it
    let numbers = NumberText(language)
    let course = spike.course
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
    return TimeSeriesChart(
      id: id,
      finding: (it
        ? "\(place): \(numbers.count(spike.contacts)) contatti nel picco, attesi \(numbers.count(spike.expected.rounded()))"
        : "\(place): \(numbers.count(spike.contacts)) contacts in the spike, \(numbers.count(spike.expected.rounded())) expected")
        .capitalisedFirst,
      reading: it
        ? "Contatti ogni \(course.slotMinutes) minuti. Fascia grigia: quanti ne spiegano l'ora e il caso. Rombi: il picco."
        : "Contacts each \(course.slotMinutes) minutes. Grey band: as many as the hour and chance explain. Diamonds: the spike.",
      headers: it
        ? ["Ora", "Contatti", "Li spiega il caso", "Attesi"] : ["Time", "Contacts", "Chance explains", "Expected"],
      points: points, usual: nil, limits: IndicatorUnit.count.limits, tableTitle: ChartReading.tableTitle(language),
      tick: { numbers.count($0) })
  }

  /// `10:15`
  private func time(_ place: Int) -> String {
    let parts = spike.course.from.dropFirst(11).prefix(5).split(separator: ":").compactMap { Int($0) }
    guard parts.count == 2 else { return "" }
    let minutes = parts[0] * 60 + parts[1] + place * spike.course.slotMinutes
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
    let next = place + 1 < spike.course.counts.count ? day + "T" + self.time(place + 1) : "~"
    return next > began && (hours.ended.map { slot < $0.prefix(16) } ?? true)
  }
}
