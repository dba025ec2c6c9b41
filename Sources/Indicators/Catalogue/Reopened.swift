import Primitives

extension IndicatorDefinition {
  /// Reopened: conversations that were opened again after closing.
  static let reopened = IndicatorDefinition(
    name: LocalizedText(it: "riaperte", en: "reopened"),
    meaning: LocalizedText(
      it: "Quota di conversazioni riaperte almeno una volta.",
      en: "Share of conversations opened again at least once."),
    exclusions: LocalizedText(
      it: "Le conversazioni di cui non si sa non contano.", en: "Conversations of which it is not known do not count."),
    unit: .share, direction: .lowerIsBetter
  ) { sums in
    Reading.share(sums.conversations[.reopened], of: sums.conversations[.reopenKnown])
  }
}
