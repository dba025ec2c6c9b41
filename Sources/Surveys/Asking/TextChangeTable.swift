import Storage

enum TextChangeTable {
  static let migration = Migration("surveys-0004-text-changes") { dialect in
    """
    CREATE TABLE survey_text_change (
      id \(dialect.identity),
      survey_id \(dialect.integer) NOT NULL REFERENCES survey (id),
      changed_at \(dialect.integer) NOT NULL,
      changed_by \(dialect.text) NOT NULL,
      before_texts \(dialect.text) NOT NULL,
      after_texts \(dialect.text) NOT NULL
    )\(dialect.strict);
    CREATE INDEX survey_text_change_survey ON survey_text_change (survey_id, id);
    """
  }
}
