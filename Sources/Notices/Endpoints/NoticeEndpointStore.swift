public import Ledger
public import Outlets
public import Secrets
import Transport
public import Primitives
public import Storage

/// Keeps the outlets that administrators set up.
public enum NoticeEndpointStore {
  /// Checks the settings and stores them encrypted; returns the id.
  ///
  /// Throws `NoticeProblem.noKey`, `nameInvalid`, and `OutboundProblem` for settings that cannot work.
  public static func add(
    _ settings: OutletSettings, name: String, language: Language, wanted: WantedAlarms, key: SealingKey?,
    by actor: Actor,
    now: Instant, using generator: inout some RandomNumberGenerator, _ connection: Connection
  ) throws -> Int64 {
    guard let key else { throw NoticeProblem.noKey }
    let isOneLine = name.unicodeScalars.allSatisfy { $0.properties.generalCategory != .control }
    guard (1...100).contains(name.unicodeScalars.count), isOneLine else { throw NoticeProblem.nameInvalid }
    let shown = try settings.shown()
    let sealed = try key.seal(settings.sealable, purpose: purpose(settings.kind), using: &generator)
    let id = try connection.insertReturningID(
      """
      INSERT INTO notice_endpoint (kind, name, shown, sealed, language, wanted, created_at)
      VALUES (\(settings.kind.rawValue), \(name), \(shown), \(sealed), \(language.rawValue), \(wanted), \(now.seconds))
      """)
    try AuditLog.add(
      .endpointAdded, "endpoint \(id)", "\(name) (\(settings.kind.rawValue))", by: actor, now: now, connection)
    return id
  }

  /// Throws `noKey`, `wrongKey`, `noSuchEndpoint`.
  public static func settings(of id: Int64, key: SealingKey?, _ connection: Connection) throws -> OutletSettings {
    guard let key else { throw NoticeProblem.noKey }
    let stored = try connection.first("SELECT kind, sealed FROM notice_endpoint WHERE id = \(id)") {
      ($0.string(0), $0.blob(1))
    }
    guard let stored, let kind = OutletKind(rawValue: stored.0) else { throw NoticeProblem.noSuchEndpoint(id) }
    guard let fields = key.open(stored.1, purpose: purpose(kind)), let settings = OutletSettings(kind, sealed: fields)
    else { throw NoticeProblem.wrongKey }
    return settings
  }

  /// Takes it out of use or back into it; false when it was so already.
  @discardableResult
  public static func set(
    _ id: Int64, enabled: Bool, because reason: NoticeEndpoint.DisabledBy = .person, by actor: Actor, now: Instant,
    _ connection: Connection
  ) throws -> Bool {
    let name = try find(id, connection)?.name ?? ""
    let at = enabled ? nil : now.seconds
    let why = enabled ? nil : reason.rawValue
    let other: SQL = enabled ? "disabled_at IS NOT NULL" : "disabled_at IS NULL"
    let changed = try connection.execute(
      """
      UPDATE notice_endpoint SET disabled_at = \(at), disabled_why = \(why)
      WHERE id = \(id) AND \(other)
      """)
    if changed == 0 { return false }
    try AuditLog.add(
      enabled ? .endpointEnabled : .endpointDisabled, "endpoint \(id)", name, by: actor, now: now, connection)
    return true
  }

  /// Removes it with its secrets and all that was ever sent there.
  public static func remove(_ id: Int64, by actor: Actor, now: Instant, _ connection: Connection) throws {
    guard let endpoint = try find(id, connection) else { throw NoticeProblem.noSuchEndpoint(id) }
    try connection.lock("notices")
    let deliveries: SQL = "(SELECT id FROM notice_delivery WHERE endpoint_id = \(id))"
    try connection.execute("DELETE FROM notice_delivery_event WHERE delivery_id IN \(deliveries)")
    try connection.execute("DELETE FROM notice_item WHERE delivery_id IN \(deliveries)")
    try connection.execute("DELETE FROM notice_delivery WHERE endpoint_id = \(id)")
    try connection.execute("DELETE FROM notice_endpoint WHERE id = \(id)")
    try AuditLog.add(.endpointRemoved, "endpoint \(id)", endpoint.name, by: actor, now: now, connection)
  }

  public static func find(_ id: Int64, _ connection: Connection) throws -> NoticeEndpoint? {
    try connection.first("\(select) WHERE id = \(id)", endpoint)
  }

  /// By name.
  public static func all(_ connection: Connection) throws -> [NoticeEndpoint] {
    try connection.all("\(select) ORDER BY name, id", endpoint)
  }

  /// A stored secret of one kind cannot be read as another.
  private static func purpose(_ kind: OutletKind) -> String { "notice_endpoint \(kind.rawValue)" }

  private static let select: SQL = """
    SELECT id, kind, name, shown, language, wanted, created_at, disabled_at, disabled_why FROM notice_endpoint
    """

  private static func endpoint(_ row: Row) throws -> NoticeEndpoint {
    guard let kind = OutletKind(rawValue: row.string(1)), let language = Language(rawValue: row.string(4)),
      let wanted = WantedAlarms(rawValue: row.string(5))
    else { throw StorageError.corrupt("notice endpoint \(row.int64(0)) has a kind that is not known") }
    return NoticeEndpoint(
      id: row.int64(0), kind: kind, name: row.string(2), shown: row.string(3), language: language, wanted: wanted,
      createdAt: Instant(seconds: row.int64(6)), disabledAt: row.int64OrNil(7).map { Instant(seconds: $0) },
      disabledBy: row.stringOrNil(8).flatMap { NoticeEndpoint.DisabledBy(rawValue: $0) })
  }
}
