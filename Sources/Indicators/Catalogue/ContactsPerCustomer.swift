import Primitives
import Statistics

extension IndicatorDefinition {
  /// Contacts per customer.
  static let contactsPerCustomer = IndicatorDefinition(
    name: LocalizedText(it: "contatti per cliente", en: "contacts per customer"),
    meaning: LocalizedText(
      it: "Conversazioni aperte divise per i clienti attivi, in media, nel periodo.",
      en: "Conversations opened divided by the customers active, on average, in the period."),
    exclusions: LocalizedText(
      it: "Si calcola solo se è stato importato l'elenco dei clienti, e per l'insieme.",
      en: "Computed only if the customers were brought in, and for everything together."),
    unit: .perCustomer, direction: .lowerIsBetter
  ) { sums in
    guard let customers = sums.customers, customers > 0 else { return [] }
    let contacts = Double(sums.conversations[.contacts])
    let interval = PoissonCount.interval(contacts)
    return [
      Reading(
        value: contacts / customers, n: contacts, low: interval.low / customers, high: interval.high / customers)
    ]
  }
}
