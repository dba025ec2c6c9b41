import Primitives

extension IndicatorDefinition {
  /// Abandonment: customers who gave up before anyone answered.
  static let abandonment = IndicatorDefinition(
    name: LocalizedText(it: "abbandono", en: "abandonment"),
    meaning: LocalizedText(
      it: "Quota di conversazioni in cui il cliente ha rinunciato prima della risposta.",
      en: "Share of conversations in which the customer gave up before an answer."),
    exclusions: LocalizedText(
      it: "Le conversazioni di cui non si sa se c'è stata risposta non contano.",
      en: "Conversations of which it is not known whether they were answered do not count."),
    unit: .share, direction: .lowerIsBetter
  ) { sums in
    Reading.share(sums.conversations[.abandoned], of: sums.conversations[.offered])
  }
}
