import Outbox
import Storage

/// The tables of those who want to be told by mail.
enum SubscriberTables {
  static let outbox = OutboxTable("subscriber_mail")

  /// Mails are in a sender's hands by their lease; why an address gets nothing more is kept beside it.
  static let inHands = Migration("incidents-0011-subscriber-mails-in-hands") { dialect in
    """
    DROP INDEX subscriber_mail_due;
    DROP INDEX subscriber_mail_handed;
    \(outbox.columns(dialect))
    \(outbox.index)
    ALTER TABLE subscriber_mail ADD COLUMN status \(dialect.integer);
    ALTER TABLE subscriber_mail ADD COLUMN refusal \(dialect.text);
    ALTER TABLE subscriber_mail ADD COLUMN refused_at \(dialect.integer);
    CREATE INDEX subscriber_mail_refused ON subscriber_mail (refused_at) WHERE refused_at IS NOT NULL;
    ALTER TABLE subscriber ADD COLUMN refused_why \(dialect.text);
    UPDATE subscriber_mail SET state = 'waiting', next_try_at = COALESCE(handed_at, 0), owner = 'earlier release',
      leased_until = 0, left_at = COALESCE(handed_at, 0)
    WHERE state = 'handed';
    """
  }

  static func subscribers(_ dialect: Dialect) -> String {
    """
    CREATE TABLE status_key (
      id \(dialect.integer) NOT NULL PRIMARY KEY CHECK (id = 1),
      bytes \(dialect.blob) NOT NULL
    )\(dialect.strict);
    CREATE TABLE subscriber (
      id \(dialect.identity),
      email \(dialect.text) NOT NULL UNIQUE,
      language \(dialect.text) NOT NULL CHECK (language IN ('it', 'en')),
      asked_at \(dialect.integer) NOT NULL,
      confirmed_at \(dialect.integer),
      refused_at \(dialect.integer)
    )\(dialect.strict);
    CREATE TABLE subscriber_mail (
      id \(dialect.identity),
      subscriber_id \(dialect.integer) NOT NULL REFERENCES subscriber (id),
      update_id \(dialect.integer) REFERENCES incident_update (id),
      version \(dialect.integer) NOT NULL,
      state \(dialect.text) NOT NULL CHECK (state IN ('waiting', 'handed', 'sent', 'failed')),
      attempts \(dialect.integer) NOT NULL,
      next_try_at \(dialect.integer),
      handed_at \(dialect.integer),
      sent_at \(dialect.integer),
      excerpt \(dialect.text) NOT NULL CHECK (length(excerpt) <= 300),
      UNIQUE (subscriber_id, update_id, version),
      CHECK ((state = 'waiting') = (next_try_at IS NOT NULL))
    )\(dialect.strict);
    CREATE INDEX subscriber_mail_due ON subscriber_mail (next_try_at) WHERE state = 'waiting';
    CREATE INDEX subscriber_mail_handed ON subscriber_mail (handed_at) WHERE state = 'handed';
    CREATE INDEX subscriber_mail_update ON subscriber_mail (update_id);
    """
  }
}
