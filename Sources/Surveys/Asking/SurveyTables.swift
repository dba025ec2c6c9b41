public import Outbox
public import Storage

/// The tables of surveys and of what people answered.
public enum SurveyTables {
  /// What leaves for those who are asked.
  public static let outboxes = [InvitationTables.outbox, InvitationTables.reminders]

  public static let migrations = [
    Migration("surveys-0001-surveys") { dialect in
      """
      CREATE TABLE survey (
        id \(dialect.identity),
        name \(dialect.text) NOT NULL,
        kind \(dialect.text) NOT NULL,
        texts \(dialect.text) NOT NULL,
        channel \(dialect.text),
        team \(dialect.text),
        product \(dialect.text),
        link_key \(dialect.blob) NOT NULL,
        created_at \(dialect.integer) NOT NULL,
        closed_at \(dialect.integer)
      )\(dialect.strict);
      CREATE TABLE survey_response (
        id \(dialect.identity),
        survey_id \(dialect.integer) NOT NULL REFERENCES survey (id),
        subject \(dialect.integer) NOT NULL,
        score \(dialect.integer) NOT NULL,
        comment \(dialect.text),
        follow_up \(dialect.text),
        language \(dialect.text) NOT NULL,
        seconds_taken \(dialect.integer) NOT NULL,
        robot \(dialect.text),
        answered_at \(dialect.integer) NOT NULL,
        gathered \(dialect.integer) NOT NULL
      )\(dialect.strict);
      CREATE INDEX survey_response_subject ON survey_response (survey_id, subject, id);
      CREATE INDEX survey_response_waiting ON survey_response (id) WHERE gathered = 0;
      """
    },
    InvitationTables.migration, CallBackTables.migration, TextChangeTable.migration, InvitationTables.inHands,
    CommentTags.migration,
  ]
}
