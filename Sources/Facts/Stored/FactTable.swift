import Storage

/// The shape that the tables of facts share.
enum FactTable {
  /// Columns that come before a fact's own.
  static let leading = ["source_id", "external_id", "import_id", "row_number"]
  static let unique = ["source_id", "external_id"]

  static func columns<F: StoredFact>(of fact: F.Type) -> [String] { leading + fact.columns + ["fingerprint"] }

  /// `CREATE TABLE` with the shared columns around `own`, which ends each column with a comma.
  static func create(_ name: String, _ dialect: Dialect, _ own: String) -> String {
    """
    CREATE TABLE \(name) (
      id \(dialect.identity),
      source_id \(dialect.integer) NOT NULL REFERENCES source (id),
      external_id \(dialect.text) NOT NULL,
      import_id \(dialect.integer) NOT NULL REFERENCES import (id),
      row_number \(dialect.integer) NOT NULL,
      \(own)
      fingerprint \(dialect.integer) NOT NULL,
      UNIQUE (source_id, external_id)
    )\(dialect.strict);
    """
  }

  /// `name TYPE,` for each name.
  static func nullable(_ names: [String], _ type: String) -> String {
    names.map { "\($0) \(type)," }.joined(separator: " ")
  }

  static func required(_ names: [String], _ type: String) -> String {
    names.map { "\($0) \(type) NOT NULL," }.joined(separator: " ")
  }
}
