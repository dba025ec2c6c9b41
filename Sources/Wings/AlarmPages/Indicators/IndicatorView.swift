import PageKit
import Alarms
import Indicators
import Primitives

/// Figures put into words and a chart.
struct IndicatorView {
  let figures: IndicatorFigures
  let language: Language
  private let scale: Scale?

  init(_ figures: IndicatorFigures, _ language: Language) {
    self.figures = figures
    self.language = language
    scale = figures.mainScale
  }

  private var meaning: IndicatorDefinition { figures.ask.indicator.definition }

  /// `CSAT · telefono`
  var name: String {
    let segment = figures.ask.segment
    let scaleText = scale.map { " (\($0.rawValue))" } ?? ""
    return meaning.name[language].capitalisedFirst + scaleText
      + (segment.isAll ? "" : " · \(SegmentText.name(segment, language))")
  }

  var definition: IndicatorPage.Definition {
    IndicatorPage.Definition(
      meaning: meaning.meaning[language], exclusions: meaning.exclusions[language], rollup: meaning.rollup[language])
  }

  /// Nil when no month has a figure that may be shown.
  var chart: TimeSeriesChart? {
    let months = Array(figures.months)
    let readings = months.map { figures.reading($0, .all, in: figures.course, scale: scale) }
    guard readings.contains(where: { $0 != nil }) else { return nil }
    let unit = meaning.unit
    let last = figures.months.upperBound
    let now =
      readings.last.flatMap { $0 }.map { unit.text($0.value, language) }
      ?? IndicatorWords.noFigure.text[language]
    let reading = ChartReading.text(
      hasMargin: readings.contains { $0?.low != nil }, hasUsual: false, hasMarks: false, language)
    return TimeSeriesChart(
      id: "course", finding: "\(name): \(now), \(last.name(language))", reading: reading,
      headers: ChartReading.headers(language),
      points: zip(months, readings).map { TimeSeriesChart.Point($0, $1, unit, language) }, usual: nil,
      limits: unit.limits, tableTitle: ChartReading.tableTitle(language), tick: { unit.tickText($0, language) })
  }

  /// The segments of the last month, those with the most behind them first; small groups last.
  var parts: [IndicatorPage.Part] {
    guard let per = figures.ask.per else { return [] }
    let month = figures.months.upperBound
    let keys = figures.parts.keys.filter { $0.period == Period(month) }
    let rows = keys.compactMap { key -> (n: Double, part: IndicatorPage.Part)? in
      guard let sums = figures.parts.sums[key] else { return nil }
      let reading = figures.reading(month, key.segment, in: figures.parts, scale: scale)
      if reading == nil, !figures.isSmall(sums) { return nil }
      return (reading?.n ?? -1, part(key.segment, per, reading, month))
    }
    return rows.sorted { ($1.n, $0.part.name) < ($0.n, $1.part.name) }.map(\.part)
  }

  private func part(
    _ segment: Segment, _ per: Dimension, _ reading: Reading?, _ month: Month
  ) -> IndicatorPage.Part {
    let unit = meaning.unit
    let value = segment[per] ?? ""
    var named = Segment()
    named[per] = value
    var ask = figures.ask
    ask.value = value
    ask.showsRows = false
    let before = figures.reading(month.advanced(by: -1), segment, in: figures.parts, scale: scale)
    return IndicatorPage.Part(
      name: SegmentText.name(named, language).capitalisedFirst, query: ask.query,
      figures: reading.map {
        IndicatorPage.Part.Figures(
          value: unit.text($0.value, language), margin: $0.marginText(unit, language),
          count: NumberText(language).count($0.n), before: before.map { unit.text($0.value, language) } ?? "—")
      })
  }
}
