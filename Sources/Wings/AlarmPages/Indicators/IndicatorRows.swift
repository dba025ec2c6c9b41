import Facts
import Indicators
import Primitives
import Storage

/// The conversations a figure was counted from. Reads those of one month.
enum IndicatorRows {
  /// Where single rows can be told: the rest counts what has no row, or what closed and not what opened.
  static func isKnown(_ indicator: Indicator) -> Bool {
    switch indicator {
    case .csat, .nps, .ces, .volume, .abandonment, .serviceLevel, .firstContactResolution, .reopened: true
    default: false
    }
  }

  static func rows(
    _ figures: IndicatorFigures, _ reader: IndicatorReader, limit: Int, _ language: Language, _ connection: Connection
  ) throws -> IndicatorPage.Rows {
    let clock = reader.organisation.clock
    let queries = FrameQueries(
      connection, values: reader.values, clock: clock,
      serviceLevelSeconds: reader.organisation.serviceLevelSeconds)
    let month = figures.months.upperBound
    let items = try queries.frame(
      figures.ask.indicator, scale: figures.mainScale, in: figures.ask.segment, months: month...month)
    let latest = items.sorted { ($1.happenedAt, $0.key) < ($0.happenedAt, $1.key) }.prefix(limit)
    let moments = MomentText(clock, language)
    let files = try CountedFiles(connection, values: reader.values, clock: clock)
      .behind(figures.ask.indicator, scale: figures.mainScale, in: figures.ask.segment, months: month...month)
    return IndicatorPage.Rows(
      lines: latest.map {
        IndicatorPage.Rows.Line(id: $0.externalID, day: moments.text($0.happenedAt), isAgainst: $0.isBad)
      },
      total: items.count, totalText: NumberText(language).count(Double(items.count)),
      totals: files.isEmpty
        ? nil : TotalsText(files, ofAnswers: TotalsText.isOfAnswers(figures.ask.indicator)).text[language])
  }
}
