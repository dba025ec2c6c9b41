/// One value that a database stores: what binds to a placeholder and what a cell holds.
///
/// Integers are BIGINT, reals DOUBLE PRECISION, text TEXT, bytes BLOB or BYTEA. A not-a-number real is
/// stored as NULL by both engines (SQLite has no such value). Text never holds the character U+0000:
/// PostgreSQL cannot store it, so both engines refuse it.
public enum SQLValue: Sendable, Hashable {
  case null
  case integer(Int64)
  case real(Double)
  case text(String)
  case blob([UInt8])
}
