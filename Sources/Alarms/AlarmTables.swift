public import Storage

/// The table of alarms, and of what happened to them.
public enum AlarmTables {
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
}
