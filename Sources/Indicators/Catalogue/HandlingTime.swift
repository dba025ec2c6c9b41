import Primitives

extension IndicatorDefinition {
  /// Handling time: mean time that an agent spent on one conversation.
  static let handlingTime = IndicatorDefinition(
    name: LocalizedText(it: "tempo medio di gestione", en: "handling time"),
    meaning: LocalizedText(
      it: "Tempo medio di lavoro di un operatore su una conversazione, in secondi.",
      en: "Mean working time of an agent on one conversation, in seconds."),
    exclusions: LocalizedText(
      it: "Le conversazioni senza durata di gestione non contano.",
      en: "Conversations without a handling time do not count."),
    unit: .seconds, direction: .lowerIsBetter
  ) { sums in
    let s = sums.conversations
    return Reading.meanTime(n: s[.handled], sum: s[.handleSum], squares: s[.handleSquares])
  }
}
