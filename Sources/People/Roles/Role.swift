public import Primitives
public import Storage

/// What a person is to the service; what each role may do is in ``Role/may(_:)``.
public enum Role: String, Sendable, Hashable, CaseIterable, SQLBindable {
  case admin, manager
  case teamLeader = "team_leader"
  case agent, viewer
  case workersRepresentative = "workers_representative"

  /// The role's name as people read it.
  public var name: LocalizedText {
    switch self {
    case .admin: LocalizedText(it: "amministratore", en: "administrator")
    case .manager: LocalizedText(it: "responsabile", en: "manager")
    case .teamLeader: LocalizedText(it: "caposquadra", en: "team leader")
    case .agent: LocalizedText(it: "operatore", en: "agent")
    case .viewer: LocalizedText(it: "lettore", en: "viewer")
    case .workersRepresentative:
      LocalizedText(it: "rappresentante dei lavoratori", en: "workers' representative")
    }
  }
}
