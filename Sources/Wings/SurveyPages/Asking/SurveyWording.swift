import PageKit
import Facts
import Indicators
import Primitives
import Surveys

/// The figures of surveys in words.
struct SurveyWording {
  let language: Language
  private let numbers: NumberText

  init(_ language: Language) {
    self.language = language
    numbers = NumberText(language)
  }

  private func words(_ key: SurveyFigureWords) -> String { key.text[language] }

  /// `NPS +31,0 ± 1,7`; nil when nobody answered.
  func headline(_ tally: ScoreTally) -> String? {
    tally.reading.map { "\(tally.indicator.definition.name[language]) \(figure($0, tally.indicator))" }
  }

  /// `+31,0 ± 1,7`; where few answered, and the interval leans to one side, `−100,0 (fra −100,0 e +48,4)`.
  func figure(_ reading: Reading, _ indicator: Indicator) -> String {
    let unit = indicator.definition.unit
    return unit.text(reading.value, language) + (margin(reading, unit).map { " \($0)" } ?? "")
  }

  /// `± 1,7`: half the interval in the unit of the figure, for shares in points; or both its ends.
  func margin(_ reading: Reading, _ unit: IndicatorUnit) -> String? {
    guard let low = reading.low, let high = reading.high else { return nil }
    let half = (high - low) / 2
    if abs((high + low) / 2 - reading.value) > half / 5 {
      return words(.between(low: unit.text(low, language), high: unit.text(high, language)))
    }
    return unit == .share
      ? "± \(words(.points(numbers.decimal(half * 100))))"
      : "± \(numbers.decimal(half, digits: unit.pointDigits))"
  }

  /// `2.650 risposte`
  func answers(_ count: Int) -> String {
    count == 1 ? words(.oneAnswer) : words(.answers(numbers.count(Double(count))))
  }

  /// `Ultimi 3 mesi`
  func period(_ months: Int?) -> String {
    words(months.map { .lastMonths($0) } ?? .fromStart)
  }

  /// `Da set 2026 a nov 2026: `; empty where no answer has a date.
  func span(_ period: ClosedRange<Month>?) -> String {
    guard let period else { return "" }
    let (first, last) = (period.lowerBound, period.upperBound)
    if first == last { return last.name(language).capitalisedFirst + ": " }
    return words(.span(from: first.name(language), to: last.name(language)))
  }

  /// `214 risposte su 1.020 inviti: 21,0%`; nil where no invitation is known of.
  func responses(_ tally: ScoreTally) -> String? {
    guard let rate = tally.responseRate else { return nil }
    return words(
      .responses(
        answers: answers(tally.responded), invitations: numbers.count(Double(tally.invited)),
        share: numbers.percent(rate)))
  }

  /// `Promotori (9–10)`
  func group(_ group: AnswerGroup, _ series: AnswerSource) -> String {
    let scores = series.scale.scores.filter { AnswerGroup($0, on: series.scale) == group }
    let range =
      scores.count > 1 ? "\(scores.first ?? 0)–\(scores.last ?? 0)" : scores.first.map { "\($0)" } ?? "—"
    return "\(words(groupName(group, series.kind))) (\(range))"
  }

  private func groupName(_ group: AnswerGroup, _ kind: SurveyKind) -> SurveyFigureWords {
    switch (kind, group) {
    case (.nps, .top): .promoters
    case (.nps, .middle): .passives
    case (.nps, .bottom): .detractors
    case (.ces, .top): .easy
    case (.ces, .bottom): .difficult
    case (.csat, .top): .satisfied
    case (.csat, .bottom): .dissatisfied
    case (_, .middle): .inBetween
    }
  }

  /// `NPS: da 0 a 10`
  func kind(_ kind: SurveyKind) -> String {
    let scores = Survey.scale(of: kind).scores
    let range = "\(scores.first ?? 0)–\(scores.last ?? 0)"
    let what: SurveyFigureWords =
      switch kind {
      case .nps: .asksNPS
      case .csat: .asksCSAT
      case .ces: .asksCES
      }
    return "\(kind.rawValue.uppercased()) (\(range)): \(words(what))"
  }

  /// How many answers it takes to see a change; nil where the answers do not differ.
  func needed(_ tally: ScoreTally) -> String? {
    guard let need = ChangeNeed(tally) else { return nil }
    let unit = tally.indicator.definition.unit
    let change =
      unit == .score
      ? numbers.decimal(need.change) : words(.points(numbers.count(need.change * unit.pointsPerUnit)))
    return words(.needed(change: change, answers: numbers.count(need.answers)))
  }
}
