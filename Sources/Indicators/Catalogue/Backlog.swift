import Primitives

extension IndicatorDefinition {
  /// Backlog: what is still open at the end of the period.
  static let backlog = IndicatorDefinition(
    name: LocalizedText(it: "giacenza", en: "backlog"),
    meaning: LocalizedText(
      it: "Conversazioni aperte e non ancora chiuse alla fine del periodo.",
      en: "Conversations opened and not yet closed at the end of the period."),
    exclusions: LocalizedText(
      it: "Si calcola solo dove è nota la chiusura.", en: "Computed only where closing is known."),
    rollup: LocalizedText(
      it: "Aperte meno chiuse, dall'inizio dei dati alla fine del periodo; i periodi non si sommano.",
      en: "Opened minus closed, from the start of the data to the end of the period; periods do not add up."),
    unit: .count, direction: .lowerIsBetter
  ) { sums in
    guard let open = sums.backlog else { return [] }
    return [Reading(value: Double(open), n: Double(open))]
  }
}
