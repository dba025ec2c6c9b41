import PageKit
import IncidentPages
import Alarms
import Facts
import Indicators
public import Primitives
public import Storage

/// What the overview shows: alarms as they are stored, the figures of the last month judged, how fresh they are.
///
/// Costs a read of the rollups of 13 months and of the alarms of one; nothing is judged here.
public enum OverviewReport {
  /// What they may do for whom it is drawn.
  public struct Reader: Sendable, Hashable {
    var language: Language
    var maySeeFigures: Bool
    var mayImport: Bool
    var mayInvite: Bool

    public init(language: Language, maySeeFigures: Bool, mayImport: Bool, mayInvite: Bool) {
      self.language = language
      self.maySeeFigures = maySeeFigures
      self.mayImport = mayImport
      self.mayInvite = mayInvite
    }
  }

  static let mostBells = 5
  static let tiles: [Indicator] = [
    .csat, .nps, .serviceLevel, .abandonment, .firstResponse, .ces, .volume, .resolutionTime,
  ]

  /// The page without the name of its reader.
  public static func page(_ reader: Reader, now: Instant, _ connection: Connection) throws -> OverviewPage {
    let language = reader.language
    let indicators = try IndicatorReader(connection)
    let clock = indicators.organisation.clock
    let greeting = greeting(hour: clock.secondOfDay(of: now) / 3_600, language)
    let data = try indicators.monthsWithData()
    // What happens now rings before any figure is there.
    let isEmpty = try data == nil && AlarmStore.now(connection).isEmpty
    guard reader.maySeeFigures, !isEmpty else {
      return OverviewPage(
        language: language, greeting: greeting, freshness: nil,
        content: .firstRun(mayImport: reader.mayImport, mayInvite: reader.mayInvite))
    }
    let last = data?.upperBound ?? clock.day(of: now).month
    let judged = try AlarmStore.lastMonth(connection)
    let month = judged ?? last
    let shown = min(month, last)
    let alarms = try AlarmStore.all(connection)
    let ringing = alarms.filter { $0.state == AlarmState.ringing.rawValue }.sorted { weight($0) < weight($1) }
    let report = try? MonthReport(shown, alarms: [], now: now, connection)
    let course = try ringing.first { $0.subject.hasCourse }.map {
      try AlarmCourse(of: $0, to: month, indicators, connection)
    }
    return OverviewPage(
      language: language, greeting: greeting,
      freshness: try Freshness(now: now, clock, connection).map {
        OverviewPage.Freshness(text: $0.text(language), isStale: $0.isStale)
      },
      content: .figures(
        bells: ringing.prefix(mostBells).map { bell($0, language) }, ringing: ringing.count,
        others: alarms.filter { Month($0.period).map { $0 >= month } ?? false }.count, month: shown.name(language),
        tiles: report.map { report in
          tiles(report, ringing, unjudged: judged == shown ? unjudged(alarms, shown) : nil, language)
        } ?? [],
        chart: course?.chart(id: "main", language)),
      incidents: try IncidentReport.goingOn(language, now: now, connection))
  }

  private static func weight(_ alarm: Alarm) -> (AlarmUrgency, Double) {
    (type(of: alarm.kind.telling).urgency, alarm.change?.p ?? 1)
  }

  private static func greeting(hour: Int, _ language: Language) -> String {
    OverviewWords.greeting(hour: hour).text[language]
  }

  private static func bell(_ alarm: Alarm, _ language: Language) -> OverviewPage.Bell {
    let headline = AlarmHeadline(alarm)
    let since = headline.since(language)
    return OverviewPage.Bell(
      state: StatePill(alarmState: alarm.state, subject: alarm.subject), headline: headline.text(language),
      detail: [headline.place(language), since.capitalisedFirst + "."].compactMap { $0 }.joined(separator: " "),
      id: alarm.id)
  }

  /// The indicators of which the whole service could not be judged in this month.
  private static func unjudged(_ alarms: [Alarm], _ month: Month) -> Set<String> {
    Set(
      alarms.filter { alarm in
        alarm.state == AlarmState.notEnoughData.rawValue && alarm.segment.isEmpty && Month(alarm.period) == month
      }.map(\.indicator))
  }

  /// - Parameter unjudged: nil where nothing was judged yet.
  private static func tiles(
    _ report: MonthReport, _ ringing: [Alarm], unjudged: Set<String>?, _ language: Language
  ) -> [OverviewPage.Tile] {
    let rows = tiles.compactMap { wanted in report.rows.first { $0.indicator == wanted } }
    return rows.prefix(4).map { row in
      let figure = report.figure(row, language)
      let bells = ringing.filter {
        $0.indicator == row.indicator.rawValue && $0.subject != .holes && $0.hours == nil
      }
      let isWhole = bells.contains { $0.segment.isEmpty }
      let place = isWhole ? nil : bells.first.map { SegmentText.name(Segment($0.segment), language) }
      let margin = row.now.low.map { _ in figure.margin }
      let before = row.monthBefore.map { _ in OverviewWords.monthBefore(figure.monthBefore).text[language] }
      let isJudged = unjudged.map { !$0.contains(row.indicator.rawValue) } ?? false
      return OverviewPage.Tile(
        name: figure.name.capitalisedFirst, value: figure.value,
        verdict: !bells.isEmpty ? .rings : isJudged ? .steady : .notEnoughData,
        note: [place, before, margin].compactMap { $0 }.joined(separator: " · "), course: figure.course,
        query: "indicator=\(row.indicator.rawValue)")
    }
  }
}
