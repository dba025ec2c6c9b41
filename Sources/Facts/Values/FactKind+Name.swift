public import Primitives

extension FactKind {
  /// What a file of this kind holds, for a person.
  public var name: LocalizedText {
    switch self {
    case .conversations: LocalizedText(it: "conversazioni", en: "conversations")
    case .answers: LocalizedText(it: "risposte ai sondaggi", en: "survey answers")
    case .headcount: LocalizedText(it: "organico", en: "head count")
    case .customers: LocalizedText(it: "clienti", en: "customers")
    case .holdings: LocalizedText(it: "prodotti attivi", en: "holdings")
    case .stays: LocalizedText(it: "permanenze dei clienti, senza date", en: "customers' stays, without dates")
    case .mentions: LocalizedText(it: "menzioni", en: "mentions")
    case .shifts: LocalizedText(it: "turni", en: "shifts")
    case .counts: LocalizedText(it: "totali dei contatti", en: "totals of contacts")
    case .scoreCounts: LocalizedText(it: "totali delle risposte ai sondaggi", en: "totals of survey answers")
    }
  }
}
