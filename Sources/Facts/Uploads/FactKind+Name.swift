public import Primitives

extension FactKind {
  /// What a file of this kind holds, for a person.
  public var name: LocalizedText {
    switch self {
    case .conversations: LocalizedText(it: "conversazioni", en: "conversations")
    case .answers: LocalizedText(it: "risposte ai sondaggi", en: "survey answers")
    case .headcount: LocalizedText(it: "organico", en: "headcount")
    case .customers: LocalizedText(it: "clienti", en: "customers")
    case .holdings: LocalizedText(it: "contratti dei clienti", en: "customers' contracts")
    case .mentions: LocalizedText(it: "citazioni sui social", en: "social mentions")
    case .shifts: LocalizedText(it: "turni", en: "shifts")
    }
  }
}
