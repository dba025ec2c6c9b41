import Primitives

extension IndicatorDefinition {
  /// Head count, in full-time equivalents.
  static let headcount = IndicatorDefinition(
    name: LocalizedText(it: "organico", en: "head count"),
    meaning: LocalizedText(
      it: "Operatori a tempo pieno equivalenti, in media nel periodo.",
      en: "Full-time equivalent agents, on average over the period."),
    exclusions: LocalizedText(
      it: "Si sommano le squadre e i canali importati.", en: "Teams and channels brought in add up."),
    rollup: LocalizedText(
      it: "Le squadre si sommano; dei giorni si fa la media.", en: "Teams add up; days are averaged."),
    unit: .agents, direction: .neither
  ) { sums in
    guard let agents = sums.agents else { return [] }
    return [Reading(value: agents, n: agents)]
  }
}
