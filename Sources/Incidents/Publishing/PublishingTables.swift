import Outbox
import Storage

/// The tables of what goes out: where to, and what became of each.
enum PublishingTables {
  /// The network behind a scheduler.
  static let leadsTo = Migration("incidents-0003-leads-to") { dialect in
    "ALTER TABLE outlet ADD COLUMN leads_to \(dialect.text);"
  }

  /// What is published: on one outlet one after the other.
  static let outbox = OutboxTable("publication", lane: "outlet_id")

  /// What an earlier release had on its way is a sender's that died after it had left.
  static let inHands = Migration("incidents-0010-publications-in-hands") { dialect in
    """
    DROP INDEX publication_due;
    \(outbox.columns(dialect))
    \(outbox.index)
    UPDATE publication SET state = 'waiting', next_try_at = COALESCE(begun_at, created_at), owner = 'earlier release',
      leased_until = 0, left_at = COALESCE(begun_at, created_at)
    WHERE state = 'sending';
    """
  }

  static func outlets(_ dialect: Dialect) -> String {
    """
    CREATE TABLE outlet (
      id \(dialect.identity),
      kind \(dialect.text) NOT NULL,
      name \(dialect.text) NOT NULL CHECK (length(name) BETWEEN 1 AND 100),
      shown \(dialect.text) NOT NULL,
      sealed \(dialect.blob),
      language \(dialect.text) NOT NULL CHECK (language IN ('it', 'en')),
      created_at \(dialect.integer) NOT NULL,
      disabled_at \(dialect.integer),
      disabled_why \(dialect.text) CHECK (disabled_why IN ('person', 'reconnect')),
      CHECK ((disabled_at IS NULL) = (disabled_why IS NULL))
    )\(dialect.strict);
    """
  }

  static func publications(_ dialect: Dialect) -> String {
    """
    CREATE TABLE publication (
      id \(dialect.identity),
      incident_id \(dialect.integer) NOT NULL REFERENCES incident (id),
      update_id \(dialect.integer) NOT NULL REFERENCES incident_update (id),
      version \(dialect.integer) NOT NULL,
      outlet_id \(dialect.integer) NOT NULL REFERENCES outlet (id),
      key \(dialect.text) NOT NULL UNIQUE,
      title \(dialect.text) NOT NULL,
      body \(dialect.text) NOT NULL,
      state \(dialect.text) NOT NULL CHECK (state IN
        ('waiting', 'sending', 'published', 'accepted', 'unsure', 'failed', 'superseded', 'by_hand', 'done_by_hand')),
      attempts \(dialect.integer) NOT NULL,
      budget \(dialect.integer) NOT NULL,
      status \(dialect.integer),
      excerpt \(dialect.text) NOT NULL CHECK (length(excerpt) <= 300),
      url \(dialect.text),
      reference \(dialect.text),
      created_at \(dialect.integer) NOT NULL,
      begun_at \(dialect.integer),
      next_try_at \(dialect.integer),
      ended_at \(dialect.integer),
      CHECK ((state = 'waiting') = (next_try_at IS NOT NULL))
    )\(dialect.strict);
    CREATE INDEX publication_due ON publication (next_try_at) WHERE state = 'waiting';
    CREATE INDEX publication_incident ON publication (incident_id);
    CREATE INDEX publication_outlet ON publication (outlet_id);
    CREATE TABLE publication_event (
      id \(dialect.identity),
      publication_id \(dialect.integer) NOT NULL REFERENCES publication (id),
      happened_at \(dialect.integer) NOT NULL,
      what \(dialect.text) NOT NULL,
      status \(dialect.integer),
      excerpt \(dialect.text) NOT NULL CHECK (length(excerpt) <= 300),
      person_id \(dialect.integer)
    )\(dialect.strict);
    CREATE INDEX publication_event_publication ON publication_event (publication_id);
    """
  }
}
