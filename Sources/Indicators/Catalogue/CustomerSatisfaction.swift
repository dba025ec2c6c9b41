import Primitives

extension IndicatorDefinition {
  /// CSAT: the share of answers in the top two marks.
  static let csat = IndicatorDefinition(
    name: LocalizedText(it: "CSAT", en: "CSAT"),
    meaning: LocalizedText(
      it: "Quota di risposte soddisfatte: 4 e 5 su 5, 6 e 7 su 7, «buono» su buono/cattivo, 102 e 103 di Freshdesk.",
      en: "Share of satisfied answers: 4 and 5 of 5, 6 and 7 of 7, \"good\" of good/bad, Freshdesk's 102 and 103."),
    exclusions: LocalizedText(
      it: "Gli inviti senza risposta non contano. Ogni scala è una serie a sé.",
      en: "Invitations nobody answered do not count. Each scale is a series of its own."),
    unit: .share, direction: .higherIsBetter
  ) { sums in
    sums.answers(.csat).flatMap { scale, sums in
      Reading.share(sums[.top], of: sums[.answers], scale: scale)
    }
  }
}
