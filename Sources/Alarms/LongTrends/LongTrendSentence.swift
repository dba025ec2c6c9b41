import Indicators
import Primitives
import Statistics

/// A long trend in one sentence, with its arithmetic.
struct LongTrendSentence {
  let figure: CustomerFigure
  let bell: LongTrendRule.Bell
  let scope: Alarm.Scope?
  let segments: [Alarm.Place]

  var text: LocalizedText { LocalizedText(it: text(.it), en: text(.en)) }

  private func text(_ language: Language) -> String {
    let unit = figure.unit
    let trend = bell.trend
    func value(_ part: LongTrendSeries.Part) -> String { part.value.map { unit.text($0, language) } ?? "—" }
    func signed(_ value: Double) -> String {
      NumberText(language).signed(value * unit.pointsPerUnit, digits: unit.pointDigits)
    }
    let change = unit.difference(trend.slope, language)
    let margin = "\(signed(trend.interval.low)) … \(signed(trend.interval.high))"
    let rises = trend.verdict == .rising
    let told = min(LongTrendRule.told, bell.window.count / 2)
    let course = LocalizedText(
      it:
        "\(figure.name.it), \(months.it): \(rises ? "sale" : "scende") più di quanto il caso spieghi, \(change) all'anno (margine al 95%: \(margin))",
      en:
        "\(figure.name.en), \(months.en): it \(rises ? "rises" : "falls") by more than chance explains, \(change) a year (95% margin: \(margin))"
    )
    let ends = LocalizedText(
      it: "\(value(bell.before)) nei primi \(told) mesi, \(value(bell.now)) negli ultimi \(told)",
      en: "\(value(bell.before)) in the first \(told) months, \(value(bell.now)) in the last \(told)")
    return [course, ends, place, whichSegments].compactMap { $0?[language] }.joined(separator: "; ") + "."
  }

  /// The months looked at: of joining, where customers are told by that.
  private var months: LocalizedText {
    let count = bell.window.count
    let last = bell.window.upperBound
    if figure == .firstYear {
      return LocalizedText(
        it: "di chi è entrato nei \(count) mesi fino a \(last.name(.it))",
        en: "of who joined in the \(count) months up to \(last.name(.en))")
    }
    return LocalizedText(
      it: "\(count) mesi fino a \(last.name(.it))", en: "\(count) months up to \(last.name(.en))")
  }

  private var place: LocalizedText? {
    guard let scope, let verdict = PlaceVerdict(rawValue: scope.verdict) else { return nil }
    func list(_ language: Language) -> String {
      ListText.join(scope.values.map { SegmentText.name([scope.dimension: $0], language) }, language)
    }
    return switch verdict {
    case .one, .several: LocalizedText(it: "soprattutto fra i \(list(.it))", en: "mostly among \(list(.en))")
    case .all:
      LocalizedText(
        it: "cambia fra tutti i clienti, nuovi e vecchi", en: "it changed among all customers, new and old")
    case .mix:
      LocalizedText(
        it: "nessun gruppo è peggiorato: è cambiata la parte dei clienti nuovi",
        en: "no group got worse: the share of new customers changed")
    case .undetermined: nil
    }
  }

  private var whichSegments: LocalizedText? {
    if segments.isEmpty { return nil }
    func list(_ language: Language) -> String {
      ListText.join(segments.map { SegmentText.name(Segment($0.segment), language) }, language)
    }
    return LocalizedText(it: "soprattutto nel segmento \(list(.it))", en: "mostly in the segment \(list(.en))")
  }
}
