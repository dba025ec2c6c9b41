import Storage

enum CallBackTables {
  static let migration = Migration("surveys-0003-call-backs") { dialect in
    """
    CREATE TABLE call_back (
      id \(dialect.identity),
      source_id \(dialect.integer) NOT NULL REFERENCES source (id),
      external_id \(dialect.text) NOT NULL,
      owner_id \(dialect.integer),
      due_on \(dialect.integer) NOT NULL,
      note \(dialect.text) NOT NULL,
      created_at \(dialect.integer) NOT NULL,
      done_at \(dialect.integer),
      outcome \(dialect.text) NOT NULL,
      UNIQUE (source_id, external_id)
    )\(dialect.strict);
    CREATE INDEX call_back_open ON call_back (due_on) WHERE done_at IS NULL;
    """
  }
}
