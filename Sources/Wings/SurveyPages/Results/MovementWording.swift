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

  private func words(_ it: String, _ en: String) -> String { language == .it ? it : en }

  /// `set 2026`, `da lug 2026 a set 2026`
  private func span(_ months: ClosedRange<Month>) -> String {
    let (first, last) = (months.lowerBound.name(language), months.upperBound.name(language))
    return first == last
      ? words("in \(first)", "in \(first)") : words("da \(first) a \(last)", "from \(first) to \(last)")
  }

  private func between(_ low: String, _ high: String) -> String {
    words("(fra \(low) e \(high))", "(between \(low) and \(high))")
  }

  private func difference(_ value: Double) -> String { unit.difference(value, language) }

  private func score(_ one: ScoreMovement) -> String {
    let name = indicator.definition.name[language]
    let now = unit.text(one.now.groupFigure.mean, language)
    let then = unit.text(one.before.groupFigure.mean, language)
    let change = "\(difference(one.change)) \(between(difference(one.interval.low), difference(one.interval.high)))"
    let verdict =
      !one.isReal
      ? words("può essere un caso", "may be chance")
      : one.change < 0
        ? words("è sceso più di quanto spieghi il caso", "it fell more than chance explains")
        : words("è salito più di quanto spieghi il caso", "it rose more than chance explains")
    return words(
      "\(name), \(one.month.name(language)): \(now); \(span(one.baseline)): \(then). Differenza \(change): \(verdict).",
      "\(name), \(one.month.name(language)): \(now); \(span(one.baseline)): \(then). Difference \(change): \(verdict).")
  }

  private func split(_ split: MixSplit, change: Double) -> String {
    let dimension = split.dimension.name(language)
    if !split.isMixReal {
      return words(
        "Non dipende da chi risponde: guardando per \(dimension), i gruppi pesano come prima e sono cambiati i voti.",
        "It is not a matter of who answers: looking by \(dimension), the groups weigh as before and the scores changed."
      )
    }
    let shares = "\(numbers.percent(split.shareBefore)) → \(numbers.percent(split.shareNow))"
    return words(
      "Di questa differenza \(difference(split.mix)) viene da chi risponde (per \(dimension): \(name(split.value, split.dimension)) \(shares) delle risposte) e \(difference(split.within)) dai voti dentro i gruppi.",
      "Of this difference \(difference(split.mix)) comes from who answers (by \(dimension): \(name(split.value, split.dimension)) \(shares) of the answers) and \(difference(split.within)) from the scores within the groups."
    )
  }

  private func response(_ one: ResponseMovement) -> String {
    let (now, then) = (numbers.percent(one.now.value), numbers.percent(one.before.value))
    let points = IndicatorUnit.share
    let interval = between(
      points.difference(one.interval.low, language), points.difference(one.interval.high, language))
    let verdict =
      !one.isReal
      ? words("può essere un caso", "may be chance")
      : one.now.value < one.before.value
        ? words("si risponde meno di prima", "fewer answer than before")
        : words("si risponde più di prima", "more answer than before")
    return words(
      "Risponde entro \(one.days) giorni il \(now) di chi è stato invitato in \(one.month.name(.it)); \(span(one.baseline)) il \(then). Differenza \(points.difference(one.now.value - one.before.value, .it)) \(interval): \(verdict).",
      "Of those invited in \(one.month.name(.en)) \(now) answer within \(one.days) days; \(span(one.baseline)) \(then). Difference \(points.difference(one.now.value - one.before.value, .en)) \(interval): \(verdict)."
    )
  }

  private func selection(_ one: SelectionShift) -> String {
    let group = name(one.value, one.dimension)
    let (answering, asked) = (numbers.percent(one.shareAnswering), numbers.percent(one.shareAsked))
    let weighed =
      one.reweighted.map { figure in
        let (figure, plain) = (unit.text(figure, language), unit.text(one.plain, language))
        return words(
          " Se ogni gruppo pesasse come fra gli invitati, il risultato di queste risposte sarebbe \(figure) invece di \(plain).",
          " If every group weighed as among those invited, the result of these answers would be \(figure) instead of \(plain)."
        )
      } ?? ""
    return words(
      "Chi risponde non è come chi è invitato, per \(one.dimension.name(.it)): \(group) è il \(answering) delle risposte e il \(asked) degli inviti.",
      "Those who answer are not like those invited, by \(one.dimension.name(.en)): \(group) is \(answering) of the answers and \(asked) of the invitations."
    ) + weighed
  }

  private func name(_ value: String, _ dimension: Dimension) -> String {
    var segment = Segment()
    segment[dimension] = value
    return SegmentText.name(segment, language)
  }
}
