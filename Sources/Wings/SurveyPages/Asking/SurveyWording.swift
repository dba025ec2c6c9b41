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
      let (low, high) = (unit.text(low, language), unit.text(high, language))
      return language == .it ? "(fra \(low) e \(high))" : "(between \(low) and \(high))"
    }
    return unit == .share
      ? "± \(numbers.decimal(half * 100)) \(language == .it ? "punti" : "points")"
      : "± \(numbers.decimal(half, digits: unit.pointDigits))"
  }

  /// `2.650 risposte`
  func answers(_ count: Int) -> String {
    let number = numbers.count(Double(count))
    if count == 1 { return language == .it ? "1 risposta" : "1 answer" }
    return language == .it ? "\(number) risposte" : "\(number) answers"
  }

  /// `Ultimi 3 mesi`
  func period(_ months: Int?) -> String {
    guard let months else { return language == .it ? "Dall'inizio" : "From the start" }
    return language == .it ? "Ultimi \(months) mesi" : "Last \(months) months"
  }

  /// `Da set 2026 a nov 2026: `; empty where no answer has a date.
  func span(_ period: ClosedRange<Month>?) -> String {
    guard let period else { return "" }
    let (first, last) = (period.lowerBound, period.upperBound)
    if first == last { return last.name(language).capitalisedFirst + ": " }
    return language == .it
      ? "Da \(first.name(language)) a \(last.name(language)): "
      : "From \(first.name(language)) to \(last.name(language)): "
  }

  /// `214 risposte su 1.020 inviti: 21,0%`; nil where no invitation is known of.
  func responses(_ tally: ScoreTally) -> String? {
    guard let rate = tally.responseRate else { return nil }
    let invited = numbers.count(Double(tally.invited))
    let share = numbers.percent(rate)
    return language == .it
      ? "\(answers(tally.responded)) su \(invited) inviti: \(share)."
      : "\(answers(tally.responded)) to \(invited) invitations: \(share)."
  }

  /// `Promotori (9–10)`
  func group(_ group: AnswerGroup, _ series: AnswerSource) -> String {
    let scores = series.scale.scores.filter { AnswerGroup($0, on: series.scale) == group }
    let range =
      scores.count > 1 ? "\(scores.first ?? 0)–\(scores.last ?? 0)" : scores.first.map { "\($0)" } ?? "—"
    return "\(groupName(group, series.kind)[language]) (\(range))"
  }

  private func groupName(_ group: AnswerGroup, _ kind: SurveyKind) -> LocalizedText {
    switch (kind, group) {
    case (.nps, .top): LocalizedText(it: "Promotori", en: "Promoters")
    case (.nps, .middle): LocalizedText(it: "Passivi", en: "Passives")
    case (.nps, .bottom): LocalizedText(it: "Detrattori", en: "Detractors")
    case (.ces, .top): LocalizedText(it: "Facile", en: "Easy")
    case (.ces, .bottom): LocalizedText(it: "Difficile", en: "Difficult")
    case (.csat, .top): LocalizedText(it: "Soddisfatti", en: "Satisfied")
    case (.csat, .bottom): LocalizedText(it: "Insoddisfatti", en: "Dissatisfied")
    case (_, .middle): LocalizedText(it: "Nel mezzo", en: "In between")
    }
  }

  /// `NPS: da 0 a 10`
  func kind(_ kind: SurveyKind) -> String {
    let scores = Survey.scale(of: kind).scores
    let range = "\(scores.first ?? 0)–\(scores.last ?? 0)"
    let what: LocalizedText =
      switch kind {
      case .nps: LocalizedText(it: "ci consiglieresti?", en: "would you recommend us?")
      case .csat: LocalizedText(it: "quanto sei soddisfatto?", en: "how satisfied are you?")
      case .ces: LocalizedText(it: "quanto è stato facile?", en: "how easy was it?")
      }
    return "\(kind.rawValue.uppercased()) (\(range)): \(what[language])"
  }

  /// How many answers it takes to see a change; nil where the answers do not differ.
  func needed(_ tally: ScoreTally) -> String? {
    guard let need = ChangeNeed(tally) else { return nil }
    let unit = tally.indicator.definition.unit
    let points = language == .it ? "punti" : "points"
    let change =
      unit == .score ? numbers.decimal(need.change) : "\(numbers.count(need.change * unit.pointsPerUnit)) \(points)"
    let count = numbers.count(need.answers)
    return language == .it
      ? "Per accorgersi 4 volte su 5 di un calo di \(change) fra due mesi servono circa \(count) risposte al mese."
      : "To notice a fall of \(change) between two months 4 times in 5 it takes about \(count) answers a month."
  }
}
