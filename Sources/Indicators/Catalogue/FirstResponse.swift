import Primitives

extension IndicatorDefinition {
  /// First response time: median or percentile, on the calendar or in business hours.
  static func firstResponse(calendar: Bool, percentile: Double?) -> IndicatorDefinition {
    let clock = DurationClock(calendar: calendar)
    let which = DurationRank(percentile: percentile)
    let kind = calendar ? DurationKind.firstReply : .firstReplyBusiness
    return IndicatorDefinition(
      name: LocalizedText(
        it: "prima risposta\(which.name.it)\(clock.name.it)", en: "first response\(which.name.en)\(clock.name.en)"),
      meaning: LocalizedText(
        it: "\(which.meaning.it) del tempo fra apertura e prima risposta di una persona, \(clock.meaning.it).",
        en: "\(which.meaning.en) of the time from opening to the first reply by a person, \(clock.meaning.en)."),
      exclusions: LocalizedText(
        it: "Messaggi automatici e di sistema non sono una risposta. Chi non ha avuto risposta non conta.",
        en: "Bot and system messages are not a reply. Those without a reply do not count."),
      rollup: .sketchesAddUp, unit: .seconds, direction: .lowerIsBetter, durations: kind
    ) { Reading.quantile(which.q, of: kind, in: $0) }
  }
}
