import PageKit
import Alarms
import Indicators
import Primitives

/// The busiest hour of each day up to a spike of mentions, with the hour it had to exceed.
struct MentionCourse {
  let alarm: Alarm
  let said: Alarm.Mentions
  private let last: CivilDate

  /// Days that are drawn; what is compared with may be more.
  private static let shown = 60

  /// Nil for an alarm of another kind.
  init?(_ alarm: Alarm) {
    guard let said = alarm.said, let last = CivilDate(said.lastDay) else { return nil }
    self.alarm = alarm
    self.said = said
    self.last = last
  }

  func chart(id: String, _ language: Language) -> TimeSeriesChart {
    func words(_ key: AlarmWords) -> String { key.text[language] }
    let numbers = NumberText(language)
    let busiest = Array(said.busiest.suffix(Self.shown))
    let days = MomentText(.utc, language)
    let points = busiest.indices.map { place in
      TimeSeriesChart.Point(
        label: days.day(last.adding(days: place - busiest.count + 1)), value: Double(busiest[place]),
        texts: [numbers.count(Double(busiest[place]))], rings: place == busiest.count - 1)
    }
    let record = numbers.count(Double(said.record))
    let about =
      alarm.segment.isEmpty ? words(.inPublic) : SegmentText.name(Segment(alarm.segment), language)
    let most = numbers.count(Double(said.busiestHour))
    return TimeSeriesChart(
      id: id,
      finding: words(.mentionsAbout(about, most: most, record: record)).capitalisedFirst,
      reading: words(.mentionReading), headers: [.day, .busiestHour].map(words), points: points,
      usual: TimeSeriesChart.Usual(
        value: Double(said.record), text: words(.ringsBeyond(record)),
        points: 0...max(0, points.count - 1)), limits: IndicatorUnit.count.limits,
      tableTitle: ChartReading.tableTitle(language), tick: { numbers.count($0) })
  }
}
