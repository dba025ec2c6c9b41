public import PageKit
import Facts
import Indicators
public import Primitives
public import Storage
import Surveys

/// A survey's figures as a file: the whole, each month, each group, with the counts that they are made of.
public enum SurveyResultsFile {
  /// Nil when there is no such series.
  public static func text(
    _ ask: SurveyResultsAsk, _ style: CSVStyle, _ language: Language, _ connection: Connection
  ) throws -> String? {
    let clock = try OrganisationStore.read(connection).clock
    guard let found = try ResultQueries.results(ask.series, last: ask.months, clock, connection) else { return nil }
    let inItalian = style == .excel && language == .it
    var sheet = CSVSheet(
      style,
      headers: inItalian
        ? [
          "gruppo", "valore_del_gruppo", "risposte", "basse", "medie", "alte", "punteggio", "margine_da", "margine_a",
          "inviti", "inviti_con_risposta",
        ]
        : [
          "group", "group_value", "answers", "low_scores", "middle_scores", "high_scores", "score", "low", "high",
          "invitations", "invitations_answered",
        ])
    func add(_ group: String, _ value: String, _ tally: ScoreTally) {
      let reading = tally.reading
      let counts = [tally.total, tally[.bottom], tally[.middle], tally[.top]].map { CSVSheet.Cell.number(Double($0)) }
      let figures = [reading?.value, reading?.low, reading?.high].map { CSVSheet.Cell.number($0) }
      let asked = [tally.invited, tally.responded].map { CSVSheet.Cell.number(Double($0)) }
      sheet.add([.text(group), .text(value)] + counts + figures + asked)
    }
    add(inItalian ? "tutto" : "all", "", found.total)
    for (month, tally) in found.months where found.period.map({ $0.contains(month) }) ?? false {
      add(inItalian ? "mese" : "month", month.description, tally)
    }
    for (dimension, groups) in found.parts {
      // Few answers are people.
      for (value, tally) in groups where tally.total >= SurveyResultReport.smallest {
        add(inItalian ? dimension.name(.it) : dimension.rawValue, value, tally)
      }
    }
    return sheet.text
  }
}
