public import Indicators
public import Storage

/// The rules by which facts become sums have a number: when a release counts something otherwise, the sums that stand in
/// the tables are made again once, so that old and new ones are never added up.
public enum CountingRules {
  /// 2: a moment before the opening gives no duration; satisfaction from 0 to 10 counts 8 to 10; a score without word of
  /// an invitation is no answer to one.
  static let version = 2

  public static let migration = Migration("facts-0009-counting-rules") { dialect in
    """
    CREATE TABLE counting_rules (
      id \(dialect.integer) NOT NULL PRIMARY KEY CHECK (id = 1),
      version \(dialect.integer) NOT NULL
    )\(dialect.strict);
    INSERT INTO counting_rules (id, version) VALUES (1, 0);
    """
  }

  /// Whether the stored sums follow older rules, and there are any.
  public static func areOutdated(_ connection: Connection) throws -> Bool {
    let stored = try connection.first("SELECT version FROM counting_rules") { $0.int(0) } ?? 0
    return stored < version
  }

  /// Makes the sums again where they are outdated; another process may have done it meanwhile. O(facts).
  public static func renew(organisation: Organisation, _ connection: Connection) throws {
    try connection.lock("rollups")
    guard try areOutdated(connection) else { return }
    try Rebuild.run(organisation: organisation, connection)
    try connection.execute("UPDATE counting_rules SET version = \(version) WHERE id = 1")
  }
}
