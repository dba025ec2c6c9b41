public import Storage

/// The table of alarms, of what happened to them, and of what people did.
public enum AlarmTables {
  public static let migrations: [Migration] = [migration, handling]

  public static let migration = Migration("alarms-0001-alarms") { dialect in
    """
    CREATE TABLE alarm (
      id \(dialect.text) NOT NULL PRIMARY KEY,
      kind \(dialect.text) NOT NULL,
      state \(dialect.text) NOT NULL,
      indicator \(dialect.text) NOT NULL,
      period \(dialect.integer) NOT NULL,
      since \(dialect.integer) NOT NULL,
      content \(dialect.text) NOT NULL,
      updated_at \(dialect.integer) NOT NULL
    )\(dialect.strict);
    CREATE INDEX alarm_period ON alarm (period);
    CREATE TABLE alarm_event (
      id \(dialect.identity),
      alarm_id \(dialect.text) NOT NULL REFERENCES alarm (id),
      happened_at \(dialect.integer) NOT NULL,
      state \(dialect.text) NOT NULL,
      reason \(dialect.text) NOT NULL
    )\(dialect.strict);
    CREATE INDEX alarm_event_alarm ON alarm_event (alarm_id);
    CREATE TABLE alarm_run (
      month \(dialect.integer) NOT NULL PRIMARY KEY,
      judged_at \(dialect.integer) NOT NULL
    )\(dialect.strict);
    """
  }
  /// `channel` is that of the alarm's segment, out of its content.
  private static let handling = Migration("alarms-0002-handling") { dialect in
    """
    ALTER TABLE alarm ADD COLUMN channel \(dialect.text);
    UPDATE alarm SET channel = \(channel(dialect));
    CREATE INDEX alarm_state ON alarm (state, period);
    CREATE TABLE alarm_handling (
      alarm_id \(dialect.text) NOT NULL PRIMARY KEY REFERENCES alarm (id),
      state \(dialect.text) NOT NULL CHECK (state IN ('taken', 'silenced', 'resolved', 'dismissed')),
      person_id \(dialect.integer),
      actor \(dialect.text) NOT NULL CHECK (length(actor) <= 100),
      happened_at \(dialect.integer) NOT NULL,
      ends_at \(dialect.integer),
      dismissal \(dialect.text),
      note \(dialect.text) NOT NULL CHECK (length(note) <= 500),
      month \(dialect.integer) NOT NULL,
      data_state \(dialect.text) NOT NULL CHECK (data_state IN
        ('ringing', 'maybe_chance', 'not_enough_data', 'resolved')),
      CHECK ((dismissal IS NOT NULL) = (state = 'dismissed')),
      CHECK (ends_at IS NULL OR state = 'silenced')
    )\(dialect.strict);
    CREATE INDEX alarm_handling_end ON alarm_handling (ends_at);
    ALTER TABLE alarm_event ADD COLUMN what \(dialect.text);
    ALTER TABLE alarm_event ADD COLUMN person_id \(dialect.integer);
    ALTER TABLE alarm_event ADD COLUMN actor \(dialect.text);
    ALTER TABLE alarm_event ADD COLUMN ends_at \(dialect.integer);
    ALTER TABLE alarm_event ADD COLUMN dismissal \(dialect.text);
    ALTER TABLE alarm_event ADD COLUMN month \(dialect.integer);
    """
  }

  private static func channel(_ dialect: Dialect) -> String {
    switch dialect {
    case .sqlite: "json_extract(content, '$.segment.channel')"
    case .postgres: "content::json #>> '{segment,channel}'"
    }
  }
}
