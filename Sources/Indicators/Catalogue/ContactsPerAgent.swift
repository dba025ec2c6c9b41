import Primitives
import Statistics

extension IndicatorDefinition {
  /// Contacts per agent.
  static let contactsPerAgent = IndicatorDefinition(
    name: LocalizedText(it: "contatti per operatore", en: "contacts per agent"),
    meaning: LocalizedText(
      it: "Conversazioni aperte divise per gli operatori a tempo pieno equivalenti.",
      en: "Conversations opened divided by full-time equivalent agents."),
    exclusions: LocalizedText(
      it: "Si calcola solo se sono stati importati l'organico e i contatti.",
      en: "Computed only if head count and contacts were brought in."),
    unit: .perAgent, direction: .neither
  ) { sums in
    guard let agents = sums.agents, agents > 0 else { return [] }
    let contacts = Double(sums.conversations[.contacts])
    // Agents without a single contact: the contacts were not brought in.
    guard contacts > 0 else { return [] }
    let interval = PoissonCount.interval(contacts)
    return [Reading(value: contacts / agents, n: contacts, low: interval.low / agents, high: interval.high / agents)]
  }
}
