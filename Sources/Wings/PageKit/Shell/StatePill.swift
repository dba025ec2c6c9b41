public import Markup
public import Primitives

/// A state as shape, word and colour: never colour alone.
public enum StatePill: Sendable, Hashable {
  case rings, maybeChance, notEnoughData, taken, silenced, resolved, dismissed, steady, noData
}

extension StatePill {
  public func html(_ language: Language) -> HTML {
    "<span class=\"pill \(kind)\"><span aria-hidden=\"true\">\(shape)</span> \(text[language])</span>"
  }

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

  private var shape: String {
    switch self {
    case .rings: "⬢"
    case .maybeChance: "▲"
    case .notEnoughData, .noData: "?"
    case .taken: "◐"
    case .silenced: "◌"
    case .resolved, .steady: "✓"
    case .dismissed: "–"
    }
  }

  private var kind: String {
    switch self {
    case .rings: "critical"
    case .maybeChance, .noData: "attention"
    case .resolved, .steady: "ok"
    case .notEnoughData, .taken, .silenced, .dismissed: "plain"
    }
  }
}
