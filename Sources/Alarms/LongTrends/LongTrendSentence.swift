import Indicators
import Primitives
import Statistics

/// A long trend in one sentence, with its arithmetic.
struct LongTrendSentence {
  let figure: CustomerFigure
  let bell: LongTrendRule.Bell
  let alarm: Alarm

  var text: LocalizedText { LocalizedText(it: text(.it), en: text(.en)) }

  private func text(_ language: Language) -> String {
    let it = language == .it
    let unit = figure.unit
    let trend = bell.trend
    func value(_ part: LongTrendSeries.Part) -> String { part.value.map { unit.text($0, language) } ?? "—" }
    func signed(_ value: Double) -> String {
      NumberText(language).signed(value * unit.pointsPerUnit, digits: unit.pointDigits)
    }
    let change = unit.difference(trend.slope, language)
    let margin = "\(signed(trend.interval.low)) … \(signed(trend.interval.high))"
    let months = months(language)
    let rises = trend.verdict == .rising
    let told = min(LongTrendRule.told, bell.window.count / 2)
    let course =
      it
      ? "\(figure.name.it), \(months): \(rises ? "sale" : "scende") più di quanto il caso spieghi, \(change) all'anno (margine al 95%: \(margin))"
      : "\(figure.name.en), \(months): it \(rises ? "rises" : "falls") by more than chance explains, \(change) a year (95% margin: \(margin))"
    let ends =
      it
      ? "\(value(bell.before)) nei primi \(told) mesi, \(value(bell.now)) negli ultimi \(told)"
      : "\(value(bell.before)) in the first \(told) months, \(value(bell.now)) in the last \(told)"
    return [course, ends, place(language), segments(language)].compactMap { $0 }.joined(separator: "; ") + "."
  }

  /// The months looked at: of joining, where customers are told by that.
  private func months(_ language: Language) -> String {
    let count = bell.window.count
    let last = bell.window.upperBound.name(language)
    if figure == .firstYear {
      return language == .it
        ? "di chi è entrato nei \(count) mesi fino a \(last)" : "of who joined in the \(count) months up to \(last)"
    }
    return language == .it ? "\(count) mesi fino a \(last)" : "\(count) months up to \(last)"
  }

  private func place(_ language: Language) -> String? {
    guard let scope = alarm.scope, let verdict = PlaceVerdict(rawValue: scope.verdict) else { return nil }
    let it = language == .it
    let names = scope.values.map { SegmentText.name([scope.dimension: $0], language) }
    let list = ListText.join(names, language)
    return switch verdict {
    case .one, .several: it ? "soprattutto fra i \(list)" : "mostly among \(list)"
    case .all: it ? "cambia fra tutti i clienti, nuovi e vecchi" : "it changed among all customers, new and old"
    case .mix:
      it
        ? "nessun gruppo è peggiorato: è cambiata la parte dei clienti nuovi"
        : "no group got worse: the share of new customers changed"
    case .undetermined: nil
    }
  }

  private func segments(_ language: Language) -> String? {
    if alarm.segments.isEmpty { return nil }
    let names = alarm.segments.map { SegmentText.name(Segment($0.segment), language) }
    return (language == .it ? "soprattutto nel segmento " : "mostly in the segment ") + ListText.join(names, language)
  }
}
