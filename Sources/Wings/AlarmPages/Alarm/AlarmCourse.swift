import CustomerPages
import PageKit
import Alarms
import Customers
import Facts
import Indicators
import Primitives
import Storage

/// The last two years of what an alarm is about, and their chart.
struct AlarmCourse {
  let alarm: Alarm
  let month: Month
  let readings: [Month: Reading]
  /// Of a figure of customers.
  private let health: (CustomerHealth, CustomerHealth.Course)?

  init(of alarm: Alarm, to month: Month, _ reader: IndicatorReader, _ connection: Connection) throws {
    self.alarm = alarm
    self.month = month
    let isOfCustomers = AlarmFigure(alarm.indicator)?.isOfCustomers == true
    let customers = CustomerQueries(connection)
    let found =
      isOfCustomers ? try customers.health(now: month.advanced(by: 1).firstDay, reader.organisation.clock) : nil
    health = found.flatMap { health in health.course.map { (health, $0) } }
    var readings: [Month: Reading] = [:]
    if alarm.hours == nil, let indicator = Indicator(rawValue: alarm.indicator) {
      let months = month.advanced(by: -24)...month
      let table = try reader.table(
        IndicatorQuery(from: months.lowerBound, to: month, within: Segment(alarm.segment)), for: [indicator])
      for each in months {
        let sums = table.sums[FigureTable.Key(period: Period(each), segment: .all)]
        let all = sums.map(indicator.definition.readings) ?? []
        readings[each] = all.first { alarm.scale == nil || $0.scale?.rawValue == alarm.scale }
      }
    }
    self.readings = readings
  }

  /// Nil where there is no course to draw.
  func chart(id: String, _ language: Language) -> TimeSeriesChart? {
    if let mentions = MentionCourse(alarm) { return mentions.chart(id: id, language) }
    if let spike = SpikeCourse(alarm) { return spike.chart(id: id, language) }
    if let (health, course) = health {
      let sentences = CustomerSentences(health, today: month.advanced(by: 1).firstDay, language)
      var chart = CustomerView(health, course, sentences).chart(AlarmFigure(alarm.indicator)?.customers)
      chart?.id = id
      return chart
    }
    guard let indicator = Indicator(rawValue: alarm.indicator), let first = readings.keys.min(), readings.count > 2,
      first <= month
    else { return nil }
    let unit = indicator.definition.unit
    let months = Array(first...month)
    let since = Month(alarm.since) ?? month
    let name = indicator.definition.name[language] + " " + SegmentText.name(Segment(alarm.segment), language)
    let usual = usual(unit, months, since, language)
    let finding: String
    if alarm.subject == .holes {
      finding = "\(name): " + AlarmWords.missingSince(since.name(language)).text[language]
    } else {
      let now = readings[month].map { unit.text($0.value, language) } ?? AlarmWords.noFigure.text[language]
      finding = "\(name): \(now)" + (usual.map { ", \($0.text)" } ?? "")
    }
    let reading = ChartReading.text(
      hasMargin: readings.values.contains { $0.low != nil }, hasUsual: usual != nil,
      hasMarks: readings.keys.contains { $0 >= since }, language)
    return TimeSeriesChart(
      id: id, finding: finding.capitalisedFirst, reading: reading, headers: ChartReading.headers(language),
      points: months.map { month in
        TimeSeriesChart.Point(month, readings[month], unit, rings: month >= since, language)
      },
      usual: usual, limits: unit.limits, tableTitle: ChartReading.tableTitle(language),
      tick: { unit.tickText($0, language) })
  }

  /// The level the alarm compares with, where it is one on the chart's own scale.
  private func usual(
    _ unit: IndicatorUnit, _ months: [Month], _ since: Month, _ language: Language
  ) -> TimeSeriesChart.Usual? {
    guard let previous = alarm.previous, alarm.kind.name.isFall, months.count > 1 else {
      return nil
    }
    let start = months.firstIndex { $0 >= since.advanced(by: -12) } ?? 0
    let text = AlarmWords.usuallyAt(unit.text(previous, language)).text[language]
    return TimeSeriesChart.Usual(value: previous, text: text, points: start...(months.count - 1))
  }
}
