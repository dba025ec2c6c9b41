import Storage

/// What is kept an eye on, and what it showed.
enum MonitorTables {
  static let migration = Migration("incidents-0002-monitors") { dialect in
    """
    CREATE TABLE monitor (
      id \(dialect.identity),
      kind \(dialect.text) NOT NULL CHECK (kind IN ('statuspage', 'feed', 'http')),
      name \(dialect.text) NOT NULL CHECK (length(name) BETWEEN 1 AND 100),
      address \(dialect.text) NOT NULL CHECK (length(address) <= 2000),
      points_to \(dialect.text) NOT NULL CHECK (points_to IN ('own', 'outside', 'supplier')),
      created_at \(dialect.integer) NOT NULL,
      checked_at \(dialect.integer),
      answered_at \(dialect.integer),
      failures \(dialect.integer) NOT NULL DEFAULT 0,
      failing_since \(dialect.integer),
      problem \(dialect.text) NOT NULL DEFAULT ''
    )\(dialect.strict);
    CREATE TABLE monitor_sign (
      id \(dialect.identity),
      monitor_id \(dialect.integer) NOT NULL REFERENCES monitor (id) ON DELETE CASCADE,
      external_id \(dialect.text) NOT NULL,
      title \(dialect.text) NOT NULL,
      url \(dialect.text),
      began_at \(dialect.integer) NOT NULL,
      ended_at \(dialect.integer),
      seen_at \(dialect.integer) NOT NULL,
      UNIQUE (monitor_id, external_id)
    )\(dialect.strict);
    CREATE INDEX monitor_sign_began ON monitor_sign (began_at);
    """
  }
}
