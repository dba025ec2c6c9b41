import Primitives

extension IndicatorDefinition {
  /// CES: the mean ease, on the scale of the question.
  static let ces = IndicatorDefinition(
    name: LocalizedText(it: "CES", en: "CES"),
    meaning: LocalizedText(
      it: "Media della facilità dichiarata, sulla scala della domanda, da 1 a 5 o da 1 a 7; più alto è più facile.",
      en: "Mean declared ease, on the scale of the question, 1 to 5 or 1 to 7; higher is easier."),
    exclusions: LocalizedText(
      it: "Gli inviti senza risposta non contano. Ogni scala è una serie a sé.",
      en: "Invitations nobody answered do not count. Each scale is a series of its own."),
    unit: .score, direction: .higherIsBetter
  ) { sums in
    sums.answers(.ces).flatMap { scale, sums in
      Reading.mean(
        n: sums[.answers], sum: sums[.scoreSum], squares: sums[.scoreSquares], scale: scale)
    }
  }
}
