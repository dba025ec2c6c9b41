import Alarms
import Indicators
import Primitives
import Statistics
import Surveys

/// How a series moved, in sentences.
struct MovementWording {
  private let language: Language
  private let numbers: NumberText
  private let wording: SurveyWording
  private let unit: IndicatorUnit
  private let indicator: Indicator

  init(_ language: Language, _ series: AnswerSource) {
    self.language = language
    numbers = NumberText(language)
    wording = SurveyWording(language)
    indicator = ScoreTally(series).indicator
    unit = indicator.definition.unit
  }

  func sentences(_ movement: Movement) -> [String] {
    [movement.score.map(score), movement.score?.split.map { split($0, change: movement.score?.change ?? 0) }]
      .compactMap { $0 } + [movement.response.map(response)].compactMap { $0 } + movement.selections.map(selection)
  }

  private func words(_ key: SurveyResultWords) -> String { key.text[language] }

  /// `set 2026`, `da lug 2026 a set 2026`
  private func span(_ months: ClosedRange<Month>) -> String {
    let (first, last) = (months.lowerBound.name(language), months.upperBound.name(language))
    return words(first == last ? .inMonth(first) : .fromTo(first, last))
  }

  private func between(_ low: String, _ high: String) -> String {
    SurveyFigureWords.between(low: low, high: high).text[language]
  }

  private func difference(_ value: Double) -> String { unit.difference(value, language) }

  private func score(_ one: ScoreMovement) -> String {
    let name = indicator.definition.name[language]
    let now = unit.text(one.now.groupFigure.mean, language)
    let then = unit.text(one.before.groupFigure.mean, language)
    let change = "\(difference(one.change)) \(between(difference(one.interval.low), difference(one.interval.high)))"
    let verdict = words(!one.isReal ? .maybeChance : one.change < 0 ? .fell : .rose)
    return words(
      .score(
        name: name, month: one.month.name(language), now: now, span: span(one.baseline), then: then, change: change,
        verdict: verdict))
  }

  private func split(_ split: MixSplit, change: Double) -> String {
    let dimension = split.dimension.name(language)
    if !split.isMixReal { return words(.sameGroups(dimension: dimension)) }
    let shares = "\(numbers.percent(split.shareBefore)) → \(numbers.percent(split.shareNow))"
    return words(
      .mix(
        part: difference(split.mix), dimension: dimension, group: name(split.value, split.dimension), shares: shares,
        within: difference(split.within)))
  }

  private func response(_ one: ResponseMovement) -> String {
    let (now, then) = (numbers.percent(one.now.value), numbers.percent(one.before.value))
    let points = IndicatorUnit.share
    let interval = between(
      points.difference(one.interval.low, language), points.difference(one.interval.high, language))
    let verdict = words(
      !one.isReal ? .maybeChance : one.now.value < one.before.value ? .fewerAnswer : .moreAnswer)
    return words(
      .response(
        days: one.days, month: one.month.name(language), now: now, span: span(one.baseline), then: then,
        difference: points.difference(one.now.value - one.before.value, language), interval: interval,
        verdict: verdict))
  }

  private func selection(_ one: SelectionShift) -> String {
    let weighed = one.reweighted.map { figure in
      words(.reweighted(figure: unit.text(figure, language), plain: unit.text(one.plain, language)))
    }
    return words(
      .selection(
        dimension: one.dimension.name(language), group: name(one.value, one.dimension),
        answering: numbers.percent(one.shareAnswering), asked: numbers.percent(one.shareAsked))) + (weighed ?? "")
  }

  private func name(_ value: String, _ dimension: Dimension) -> String {
    var segment = Segment()
    segment[dimension] = value
    return SegmentText.name(segment, language)
  }
}
