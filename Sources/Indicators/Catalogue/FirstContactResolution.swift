import Primitives

extension IndicatorDefinition {
  /// Resolved at first contact.
  static let firstContactResolution = IndicatorDefinition(
    name: LocalizedText(it: "risolto al primo contatto", en: "resolved at first contact"),
    meaning: LocalizedText(
      it: "Quota di conversazioni risolte senza riaperture, trasferimenti o altre risposte.",
      en: "Share of conversations resolved without reopening, transfer or further replies."),
    exclusions: LocalizedText(
      it: "Non contano le conversazioni di cui non si sa se sono risolte.",
      en: "Conversations of which it is not known whether they were resolved do not count."),
    unit: .share, direction: .higherIsBetter
  ) { sums in
    Reading.share(sums.conversations[.resolvedAtFirst], of: sums.conversations[.firstContactKnown])
  }
}
