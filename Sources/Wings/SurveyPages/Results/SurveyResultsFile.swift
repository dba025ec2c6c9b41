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
    let written: Language = style == .excel ? language : .en
    func words(_ key: SurveyResultWords) -> String { key.text[written] }
    var sheet = CSVSheet(style, headers: SurveyResultWords.columns.map(words))
    func add(_ group: String, _ value: String, _ tally: ScoreTally) {
      let reading = tally.reading
      let counts = [tally.total, tally[.bottom], tally[.middle], tally[.top]].map { CSVSheet.Cell.number(Double($0)) }
      let figures = [reading?.value, reading?.low, reading?.high].map { CSVSheet.Cell.number($0) }
      let asked = [tally.invited, tally.responded].map { CSVSheet.Cell.number(Double($0)) }
      sheet.add([.text(group), .text(value)] + counts + figures + asked)
    }
    add(words(.wholeRow), "", found.total)
    for (month, tally) in found.months where found.period.map({ $0.contains(month) }) ?? false {
      add(words(.monthRow), month.description, tally)
    }
    for (dimension, groups) in found.parts {
      let name =
        switch written {
        case .it: dimension.name(written)
        case .en: dimension.rawValue
        }
      // Few answers are people.
      for (value, tally) in groups where tally.total >= SurveyResultReport.smallest {
        add(name, value, tally)
      }
    }
    return sheet.text
  }
}
