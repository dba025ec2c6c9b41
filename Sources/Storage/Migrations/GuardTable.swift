/// The rows that write transactions lock by name: see ``Connection/lock(_:)``. The seam's own table, beside
/// `schema_migration`.
enum GuardTable {
  static let name = "transaction_guard"

  static func creation(_ dialect: Dialect) -> String {
    "CREATE TABLE IF NOT EXISTS \(name) (name \(dialect.text) NOT NULL PRIMARY KEY)\(dialect.strict);"
  }
}
