import Primitives

extension IndicatorDefinition {
  /// Response rate: answers among the invitations sent.
  static let responseRate = IndicatorDefinition(
    name: LocalizedText(it: "tasso di risposta", en: "response rate"),
    meaning: LocalizedText(
      it: "Risposte ricevute sul totale degli inviti spediti nel periodo.",
      en: "Answers received among the invitations sent in the period."),
    exclusions: LocalizedText(
      it: "Le risposte di cui non si sa quando è partito l'invito non contano.",
      en: "Answers whose invitation date is not known do not count."),
    unit: .share, direction: .higherIsBetter
  ) { sums in
    let invited = sums.answers.values.reduce(0) { $0 + $1[.invited] }
    let responded = sums.answers.values.reduce(0) { $0 + $1[.responded] }
    return Reading.share(responded, of: invited)
  }
}
