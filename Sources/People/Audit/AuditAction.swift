public import Storage

/// What was done. The raw value is what the table keeps.
public enum AuditAction: String, Sendable, Hashable, CaseIterable, SQLBindable {
  case personAdded = "person_added"
  case roleChanged = "role_changed"
  case nameChanged = "name_changed"
  case languageChanged = "language_changed"
  case passwordSet = "password_set"
  case personDisabled = "person_disabled"
  case personEnabled = "person_enabled"
  case linkCreated = "link_created"
  case linkRedeemed = "link_redeemed"
  case sessionStarted = "session_started"
  case sessionRevoked = "session_revoked"
  case sessionsRevoked = "sessions_revoked"
  case tokenCreated = "token_created"
  case tokenRevoked = "token_revoked"
  case settingChanged = "setting_changed"
  case importMade = "import_made"
  case importUndone = "import_undone"
  case surveyCreated = "survey_created"
  case surveyClosed = "survey_closed"
  case endpointAdded = "endpoint_added"
  case endpointEnabled = "endpoint_enabled"
  case endpointDisabled = "endpoint_disabled"
  case endpointRemoved = "endpoint_removed"
  case deliveryReplayed = "delivery_replayed"
}
