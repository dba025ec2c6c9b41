import Primitives

extension IndicatorDefinition {
  /// Resolution time: median or percentile, on the calendar or in business hours.
  static func resolutionTime(calendar: Bool, percentile: Double?) -> IndicatorDefinition {
    let clock = DurationClock(calendar: calendar)
    let which = DurationRank(percentile: percentile)
    let kind = calendar ? DurationKind.resolution : .resolutionBusiness
    return IndicatorDefinition(
      name: LocalizedText(
        it: "tempo di soluzione\(which.name.it)\(clock.name.it)", en: "resolution time\(which.name.en)\(clock.name.en)"),
      meaning: LocalizedText(
        it:
          "\(which.meaning.it) del tempo fra apertura e chiusura, \(clock.meaning.it), di ciò che è stato chiuso nel periodo.",
        en:
          "\(which.meaning.en) of the time from opening to closing, \(clock.meaning.en), of what was closed in the period."
      ),
      exclusions: LocalizedText(
        it: "Le conversazioni ancora aperte non contano.", en: "Conversations still open do not count."),
      rollup: .sketchesAddUp, unit: .seconds, direction: .lowerIsBetter, durations: kind
    ) { Reading.quantile(which.q, of: kind, in: $0) }
  }
}
