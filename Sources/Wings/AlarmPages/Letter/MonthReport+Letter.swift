import IncidentPages
import PageKit
import Alarms
import Indicators
public import Primitives

extension MonthReport {
  /// The same month as a page: every number already in words.
  public func letter(_ language: Language) -> MonthLetter {
    MonthLetter(
      language: language, month: month.name(language),
      bells: alarms.filter { $0.state == AlarmState.ringing.rawValue }.enumerated().map { place, alarm in
        MonthLetter.Bell(
          sentence: alarm.sentence[language].capitalisedFirst, nextStep: AlarmInWords(alarm, language).nextStep,
          chart: courses[alarm.id]?.chart(id: "bell-\(place + 1)", language),
          state: StatePill(alarmState: alarm.state, subject: alarm.subject))
      },
      doubts: alarms.filter { $0.state == AlarmState.maybeChance.rawValue }
        .map { $0.sentence[language].capitalisedFirst },
      figures: rows.map { row in
        var figure = figure(row, language)
        figure.name = figure.name.capitalisedFirst
        return figure
      }, avoided: avoided.compactMap { $0.line(clock, language) })
  }

  /// One row, all of it in words: for the page and for the terminal.
  public func figure(_ row: Row, _ language: Language) -> MonthLetter.Figure {
    let definition = row.indicator.definition
    func shown(_ reading: Reading?) -> String { reading.map { definition.unit.text($0.value, language) } ?? "—" }
    return MonthLetter.Figure(
      name: definition.name[language] + (row.now.scale.map { " (\($0.rawValue))" } ?? ""),
      meaning: definition.meaning[language] + " " + definition.exclusions[language], value: shown(row.now),
      margin: row.now.marginText(definition.unit, language), count: NumberText(language).count(row.now.n),
      monthBefore: shown(row.monthBefore), yearBefore: shown(row.yearBefore), course: Spark(row.course))
  }
}
