import Primitives
import Statistics

extension IndicatorDefinition {
  /// NPS: promoters minus detractors, in points.
  static let nps = IndicatorDefinition(
    name: LocalizedText(it: "NPS", en: "NPS"),
    meaning: LocalizedText(
      it: "Percentuale di promotori (9 e 10) meno percentuale di detrattori (da 0 a 6), in punti.",
      en: "Percentage of promoters (9 and 10) minus percentage of detractors (0 to 6), in points."),
    exclusions: LocalizedText(
      it: "Gli inviti senza risposta non contano.", en: "Invitations nobody answered do not count."),
    unit: .nps, direction: .higherIsBetter
  ) { sums in
    sums.answers(.nps).compactMap { scale, sums in
      let all = Double(sums[.answers])
      guard all > 0 else { return nil }
      let top = Double(sums[.top])
      let bottom = Double(sums[.bottom])
      let nps = NetPromoterScore(promoters: top, passives: all - top - bottom, detractors: bottom)
      let interval = nps.interval()
      // The adjusted interval leans towards 0: of answers that all agree it would leave the score outside.
      return Reading(
        value: nps.score, n: all, low: min(interval.low, nps.score), high: max(interval.high, nps.score),
        scale: scale)
    }
  }
}
