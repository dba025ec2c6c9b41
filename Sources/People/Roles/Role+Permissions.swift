extension Role {
  /// Whether a person of this role may do it. The one table of who may do what.
  ///
  /// An administrator may do everything; a manager everything but run the installation (settings, people,
  /// tokens, audit); a team leader works on alarms and incidents and reads
  /// conversations; a viewer looks. An agent may do
  /// none of these yet. The workers' representative sees the audit, where looking at single persons is
  /// recorded, and nothing else.
  public func may(_ permission: Permission) -> Bool {
    switch self {
    case .admin: true
    case .manager:
      switch permission {
      case .seeFigures, .seeAlarms, .actOnAlarms, .handleIncidents, .changeRules, .importData, .readConversations,
        .runSurveys:
        true
      case .changeSettings, .managePeople, .manageTokens, .seeAudit: false
      }
    case .teamLeader:
      switch permission {
      case .seeFigures, .seeAlarms, .actOnAlarms, .handleIncidents, .readConversations: true
      case .changeRules, .importData, .runSurveys, .changeSettings, .managePeople, .manageTokens, .seeAudit: false
      }
    case .viewer:
      switch permission {
      case .seeFigures, .seeAlarms: true
      case .actOnAlarms, .handleIncidents, .changeRules, .importData, .readConversations, .runSurveys,
        .changeSettings, .managePeople, .manageTokens, .seeAudit:
        false
      }
    case .agent: false
    case .workersRepresentative: permission == .seeAudit
    }
  }
}
