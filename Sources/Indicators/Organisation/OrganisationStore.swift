import Primitives
public import Storage

/// The organisation's settings, one row for each.
public enum OrganisationStore {
  public static let migration = Migration("indicators-0002-settings") { dialect in
    """
    CREATE TABLE setting (
      name \(dialect.text) NOT NULL PRIMARY KEY,
      value \(dialect.text) NOT NULL
    )\(dialect.strict);
    """
  }

  /// The settings, with the default for each that was never set.
  public static func read(_ connection: Connection) throws -> Organisation {
    var organisation = Organisation()
    try connection.forEach("SELECT name, value FROM setting") { row in
      if let setting = Setting(rawValue: row.string(0)) { setting.apply(row.string(1), &organisation) }
    }
    return organisation
  }

  /// Stores one setting as the product writes it; hours of a channel without a value are taken back. Returns false, and
  /// stores nothing, when the value does not fit.
  public static func set(_ setting: Setting, to value: String, _ connection: Connection) throws -> Bool {
    var organisation = Organisation()
    guard setting.apply(value, &organisation) else { return false }
    let kept = setting.value(in: organisation)
    if case .channelHours = setting, kept.isEmpty {
      try connection.execute("DELETE FROM setting WHERE name = \(setting.rawValue)")
      return true
    }
    try connection.execute(
      """
      INSERT INTO setting (name, value) VALUES (\(setting.rawValue), \(kept))
      ON CONFLICT (name) DO UPDATE SET value = excluded.value
      """)
    return true
  }
}
