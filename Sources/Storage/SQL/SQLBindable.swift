/// A type that binds to a placeholder of a statement.
///
/// An enum with a raw value needs only `extension Channel: SQLBindable {}`.
public protocol SQLBindable {
  /// The value as the database stores it.
  var sqlValue: SQLValue { get }

  /// The column type in words both engines read in a CAST: BIGINT, REAL, TEXT. Used for empty lists only.
  static var sqlType: String { get }
}

extension SQLBindable {
  public static var sqlType: String { "TEXT" }
}

extension SQLBindable where Self: RawRepresentable, RawValue: SQLBindable {
  public var sqlValue: SQLValue { rawValue.sqlValue }
  public static var sqlType: String { RawValue.sqlType }
}

extension SQLValue: SQLBindable {
  public var sqlValue: SQLValue { self }
}

extension Int: SQLBindable {
  public var sqlValue: SQLValue { .integer(Int64(self)) }
  public static var sqlType: String { "BIGINT" }
}

extension Int64: SQLBindable {
  public var sqlValue: SQLValue { .integer(self) }
  public static var sqlType: String { "BIGINT" }
}

extension Int32: SQLBindable {
  public var sqlValue: SQLValue { .integer(Int64(self)) }
  public static var sqlType: String { "BIGINT" }
}

/// A truth value is stored as 1 or 0 in an integer column; a condition reads `WHERE closed <> 0`.
extension Bool: SQLBindable {
  public var sqlValue: SQLValue { .integer(self ? 1 : 0) }
  public static var sqlType: String { "BIGINT" }
}

extension Double: SQLBindable {
  public var sqlValue: SQLValue { .real(self) }
  public static var sqlType: String { "REAL" }
}

extension String: SQLBindable {
  public var sqlValue: SQLValue { .text(self) }
}

extension Substring: SQLBindable {
  public var sqlValue: SQLValue { .text(String(self)) }
}

extension Array: SQLBindable where Element == UInt8 {
  public var sqlValue: SQLValue { .blob(self) }
}

extension Optional: SQLBindable where Wrapped: SQLBindable {
  public var sqlValue: SQLValue { self?.sqlValue ?? .null }
  public static var sqlType: String { Wrapped.sqlType }
}
