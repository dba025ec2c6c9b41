import Facts
public import Indicators
public import Ledger
public import Primitives
public import Storage

/// A setting changed for good, by the page, a job or the command line: with the sums that depend on it and its line in
/// the audit log.
public enum SettingChange {
  /// False, and nothing is changed, when the value does not fit. O(facts) for a setting that needs a rebuild.
  public static func make(
    _ setting: Setting, to value: String, by actor: Actor, now: Instant, _ connection: Connection
  ) throws -> Bool {
    let before = setting.value(in: try OrganisationStore.read(connection))
    guard try OrganisationStore.set(setting, to: value, connection) else { return false }
    let organisation = try OrganisationStore.read(connection)
    let after = setting.value(in: organisation)
    if before == after { return true }
    try AuditLog.add(
      .settingChanged, "setting \(setting.rawValue)", "\(before) → \(after)", by: actor, now: now, connection)
    if setting.needsRebuild {
      try Rebuild.run(organisation: organisation, connection)
      try DataChange.announce(now: now, connection)
    }
    return true
  }
}
