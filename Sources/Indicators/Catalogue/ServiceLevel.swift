import Primitives

extension IndicatorDefinition {
  /// Service level: answered within the set number of seconds, of those who were answered.
  static let serviceLevel = IndicatorDefinition(
    name: LocalizedText(it: "livello di servizio", en: "service level"),
    meaning: LocalizedText(
      it: "Quota di chi ha avuto risposta che l'ha avuta entro i secondi fissati (20 se non si dice altro).",
      en: "Share of those answered who were answered within the set seconds (20 unless said otherwise)."),
    exclusions: LocalizedText(
      it: "Chi ha rinunciato e le attese non note non contano.",
      en: "Those who gave up and unknown waits do not count."),
    unit: .share, direction: .higherIsBetter
  ) { sums in
    Reading.share(sums.conversations[.withinLevel], of: sums.conversations.numbers.levelAnswered)
  }

  /// Service level on everything offered: those who gave up count as not served in time.
  static let serviceLevelOffered = IndicatorDefinition(
    name: LocalizedText(it: "livello di servizio sull'offerto", en: "service level of offered"),
    meaning: LocalizedText(
      it: "Quota di tutte le conversazioni offerte che ha avuto risposta entro i secondi fissati.",
      en: "Share of all conversations offered that were answered within the set seconds."),
    exclusions: LocalizedText(
      it: "Le attese non note non contano.", en: "Unknown waits do not count."),
    unit: .share, direction: .higherIsBetter
  ) { sums in
    // Where no wait is known, those who gave up alone say nothing.
    sums.conversations.numbers.levelAnswered > 0
      ? Reading.share(sums.conversations[.withinLevel], of: sums.conversations[.levelKnown]) : []
  }
}
