import IncidentPages
public import Alarms
import Judging
import Facts
import Incidents
public import Indicators
public import Primitives
public import Storage

/// The month's letter: alarms, then each figure with the month before and the same month of last year.
public struct MonthReport {
  public var month: Month
  public var alarms: [Alarm]
  public var rows: [Row]
  /// The last years of what each ringing alarm is about, by the alarm's id; a hole in the data is told in words.
  var courses: [String: AlarmCourse]
  /// Of the incidents that began in the month, the latest first.
  var avoided: [AvoidedReport]
  let clock: ZoneClock

  public struct Row {
    public var indicator: Indicator
    public var now: Reading
    public var monthBefore: Reading?
    public var yearBefore: Reading?
    /// This month and the twelve before it.
    var course: [Double?]
  }

  /// There is nothing to report: of a month, or at all.
  public struct NoData: Refusing, Sendable {
    public var month: Month?

    public var refusal: Refusal {
      guard let month else {
        return Refusal(.notFound, "nothing_matched", it: "Non ci sono ancora dati.", en: "There are no data yet.")
      }
      return Refusal(.notFound, "nothing_matched", it: "Nessun dato per \(month).", en: "No data for \(month).")
    }
  }

  /// The alarms are judged anew where they are not given. Throws ``NoData``.
  public init(_ wanted: Month?, alarms given: [Alarm]? = nil, now: Instant, _ connection: Connection) throws {
    let reader = try IndicatorReader(connection)
    guard let data = try reader.monthsWithData() else {
      throw NoData(month: nil)
    }
    let today = reader.organisation.clock.day(of: now)
    let settled = AlarmRun.lastSettledMonth(on: today, settlingDays: reader.organisation.settlingDays)
    let month = wanted ?? min(settled, data.upperBound)
    self.month = month
    let dayAfter = month.advanced(by: 1).firstDay.adding(days: reader.organisation.settlingDays)
    let judged = try given ?? AlarmRunning.judge(asOf: dayAfter, connection).alarms
    alarms = judged.filter { $0.state != AlarmState.notEnoughData.rawValue }
    let query = IndicatorQuery(from: month.advanced(by: -12), to: month)
    let table = try reader.table(query)
    rows = Indicator.allCases.flatMap { indicator -> [Row] in
      func readings(_ month: Month) -> [Reading] {
        table.sums[FigureTable.Key(period: Period(month), segment: .all)].map(indicator.definition.readings) ?? []
      }
      let before = readings(month.advanced(by: -1))
      let year = readings(month.advanced(by: -12))
      return readings(month).map { now in
        Row(
          indicator: indicator, now: now, monthBefore: before.first { $0.scale == now.scale },
          yearBefore: year.first { $0.scale == now.scale },
          course: (month.advanced(by: -12)...month).map { each in
            readings(each).first { $0.scale == now.scale }?.value
          })
      }
    }
    clock = reader.organisation.clock
    let first = clock.start(of: month.firstDay)
    let next = clock.start(of: month.advanced(by: 1).firstDay)
    avoided = try IncidentQueries.since(first, connection).filter { $0.startedAt >= first && $0.startedAt < next }
      .map { try AvoidedReport($0, now: now, connection) }
    courses = [:]
    for alarm in alarms where alarm.state == AlarmState.ringing.rawValue && !Self.isHole(alarm) {
      courses[alarm.id] = try AlarmCourse(of: alarm, to: month, reader, connection)
    }
    if rows.isEmpty {
      throw NoData(month: month)
    }
  }

  private static func isHole(_ alarm: Alarm) -> Bool { alarm.subject == .holes }
}
