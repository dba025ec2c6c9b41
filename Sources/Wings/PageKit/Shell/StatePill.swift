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
