public import Primitives
public import Storage

/// How many customers an incident hits, and how hard.
public enum IncidentSeverity: String, Sendable, Hashable, CaseIterable, Codable, SQLBindable {
  case minor, major, critical

  public var name: LocalizedText {
    switch self {
    case .minor: LocalizedText(it: "lieve: pochi clienti, o un fastidio", en: "minor: few customers, or a nuisance")
    case .major: LocalizedText(it: "grave: molti clienti", en: "major: many customers")
    case .critical: LocalizedText(it: "critica: quasi tutti i clienti", en: "critical: nearly every customer")
    }
  }

  /// The word alone.
  public var word: LocalizedText {
    switch self {
    case .minor: LocalizedText(it: "lieve", en: "minor")
    case .major: LocalizedText(it: "grave", en: "major")
    case .critical: LocalizedText(it: "critica", en: "critical")
    }
  }
}
