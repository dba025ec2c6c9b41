import Outbox
import Storage

/// The tables of those who are asked and of what went out to them.
enum InvitationTables {
  static let migration = Migration("surveys-0002-invitations") { dialect in
    """
    CREATE TABLE contact (
      id \(dialect.identity),
      mark \(dialect.text) NOT NULL UNIQUE,
      address \(dialect.text),
      name \(dialect.text),
      language \(dialect.text),
      customer_id \(dialect.text),
      in_book \(dialect.integer) NOT NULL,
      asked_at \(dialect.integer),
      opted_out_at \(dialect.integer),
      opted_out_by \(dialect.text),
      created_at \(dialect.integer) NOT NULL
    )\(dialect.strict);
    CREATE INDEX contact_customer ON contact (customer_id);
    CREATE TABLE survey_inviting (
      survey_id \(dialect.integer) NOT NULL PRIMARY KEY REFERENCES survey (id),
      plan \(dialect.text) NOT NULL,
      changed_at \(dialect.integer) NOT NULL
    )\(dialect.strict);
    CREATE TABLE survey_mailing (
      id \(dialect.identity),
      survey_id \(dialect.integer) NOT NULL REFERENCES survey (id),
      name \(dialect.text) NOT NULL,
      created_at \(dialect.integer) NOT NULL,
      stopped_at \(dialect.integer)
    )\(dialect.strict);
    CREATE TABLE survey_invitation (
      id \(dialect.identity),
      survey_id \(dialect.integer) NOT NULL REFERENCES survey (id),
      mailing_id \(dialect.integer) REFERENCES survey_mailing (id),
      contact_id \(dialect.integer) REFERENCES contact (id),
      subject \(dialect.integer) NOT NULL,
      occasion \(dialect.text),
      customer_id \(dialect.text),
      conversation_id \(dialect.text),
      channel \(dialect.text),
      team \(dialect.text),
      product \(dialect.text),
      reason \(dialect.text),
      state \(dialect.text) NOT NULL,
      next_try_at \(dialect.integer),
      attempts \(dialect.integer) NOT NULL,
      expires_at \(dialect.integer) NOT NULL,
      handed_at \(dialect.integer),
      sent_at \(dialect.integer),
      remind_at \(dialect.integer),
      reminded_at \(dialect.integer),
      status \(dialect.integer),
      excerpt \(dialect.text) NOT NULL,
      gathered \(dialect.integer) NOT NULL,
      created_at \(dialect.integer) NOT NULL
    )\(dialect.strict);
    CREATE UNIQUE INDEX survey_invitation_subject ON survey_invitation (survey_id, subject);
    CREATE UNIQUE INDEX survey_invitation_occasion ON survey_invitation (survey_id, occasion)
      WHERE occasion IS NOT NULL;
    CREATE INDEX survey_invitation_waiting ON survey_invitation (next_try_at, id) WHERE state = 'waiting';
    CREATE INDEX survey_invitation_handed ON survey_invitation (handed_at) WHERE state = 'handed';
    CREATE INDEX survey_invitation_remind ON survey_invitation (remind_at) WHERE remind_at IS NOT NULL;
    CREATE INDEX survey_invitation_contact ON survey_invitation (contact_id);
    CREATE INDEX survey_invitation_state ON survey_invitation (survey_id, state);
    CREATE INDEX survey_invitation_gathering ON survey_invitation (id) WHERE gathered = 0 AND sent_at IS NOT NULL;
    """
  }

  /// First mails, and reminders: the same rows at another moment.
  static let outbox = OutboxTable("survey_invitation")
  static let reminders = OutboxTable("survey_invitation", moment: "remind_at")

  /// Mails are in a sender's hands by their lease. What an earlier release had handed over had left.
  static let inHands = Migration("surveys-0010-invitations-in-hands") { dialect in
    """
    DROP INDEX survey_invitation_waiting;
    DROP INDEX survey_invitation_handed;
    DROP INDEX survey_invitation_remind;
    \(outbox.columns(dialect))
    \(outbox.index)
    \(reminders.index)
    UPDATE survey_invitation SET state = 'waiting', next_try_at = COALESCE(handed_at, created_at),
      owner = 'earlier release', leased_until = 0, left_at = COALESCE(handed_at, created_at)
    WHERE state = 'handed';
    """
  }
}
