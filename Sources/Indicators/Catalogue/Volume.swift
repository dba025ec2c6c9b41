import Primitives

extension IndicatorDefinition {
  /// Volume: conversations opened.
  static let volume = IndicatorDefinition(
    name: LocalizedText(it: "volume", en: "volume"),
    meaning: LocalizedText(it: "Conversazioni aperte nel periodo.", en: "Conversations opened in the period."),
    exclusions: LocalizedText(it: "Nessuna.", en: "None."),
    unit: .count, direction: .neither
  ) { sums in
    let n = Double(sums.conversations[.contacts])
    return n > 0 ? [Reading(value: n, n: n)] : []
  }
}
