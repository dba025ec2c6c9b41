import Alarms
import Indicators
import Primitives
import Views

extension MonthReport {
  /// The same month as a page: every number already in words.
  func letter(_ language: Language) -> MonthLetter {
    MonthLetter(
      language: language, month: month.name(language),
      bells: alarms.filter { $0.state == AlarmState.ringing.rawValue }.enumerated().map { place, alarm in
        MonthLetter.Bell(
          sentence: alarm.sentence[language].capitalisedFirst, nextStep: alarm.nextStep[language],
          chart: chart(alarm, id: "bell-\(place + 1)", language))
      },
      doubts: alarms.filter { $0.state == AlarmState.maybeChance.rawValue }
        .map { $0.sentence[language].capitalisedFirst },
      figures: rows.map { figure($0, language) })
  }

  /// One row, all of it in words: for the page and for the terminal.
  func figure(_ row: Row, _ language: Language) -> MonthLetter.Figure {
    let definition = row.indicator.definition
    func shown(_ reading: Reading?) -> String { reading.map { definition.unit.text($0.value, language) } ?? "—" }
    return MonthLetter.Figure(
      name: definition.name[language] + (row.now.scale.map { " (\($0.rawValue))" } ?? ""),
      meaning: definition.meaning[language] + " " + definition.exclusions[language], value: shown(row.now),
      margin: row.now.marginText(definition.unit, language), count: NumberText(language).count(row.now.n),
      monthBefore: shown(row.monthBefore), yearBefore: shown(row.yearBefore), course: Spark(row.course))
  }

  /// Nil where there is no course to draw.
  private func chart(_ alarm: Alarm, id: String, _ language: Language) -> TimeSeriesChart? {
    guard let indicator = Indicator(rawValue: alarm.indicator), let course = courses[alarm.id],
      let first = course.keys.min(), course.count > 2
    else { return nil }
    let unit = indicator.definition.unit
    let months = Array(first...month)
    let since = Month(alarm.since) ?? month
    let it = language == .it
    let name = indicator.definition.name[language] + " " + SegmentText.name(Segment(alarm.segment), language)
    let usual = usual(alarm, unit, months, since, language)
    let finding: String
    if alarm.kind == Finding.Kind.missingData.rawValue {
      finding = "\(name): " + (it ? "mancano dati da \(since.name(.it))" : "data missing since \(since.name(.en))")
    } else {
      let now = course[month].map { unit.text($0.value, language) } ?? (it ? "nessun dato" : "no data")
      finding = "\(name): \(now)" + (usual.map { ", \($0.text)" } ?? "")
    }
    let reading = ChartReading.text(
      hasMargin: course.values.contains { $0.low != nil }, hasUsual: usual != nil,
      hasMarks: course.keys.contains { $0 >= since }, language)
    return TimeSeriesChart(
      id: id, finding: finding.capitalisedFirst, reading: reading,
      headers: it ? ["Mese", "Valore", "Margine", "Su"] : ["Month", "Value", "Margin", "Of"],
      points: months.map { month in
        let reading = course[month]
        return TimeSeriesChart.Point(
          label: month.shortName(language), value: reading?.value, low: reading?.low, high: reading?.high,
          texts: [
            reading.map { unit.text($0.value, language) } ?? "—", reading?.marginText(unit, language) ?? "—",
            reading.map { NumberText(language).count($0.n) } ?? "—",
          ], rings: month >= since)
      },
      usual: usual, limits: unit.limits, tableTitle: it ? "Mostra i numeri in tabella" : "Show the numbers in a table",
      tick: { unit.tickText($0, language) })
  }

  /// The level the alarm compares with, where it is one on the chart's own scale.
  private func usual(
    _ alarm: Alarm, _ unit: IndicatorUnit, _ months: [Month], _ since: Month, _ language: Language
  ) -> TimeSeriesChart.Usual? {
    guard let previous = alarm.previous, Finding.Kind(rawValue: alarm.kind)?.isFall == true, months.count > 1 else {
      return nil
    }
    let start = months.firstIndex { $0 >= since.advanced(by: -12) } ?? 0
    let text = (language == .it ? "di solito " : "usually ") + unit.text(previous, language)
    return TimeSeriesChart.Usual(value: previous, text: text, points: start...(months.count - 1))
  }
}

/// How to read a chart, in a few words for each of its parts.
enum ChartReading {
  static func text(hasMargin: Bool, hasUsual: Bool, hasMarks: Bool, _ language: Language) -> String {
    var sentences: [LocalizedText] = []
    if hasMargin {
      sentences.append(
        LocalizedText(it: "Fascia grigia: il margine di ogni mese.", en: "Grey band: the margin of each month."))
    }
    if hasUsual {
      sentences.append(
        LocalizedText(
          it: "Linea tratteggiata: il livello di confronto.", en: "Dashed line: the level compared with."))
    }
    if hasMarks {
      sentences.append(LocalizedText(it: "Rombi: i mesi in cui suona.", en: "Diamonds: the months in which it rings."))
    }
    return sentences.map { $0[language] }.joined(separator: " ")
  }
}

extension String {
  /// As a sentence begins: `volume WhatsApp` → `Volume WhatsApp`.
  fileprivate var capitalisedFirst: String { prefix(1).uppercased() + dropFirst() }
}

extension Reading {
  /// `79,2% … 83,3%`; a dash when there is no margin.
  func marginText(_ unit: IndicatorUnit, _ language: Language) -> String {
    guard let low, let high else { return "—" }
    return "\(unit.text(low, language)) … \(unit.text(high, language))"
  }
}
