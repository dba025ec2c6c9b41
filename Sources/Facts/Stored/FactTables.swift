public import Storage

/// The tables of facts, and of the imports that brought them.
public enum FactTables {
  public static let migrations = conversations + counts

  /// Facts that stand one a row.
  public static let conversations = [imports, facts, ErasedCustomers.migration, StoredStay.migration]

  /// Facts that are totals; they came later.
  public static let counts = [StoredContactCount.migration, StoredScoreCount.migration, CountingRules.migration]

  static let imports = Migration("facts-0001-imports") { dialect in
    """
    CREATE TABLE source (
      id \(dialect.identity),
      name \(dialect.text) NOT NULL UNIQUE
    )\(dialect.strict);
    CREATE TABLE import (
      id \(dialect.identity),
      file \(dialect.text) NOT NULL,
      sha256 \(dialect.text) NOT NULL,
      kind \(dialect.text) NOT NULL,
      source_id \(dialect.integer) NOT NULL REFERENCES source (id),
      row_count \(dialect.integer) NOT NULL,
      added \(dialect.integer) NOT NULL,
      changed \(dialect.integer) NOT NULL,
      unchanged \(dialect.integer) NOT NULL,
      rejected \(dialect.integer) NOT NULL,
      report \(dialect.text) NOT NULL,
      finished_at \(dialect.integer) NOT NULL,
      undone_at \(dialect.integer)
    )\(dialect.strict);
    CREATE TABLE import_rejection (
      id \(dialect.identity),
      import_id \(dialect.integer) NOT NULL REFERENCES import (id),
      row_number \(dialect.integer) NOT NULL,
      column_name \(dialect.text),
      expected_it \(dialect.text) NOT NULL,
      expected_en \(dialect.text) NOT NULL,
      found \(dialect.text) NOT NULL,
      cells \(dialect.text) NOT NULL
    )\(dialect.strict);
    CREATE INDEX import_rejection_import ON import_rejection (import_id);
    CREATE TABLE fact_revision (
      id \(dialect.identity),
      import_id \(dialect.integer) NOT NULL REFERENCES import (id),
      kind \(dialect.text) NOT NULL,
      fact_id \(dialect.integer) NOT NULL,
      previous_import_id \(dialect.integer) NOT NULL,
      previous \(dialect.text) NOT NULL
    )\(dialect.strict);
    CREATE INDEX fact_revision_import ON fact_revision (import_id);
    CREATE INDEX fact_revision_previous ON fact_revision (previous_import_id);
    CREATE TABLE original_text (
      kind \(dialect.text) NOT NULL,
      source_id \(dialect.integer) NOT NULL REFERENCES source (id),
      external_id \(dialect.text) NOT NULL,
      import_id \(dialect.integer) NOT NULL REFERENCES import (id),
      sealed \(dialect.blob) NOT NULL,
      PRIMARY KEY (kind, source_id, external_id)
    )\(dialect.strict);
    """
  }

  static let facts = Migration("facts-0002-facts") { dialect in
    [
      StoredConversation.schema(dialect), StoredAnswer.schema(dialect), StoredHeadcount.schema(dialect),
      StoredCustomer.schema(dialect), StoredHolding.schema(dialect), StoredMention.schema(dialect),
      StoredShift.schema(dialect),
    ].joined(separator: "\n")
  }
}
