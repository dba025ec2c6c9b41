public import Primitives
public import Storage

/// How far an incident, or a planned maintenance, has come.
public enum IncidentPhase: String, Sendable, Hashable, CaseIterable, Codable, SQLBindable {
  case investigating, identified, monitoring, resolved
  case scheduled
  case inProgress = "in_progress"
  case completed
  /// A maintenance that is not done.
  case cancelled

  /// The phases of one kind, in their order.
  public static func all(of kind: Incident.Kind) -> [IncidentPhase] {
    switch kind {
    case .fault: [.investigating, .identified, .monitoring, .resolved]
    case .maintenance: [.scheduled, .inProgress, .completed, .cancelled]
    }
  }

  public var isOver: Bool { self == .resolved || self == .completed || self == .cancelled }

  /// As customers read it.
  public var name: LocalizedText {
    switch self {
    case .investigating: LocalizedText(it: "In esame", en: "Investigating")
    case .identified: LocalizedText(it: "Causa trovata", en: "Identified")
    case .monitoring: LocalizedText(it: "Sotto osservazione", en: "Monitoring")
    case .resolved: LocalizedText(it: "Risolto", en: "Resolved")
    case .scheduled: LocalizedText(it: "Programmata", en: "Scheduled")
    case .inProgress: LocalizedText(it: "In corso", en: "In progress")
    case .completed: LocalizedText(it: "Conclusa", en: "Completed")
    case .cancelled: LocalizedText(it: "Annullata", en: "Cancelled")
    }
  }
}
