public import Primitives

/// What the states are called.
extension StatePill {
  public var text: LocalizedText {
    switch self {
    case .rings: LocalizedText(it: "Suona", en: "Rings")
    case .maybeChance: LocalizedText(it: "Può essere un caso", en: "May be chance")
    case .notEnoughData: LocalizedText(it: "Dati insufficienti", en: "Not enough data")
    case .taken: LocalizedText(it: "In carico", en: "Taken")
    case .silenced: LocalizedText(it: "Silenziato", en: "Silenced")
    case .resolved: LocalizedText(it: "Rientrato", en: "Resolved")
    case .dismissed: LocalizedText(it: "Non è un problema", en: "Not a problem")
    case .steady: LocalizedText(it: "Nella norma", en: "As usual")
    case .noData: LocalizedText(it: "Dati mancanti", en: "No data")
    }
  }
}
