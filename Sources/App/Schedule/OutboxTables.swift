import Incidents
import Notices
import Outbox
import Surveys

/// Everything that leaves.
enum OutboxTables {
  static let all = IncidentTables.outboxes + SurveyTables.outboxes + NoticeMigrations.outboxes
}
