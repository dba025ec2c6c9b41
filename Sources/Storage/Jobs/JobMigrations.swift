/// The table of the job queue.
public enum JobMigrations {
  public static let all: [Migration] = [
    Migration("jobs-0001") { dialect in
      """
      CREATE TABLE job (
        id \(dialect.identity),
        kind \(dialect.text) NOT NULL,
        payload \(dialect.text) NOT NULL,
        idempotency_key \(dialect.text) UNIQUE,
        state \(dialect.text) NOT NULL CHECK (state IN ('waiting', 'running', 'done', 'dead')),
        run_at \(dialect.integer) NOT NULL,
        attempts \(dialect.integer) NOT NULL DEFAULT 0,
        max_attempts \(dialect.integer) NOT NULL CHECK (max_attempts > 0),
        leased_until \(dialect.integer),
        progress_done \(dialect.integer) NOT NULL DEFAULT 0,
        progress_total \(dialect.integer),
        progress_text \(dialect.text) NOT NULL DEFAULT '',
        error \(dialect.text),
        created_at \(dialect.integer) NOT NULL,
        finished_at \(dialect.integer),
        CHECK ((state = 'running') = (leased_until IS NOT NULL))
      )\(dialect.strict);
      CREATE INDEX job_due ON job (state, run_at);
      CREATE INDEX job_finished ON job (finished_at) WHERE finished_at IS NOT NULL;
      """
    },
    Migration("jobs-0002-owner") { dialect in
      "ALTER TABLE job ADD COLUMN owner \(dialect.text) NOT NULL DEFAULT '';"
    },
  ]
}
