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
    let it = language == .it
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
      alarm.segment.isEmpty ? (it ? "in pubblico" : "in public") : SegmentText.name(Segment(alarm.segment), language)
    let most = numbers.count(Double(said.busiestHour))
    return TimeSeriesChart(
      id: id,
      finding: (it
        ? "\(about): \(most) menzioni in un'ora, di solito al massimo \(record)"
        : "\(about): \(most) mentions in an hour, usually \(record) at most").capitalisedFirst,
      reading: it
        ? "Menzioni nell'ora più fitta di ogni giorno. Linea tratteggiata: oltre, suona. Rombo: il picco."
        : "Mentions in the busiest hour of each day. Dashed line: beyond it the bell rings. Diamond: the spike.",
      headers: it ? ["Giorno", "Nell'ora più fitta"] : ["Day", "In the busiest hour"], points: points,
      usual: TimeSeriesChart.Usual(
        value: Double(said.record), text: it ? "suona oltre \(record)" : "rings beyond \(record)",
        points: 0...max(0, points.count - 1)), limits: IndicatorUnit.count.limits,
      tableTitle: ChartReading.tableTitle(language), tick: { numbers.count($0) })
  }
}
