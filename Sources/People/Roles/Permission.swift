/// What may be asked of the product by someone who has signed in.
public enum Permission: String, Sendable, Hashable, CaseIterable {
  case seeFigures = "see_figures"
  case seeAlarms = "see_alarms"
  case actOnAlarms = "act_on_alarms"
  case handleIncidents = "handle_incidents"
  case changeRules = "change_rules"
  case importData = "import_data"
  case readConversations = "read_conversations"
  case runSurveys = "run_surveys"
  case changeSettings = "change_settings"
  case managePeople = "manage_people"
  case manageTokens = "manage_tokens"
  case seeAudit = "see_audit"
}
