public import PageKit
import Alarms
import Facts
import Indicators
public import Primitives
public import Storage

/// The explorer: any indicator by any dimension.
public enum IndicatorReport {
  /// For whom it is drawn.
  public struct Reader: Sendable {
    var language: Language
    var mayImport: Bool
    var mayRead: Bool

    public init(language: Language, mayImport: Bool, mayRead: Bool) {
      self.language = language
      self.mayImport = mayImport
      self.mayRead = mayRead
    }
  }

  static let mostParts = 50
  static let mostRows = 50

  public static func page(_ ask: IndicatorAsk, _ reader: Reader, _ connection: Connection) throws -> IndicatorPage {
    let indicators = try IndicatorReader(connection)
    return IndicatorPage(
      language: reader.language, selects: IndicatorSelects.all(ask, indicators.values, reader.language),
      from: ask.from.map { "\($0)" } ?? "", to: ask.to.map { "\($0)" } ?? "",
      content: try content(ask, reader, indicators, connection))
  }

  private static func content(
    _ ask: IndicatorAsk, _ reader: Reader, _ indicators: IndicatorReader, _ connection: Connection
  ) throws -> IndicatorPage.Content {
    guard let data = try indicators.monthsWithData() else { return .noData(mayImport: reader.mayImport) }
    if let problem = ask.problem { return .problem(problem[reader.language]) }
    let judged = try AlarmStore.lastMonth(connection)
    guard let figures = try IndicatorFigures(ask, indicators, data: data, judged: judged) else {
      return .problem(outside(data, reader.language))
    }
    let view = IndicatorView(figures, reader.language)
    let hasRows = reader.mayRead && IndicatorRows.isKnown(ask.indicator)
    var rowsAsk = ask
    rowsAsk.showsRows = true
    var wholeAsk = ask
    wholeAsk.value = nil
    wholeAsk.showsRows = false
    var fileAsk = ask
    fileAsk.showsRows = false
    let parts = view.parts
    return .figures(
      IndicatorPage.Figures(
        name: view.name, month: figures.months.upperBound.name(reader.language), definition: view.definition,
        chart: view.chart, parts: Array(parts.prefix(mostParts)), morePartsCount: max(0, parts.count - mostParts),
        hidesSmallGroups: figures.hidesSmallGroups, fileQuery: fileAsk.query,
        rowsQuery: hasRows && !ask.showsRows ? rowsAsk.query : nil,
        rows: hasRows && ask.showsRows
          ? try IndicatorRows.rows(figures, indicators, limit: mostRows, reader.language, connection) : nil,
        wholeQuery: ask.value == nil ? nil : wholeAsk.query))
  }

  /// The figures as a file; nil when there are none to give.
  public static func file(
    _ ask: IndicatorAsk, _ style: CSVStyle, _ language: Language, _ connection: Connection
  ) throws -> String? {
    let indicators = try IndicatorReader(connection)
    guard ask.problem == nil, let data = try indicators.monthsWithData() else { return nil }
    let judged = try AlarmStore.lastMonth(connection)
    guard let figures = try IndicatorFigures(ask, indicators, data: data, judged: judged) else { return nil }
    return IndicatorFile.text(figures, style, language)
  }

  private static func outside(_ data: ClosedRange<Month>, _ language: Language) -> String {
    IndicatorWords.outside(first: data.lowerBound.name(language), last: data.upperBound.name(language)).text[language]
  }
}
