import Primitives

/// One step of the schema. Once shipped its text is never edited: a later migration changes what it made.
///
/// ```swift
/// Migration("channels-0001") { dialect in
///   """
///   CREATE TABLE channel (
///     id \(dialect.identity),
///     name \(dialect.text) NOT NULL UNIQUE
///   )\(dialect.strict);
///   """
/// }
/// ```
public struct Migration: Sendable {
  /// The name under which the database remembers it, such as `facts-0001`.
  public let id: String

  private let statements: @Sendable (Dialect) -> String

  public init(_ id: String, _ statements: @escaping @Sendable (Dialect) -> String) {
    self.id = id
    self.statements = statements
  }

  /// The statements for an engine.
  public func text(for dialect: Dialect) -> String { statements(dialect) }

  /// A fingerprint of the text, to notice an edit.
  public func checksum(for dialect: Dialect) -> String {
    var hash = StableHash()
    hash.combine(text(for: dialect))
    let hexadecimal = String(UInt64(bitPattern: hash.value), radix: 16)
    return String(repeating: "0", count: 16 - hexadecimal.count) + hexadecimal
  }
}
