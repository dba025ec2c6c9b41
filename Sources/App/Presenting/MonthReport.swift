import Alarms
import Facts
import Indicators
import Primitives
import Storage
import Views

/// The month's letter: alarms, then each figure with the month before and the same month of last year.
struct MonthReport {
  var month: Month
  var alarms: [Alarm]
  var rows: [Row]
  /// The last two years of what each ringing alarm is about, by the alarm's id.
  var courses: [String: [Month: Reading]]

  struct Row {
    var indicator: Indicator
    var now: Reading
    var monthBefore: Reading?
    var yearBefore: Reading?
    /// This month and the twelve before it.
    var course: [Double?]
  }

  init(_ wanted: Month?, now: Instant, _ connection: Connection) throws {
    let reader = try IndicatorReader(connection)
    guard let data = try reader.monthsWithData() else {
      throw Failure(
        .nothingMatched, "nothing_matched", it: "Non ci sono ancora dati.", en: "There are no data yet.")
    }
    let today = reader.organisation.clock.day(of: now)
    let settled = AlarmRun.lastSettledMonth(on: today, settlingDays: reader.organisation.settlingDays)
    let month = wanted ?? min(settled, data.upperBound)
    self.month = month
    let dayAfter = month.advanced(by: 1).firstDay.adding(days: reader.organisation.settlingDays)
    alarms = try AlarmRunning.judge(asOf: dayAfter, connection).alarms.filter {
      $0.state != AlarmState.notEnoughData.rawValue
    }
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
    courses = [:]
    for alarm in alarms where alarm.state == AlarmState.ringing.rawValue {
      courses[alarm.id] = try Self.course(of: alarm, to: month, reader)
    }
    if rows.isEmpty {
      throw Failure(
        .nothingMatched, "nothing_matched", it: "Nessun dato per \(month).", en: "No data for \(month).")
    }
  }

  private static func course(
    of alarm: Alarm, to month: Month, _ reader: IndicatorReader
  ) throws -> [Month: Reading] {
    guard let indicator = Indicator(rawValue: alarm.indicator) else { return [:] }
    let months = month.advanced(by: -24)...month
    let query = IndicatorQuery(from: months.lowerBound, to: month, within: Segment(alarm.segment))
    let table = try reader.table(query)
    var course: [Month: Reading] = [:]
    for each in months {
      let sums = table.sums[FigureTable.Key(period: Period(each), segment: .all)]
      let readings = sums.map(indicator.definition.readings) ?? []
      course[each] = readings.first { alarm.scale == nil || $0.scale?.rawValue == alarm.scale }
    }
    return course
  }

  func text(_ language: Language, markdown: Bool) -> String {
    let it = language == .it
    var lines = [(markdown ? "# " : "") + (it ? "Il mese: \(month.name(.it))" : "The month: \(month.name(.en))"), ""]
    let ringing = alarms.filter { $0.state == AlarmState.ringing.rawValue }
    let doubtful = alarms.filter { $0.state == AlarmState.maybeChance.rawValue }
    if ringing.isEmpty { lines.append(it ? "Nessun campanello suona." : "No alarm rings.") }
    for alarm in ringing { lines += [(markdown ? "- " : "⬢ ") + alarm.sentence[language]] }
    if !doubtful.isEmpty {
      lines += ["", it ? "Può essere un caso:" : "May be chance:"]
      for alarm in doubtful { lines.append((markdown ? "- " : "▲ ") + alarm.sentence[language]) }
    }
    lines += ["", markdown ? markdownTable(language) : table(language).text]
    return lines.joined(separator: "\n")
  }

  private func table(_ language: Language) -> TextTable {
    let it = language == .it
    var table = TextTable(
      it
        ? ["indicatore", "valore", "margine al 95%", "su", "mese prima", "anno prima"]
        : ["indicator", "value", "95% margin", "of", "month before", "year before"], figures: [1, 2, 3, 4, 5])
    for figure in rows.map({ figure($0, language) }) {
      table.add([
        figure.name, figure.value, figure.margin, figure.count, figure.monthBefore, figure.yearBefore,
      ])
    }
    return table
  }

  private func markdownTable(_ language: Language) -> String {
    let table = table(language)
    let lines = [table.headers, table.headers.indices.map { table.figures.contains($0) ? "--:" : "---" }] + table.rows
    return lines.map { "| " + $0.joined(separator: " | ") + " |" }.joined(separator: "\n")
  }
}

struct MonthAnswer: Encodable {
  struct Line: Encodable {
    var indicator: String
    var scale: String?
    var value: Double
    var n: Double
    var low: Double?
    var high: Double?
    var monthBefore: Double?
    var yearBefore: Double?
  }

  var month: String
  var alarms: [Alarm]
  var data: [Line]
}

extension MonthReport {
  func answer(_ language: Language) -> MonthAnswer {
    MonthAnswer(
      month: month.description, alarms: alarms,
      data: rows.map {
        MonthAnswer.Line(
          indicator: $0.indicator.rawValue, scale: $0.now.scale?.rawValue, value: $0.now.value, n: $0.now.n,
          low: $0.now.low, high: $0.now.high, monthBefore: $0.monthBefore?.value, yearBefore: $0.yearBefore?.value)
      })
  }
}
