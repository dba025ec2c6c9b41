public import Storage

/// The tables of people, of what lets them in, and of what they did.
public enum PeopleMigrations {
  public static let all: [Migration] = [
    Migration("people-0001-people") { dialect in
      [persons, links, sessions, tokens, failures, audit].map { $0(dialect) }.joined(separator: "\n")
    }
  ]

  private static func persons(_ dialect: Dialect) -> String {
    """
    CREATE TABLE person (
      id \(dialect.identity),
      email \(dialect.text) NOT NULL UNIQUE CHECK (length(email) BETWEEN 3 AND 254),
      name \(dialect.text) NOT NULL CHECK (name <> ''),
      role \(dialect.text) NOT NULL CHECK (role IN
        ('admin', 'manager', 'team_leader', 'agent', 'viewer', 'workers_representative')),
      language \(dialect.text) NOT NULL CHECK (language IN ('it', 'en')),
      password_hash \(dialect.text),
      created_at \(dialect.integer) NOT NULL,
      disabled_at \(dialect.integer)
    )\(dialect.strict);
    """
  }

  private static func links(_ dialect: Dialect) -> String {
    """
    CREATE TABLE one_time_link (
      id \(dialect.identity),
      secret_hash \(dialect.blob) NOT NULL UNIQUE CHECK (length(secret_hash) = 32),
      purpose \(dialect.text) NOT NULL CHECK (purpose IN
        ('first_admin', 'invitation', 'password_reset', 'sign_in')),
      person_id \(dialect.integer) REFERENCES person (id),
      created_at \(dialect.integer) NOT NULL,
      expires_at \(dialect.integer) NOT NULL CHECK (expires_at > created_at),
      used_at \(dialect.integer),
      revoked_at \(dialect.integer),
      CHECK ((purpose = 'first_admin') = (person_id IS NULL)),
      CHECK (used_at IS NULL OR revoked_at IS NULL)
    )\(dialect.strict);
    CREATE INDEX one_time_link_person ON one_time_link (person_id);
    CREATE INDEX one_time_link_expiry ON one_time_link (expires_at);
    """
  }

  private static func sessions(_ dialect: Dialect) -> String {
    """
    CREATE TABLE session (
      id \(dialect.identity),
      secret_hash \(dialect.blob) NOT NULL UNIQUE CHECK (length(secret_hash) = 32),
      person_id \(dialect.integer) NOT NULL REFERENCES person (id),
      created_at \(dialect.integer) NOT NULL,
      last_seen_at \(dialect.integer) NOT NULL
    )\(dialect.strict);
    CREATE INDEX session_person ON session (person_id);
    CREATE INDEX session_last_seen ON session (last_seen_at);
    """
  }

  private static func tokens(_ dialect: Dialect) -> String {
    """
    CREATE TABLE api_token (
      id \(dialect.identity),
      secret_hash \(dialect.blob) NOT NULL UNIQUE CHECK (length(secret_hash) = 32),
      name \(dialect.text) NOT NULL CHECK (name <> ''),
      may_read \(dialect.integer) NOT NULL CHECK (may_read IN (0, 1)),
      may_write \(dialect.integer) NOT NULL CHECK (may_write IN (0, 1)),
      may_import \(dialect.integer) NOT NULL CHECK (may_import IN (0, 1)),
      created_at \(dialect.integer) NOT NULL,
      expires_at \(dialect.integer),
      last_used_at \(dialect.integer),
      revoked_at \(dialect.integer),
      CHECK (may_read + may_write + may_import > 0)
    )\(dialect.strict);
    """
  }

  private static func failures(_ dialect: Dialect) -> String {
    """
    CREATE TABLE sign_in_failure (
      id \(dialect.identity),
      key_hash \(dialect.blob) NOT NULL CHECK (length(key_hash) = 32),
      failed_at \(dialect.integer) NOT NULL
    )\(dialect.strict);
    CREATE INDEX sign_in_failure_key ON sign_in_failure (key_hash, failed_at);
    CREATE INDEX sign_in_failure_time ON sign_in_failure (failed_at);
    """
  }

  private static func audit(_ dialect: Dialect) -> String {
    """
    CREATE TABLE audit_event (
      id \(dialect.identity),
      happened_at \(dialect.integer) NOT NULL,
      person_id \(dialect.integer) REFERENCES person (id),
      actor \(dialect.text),
      action \(dialect.text) NOT NULL,
      subject \(dialect.text) NOT NULL CHECK (length(subject) <= 100),
      details \(dialect.text) NOT NULL CHECK (length(details) <= 500),
      CHECK ((person_id IS NULL) <> (actor IS NULL)),
      CHECK (actor IS NULL OR length(actor) <= 100)
    )\(dialect.strict);
    CREATE INDEX audit_event_person ON audit_event (person_id);
    """
  }
}
