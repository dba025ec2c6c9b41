public import Outbox
public import Storage

/// The tables of notices: where they go, who wants which, and what became of each.
public enum NoticeMigrations {
  public static let all: [Migration] = [
    Migration("notices-0001") { dialect in
      [endpoints, choices, news, deliveries].map { $0(dialect) }.joined(separator: "\n")
    },
    // Before, each try was a job.
    Migration("notices-0002-in-hands") { dialect in
      """
      \(outbox.columns(dialect))
      \(outbox.index)
      DELETE FROM job WHERE kind = 'deliver';
      """
    },
    // The kinds are those of the registry of outlets; a new one needs no migration.
    Migration("notices-0003-any-kind") { dialect in
      switch dialect {
      case .sqlite:
        """
        ALTER TABLE notice_endpoint RENAME COLUMN kind TO listed_kind;
        ALTER TABLE notice_endpoint ADD COLUMN kind TEXT NOT NULL DEFAULT '';
        UPDATE notice_endpoint SET kind = listed_kind;
        ALTER TABLE notice_endpoint DROP COLUMN listed_kind;
        """
      case .postgres: "ALTER TABLE notice_endpoint DROP CONSTRAINT notice_endpoint_kind_check;"
      }
    },
  ]

  /// What leaves for people and programs.
  public static let outboxes = [outbox]

  /// Of one destination one after the other; people's mails side by side.
  static let outbox = OutboxTable("notice_delivery", lane: "endpoint_id")

  private static func endpoints(_ dialect: Dialect) -> String {
    """
    CREATE TABLE notice_endpoint (
      id \(dialect.identity),
      kind \(dialect.text) NOT NULL CHECK (kind IN ('email', 'webhook', 'slack', 'teams', 'telegram')),
      name \(dialect.text) NOT NULL CHECK (length(name) BETWEEN 1 AND 100),
      shown \(dialect.text) NOT NULL,
      sealed \(dialect.blob) NOT NULL,
      language \(dialect.text) NOT NULL CHECK (language IN ('it', 'en')),
      wanted \(dialect.text) NOT NULL CHECK (wanted IN ('ringing', 'maybe_chance')),
      created_at \(dialect.integer) NOT NULL,
      disabled_at \(dialect.integer),
      disabled_why \(dialect.text) CHECK (disabled_why IN ('person', 'gone')),
      CHECK ((disabled_at IS NULL) = (disabled_why IS NULL))
    )\(dialect.strict);
    """
  }

  private static func choices(_ dialect: Dialect) -> String {
    """
    CREATE TABLE notice_choice (
      person_id \(dialect.integer) NOT NULL PRIMARY KEY,
      by_mail \(dialect.integer) NOT NULL CHECK (by_mail IN (0, 1)),
      pace \(dialect.text) NOT NULL CHECK (pace IN ('immediately', 'daily', 'weekly')),
      hour \(dialect.integer) NOT NULL CHECK (hour BETWEEN 0 AND 23),
      weekday \(dialect.integer) NOT NULL CHECK (weekday BETWEEN 0 AND 6),
      wanted \(dialect.text) NOT NULL CHECK (wanted IN ('ringing', 'maybe_chance')),
      quiet_from \(dialect.integer) CHECK (quiet_from BETWEEN 0 AND 23),
      quiet_to \(dialect.integer) CHECK (quiet_to BETWEEN 0 AND 23),
      changed_at \(dialect.integer) NOT NULL,
      CHECK ((quiet_from IS NULL) = (quiet_to IS NULL)),
      CHECK (quiet_from IS NULL OR quiet_from <> quiet_to)
    )\(dialect.strict);
    """
  }

  private static func news(_ dialect: Dialect) -> String {
    """
    CREATE TABLE notice_news (
      id \(dialect.identity),
      alarm_id \(dialect.text) NOT NULL,
      state \(dialect.text) NOT NULL CHECK (state IN ('ringing', 'maybe_chance')),
      period \(dialect.text) NOT NULL,
      sentence_it \(dialect.text) NOT NULL,
      sentence_en \(dialect.text) NOT NULL,
      next_step_it \(dialect.text) NOT NULL,
      next_step_en \(dialect.text) NOT NULL,
      happened_at \(dialect.integer) NOT NULL,
      UNIQUE (alarm_id, state, period)
    )\(dialect.strict);
    """
  }

  private static func deliveries(_ dialect: Dialect) -> String {
    """
    CREATE TABLE notice_delivery (
      id \(dialect.identity),
      key \(dialect.text) NOT NULL UNIQUE,
      person_id \(dialect.integer),
      endpoint_id \(dialect.integer) REFERENCES notice_endpoint (id),
      digest \(dialect.integer) NOT NULL CHECK (digest IN (0, 1)),
      state \(dialect.text) NOT NULL CHECK (state IN ('waiting', 'delivered', 'failed', 'dead')),
      attempts \(dialect.integer) NOT NULL,
      budget \(dialect.integer) NOT NULL,
      begun_at \(dialect.integer),
      status \(dialect.integer),
      excerpt \(dialect.text) NOT NULL CHECK (length(excerpt) <= 300),
      created_at \(dialect.integer) NOT NULL,
      next_try_at \(dialect.integer),
      delivered_at \(dialect.integer),
      CHECK ((person_id IS NULL) <> (endpoint_id IS NULL)),
      CHECK ((state = 'waiting') = (next_try_at IS NOT NULL))
    )\(dialect.strict);
    CREATE INDEX notice_delivery_endpoint ON notice_delivery (endpoint_id);
    CREATE INDEX notice_delivery_person ON notice_delivery (person_id);
    CREATE TABLE notice_item (
      delivery_id \(dialect.integer) NOT NULL REFERENCES notice_delivery (id),
      news_id \(dialect.integer) NOT NULL REFERENCES notice_news (id),
      PRIMARY KEY (delivery_id, news_id)
    )\(dialect.strictWithoutRowID);
    CREATE INDEX notice_item_news ON notice_item (news_id);
    CREATE TABLE notice_delivery_event (
      id \(dialect.identity),
      delivery_id \(dialect.integer) NOT NULL REFERENCES notice_delivery (id),
      happened_at \(dialect.integer) NOT NULL,
      kind \(dialect.text) NOT NULL CHECK (kind IN ('try', 'replay')),
      attempt \(dialect.integer) NOT NULL,
      outcome \(dialect.text) NOT NULL,
      status \(dialect.integer),
      excerpt \(dialect.text) NOT NULL CHECK (length(excerpt) <= 300),
      person_id \(dialect.integer)
    )\(dialect.strict);
    CREATE INDEX notice_delivery_event_delivery ON notice_delivery_event (delivery_id);
    """
  }
}
