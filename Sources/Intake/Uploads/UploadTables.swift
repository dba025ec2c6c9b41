public import Storage

/// The table of uploads.
public enum UploadTables {
  public static let migrations = [
    Migration("uploads-0001") { dialect in
      """
      CREATE TABLE upload (
        id \(dialect.identity),
        file_name \(dialect.text) NOT NULL,
        bytes \(dialect.integer) NOT NULL,
        sha256 \(dialect.text) NOT NULL,
        person_id \(dialect.integer),
        person_name \(dialect.text) NOT NULL,
        created_at \(dialect.integer) NOT NULL,
        state \(dialect.text) NOT NULL
          CHECK (state IN ('uploaded', 'checking', 'checked', 'importing', 'done', 'failed', 'removed')),
        choices \(dialect.text) NOT NULL,
        plan \(dialect.text),
        result \(dialect.text),
        job_id \(dialect.integer),
        import_id \(dialect.integer),
        error_it \(dialect.text),
        error_en \(dialect.text)
      )\(dialect.strict);
      CREATE INDEX upload_open ON upload (state, id);
      """
    }
  ]
}
