import Primitives

extension IndicatorDefinition {
  /// CSAT: the share of answers in the top two marks.
  static let csat = IndicatorDefinition(
    name: LocalizedText(it: "CSAT", en: "CSAT"),
    meaning: LocalizedText(
      it:
        "Quota di risposte soddisfatte: 4 e 5 su 5, 6 e 7 su 7, da 8 a 10 su 10, da 80 a 100 su 100, «buono» dove si sceglie fra parole, i due voti più alti di Freshdesk.",
      en:
        "Share of satisfied answers: 4 and 5 of 5, 6 and 7 of 7, 8 to 10 of 10, 80 to 100 of 100, \"good\" where words are chosen, Freshdesk's two highest."
    ),
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
