public import Primitives
public import Storage

/// How a service stands; the names on the wire are Statuspage's.
public enum ServiceState: String, Sendable, Hashable, CaseIterable, Codable, SQLBindable {
  case operational
  case degraded = "degraded_performance"
  case partialOutage = "partial_outage"
  case majorOutage = "major_outage"
  case maintenance = "under_maintenance"

  /// The worse of two is shown; a maintenance that was announced is better than any fault.
  public var weight: Int {
    switch self {
    case .operational: 0
    case .maintenance: 1
    case .degraded: 2
    case .partialOutage: 3
    case .majorOutage: 4
    }
  }

  /// The part of a moment that counts as away: all of an outage, three tenths of a partial one, as Statuspage counts.
  public var awayShare: Double {
    switch self {
    case .majorOutage: 1
    case .partialOutage: 0.3
    case .operational, .degraded, .maintenance: 0
    }
  }

  public var name: LocalizedText {
    switch self {
    case .operational: LocalizedText(it: "Funziona", en: "Operational")
    case .degraded: LocalizedText(it: "Rallentato", en: "Degraded")
    case .partialOutage: LocalizedText(it: "Interrotto in parte", en: "Partial outage")
    case .majorOutage: LocalizedText(it: "Interrotto", en: "Outage")
    case .maintenance: LocalizedText(it: "In manutenzione", en: "Under maintenance")
    }
  }

  public static func worst(_ states: some Sequence<ServiceState>) -> ServiceState {
    states.max { $0.weight < $1.weight } ?? .operational
  }
}
