public import Ledger
public import Outlets
public import Secrets
import Transport
public import Primitives
public import Storage

/// A place where incidents are published, as somebody set it up.
public struct IncidentOutlet: Sendable, Hashable, Identifiable {
  public enum DisabledBy: String, Sendable, Hashable {
    case person
    /// It no longer let us in.
    case reconnect
  }

  public let id: Int64
  public let kind: OutletKind
  public let name: String
  /// What may be shown of the address.
  public let shown: String
  public let language: Language
  /// Of a scheduler: the network it publishes on.
  public let leadsTo: OutletKind?
  public let createdAt: Instant
  public let disabledBy: DisabledBy?

  public var isEnabled: Bool { disabledBy == nil }

  /// What it takes: a scheduler as much as the network behind it.
  public var rule: OutletRule {
    guard let network = leadsTo?.rule else { return kind.rule }
    return OutletRule(
      limit: network.limit, counting: network.counting, mostBytes: network.mostBytes, edits: kind.rule.edits,
      again: kind.rule.again)
  }

  /// `Mastodon`, `Buffer → X`.
  public var kindName: LocalizedText {
    guard let leadsTo else { return kind.name }
    return LocalizedText(it: "\(kind.name.it) → \(leadsTo.network.it)", en: "\(kind.name.en) → \(leadsTo.network.en)")
  }
}

/// Keeps the outlets.
public enum OutletStore {
  /// Checks the connection and stores it encrypted; returns the id.
  ///
  /// Throws `nameInvalid`, `noKey`, and `OutboundProblem` for a connection that cannot work.
  public static func add(
    _ connection: OutletSettings, name: String, language: Language, key: SealingKey?, by actor: Actor, now: Instant,
    using generator: inout some RandomNumberGenerator, _ database: Connection
  ) throws -> Int64 {
    let isOneLine = name.unicodeScalars.allSatisfy { $0.properties.generalCategory != .control }
    guard (1...100).contains(name.unicodeScalars.count), isOneLine else { throw IncidentProblem.nameInvalid }
    let shown = try connection.shown()
    var sealed: [UInt8]?
    if !connection.kind.isByHand {
      guard let key else { throw IncidentProblem.noKey }
      sealed = try key.seal(connection.sealable, purpose: purpose(connection.kind), using: &generator)
    }
    let id = try database.insertReturningID(
      """
      INSERT INTO outlet (kind, name, shown, sealed, language, leads_to, created_at)
      VALUES (\(connection.kind.rawValue), \(name), \(shown), \(sealed), \(language.rawValue),
        \(connection.leadsTo?.rawValue), \(now.seconds))
      """)
    try note(id, "\(name) (\(connection.kind.rawValue))", by: actor, now: now, database)
    return id
  }

  /// Another token for the same outlet, which is in use again. Throws as `add` does, and `noSuchOutlet`.
  public static func reconnect(
    _ id: Int64, _ connection: OutletSettings, key: SealingKey?, by actor: Actor, now: Instant,
    using generator: inout some RandomNumberGenerator, _ database: Connection
  ) throws {
    let shown = try connection.shown()
    if connection.kind.isByHand { throw IncidentProblem.noSuchOutlet }
    guard let key else { throw IncidentProblem.noKey }
    let sealed = try key.seal(connection.sealable, purpose: purpose(connection.kind), using: &generator)
    let changed = try database.execute(
      """
      UPDATE outlet SET shown = \(shown), sealed = \(sealed), disabled_at = NULL, disabled_why = NULL
      WHERE id = \(id) AND kind = \(connection.kind.rawValue)
      """)
    if changed == 0 { throw IncidentProblem.noSuchOutlet }
    try note(id, "reconnect", by: actor, now: now, database)
  }

  /// Throws `noSuchOutlet`.
  public static func set(
    _ id: Int64, enabled: Bool, because reason: IncidentOutlet.DisabledBy = .person, by actor: Actor, now: Instant,
    _ connection: Connection
  ) throws {
    let at = enabled ? nil : now.seconds
    let why = enabled ? nil : reason.rawValue
    let changed = try connection.execute(
      "UPDATE outlet SET disabled_at = \(at), disabled_why = \(why) WHERE id = \(id)")
    if changed == 0 { throw IncidentProblem.noSuchOutlet }
    try note(id, enabled ? "enable" : "disable", by: actor, now: now, connection)
  }

  private static func note(
    _ id: Int64, _ what: String, by actor: Actor, now: Instant, _ connection: Connection
  ) throws {
    try AuditLog.add(.outletChanged, "outlet \(id)", what, by: actor, now: now, connection)
  }

  public static func find(_ id: Int64, _ connection: Connection) throws -> IncidentOutlet? {
    try connection.first("\(select) WHERE id = \(id)", outlet)
  }

  /// By name.
  public static func all(_ connection: Connection) throws -> [IncidentOutlet] {
    try connection.all("\(select) ORDER BY name, id", outlet)
  }

  /// Why an outlet cannot be opened.
  enum Locked: Error {
    case noKey, wrongKey
  }

  /// Ready to publish; nil where a person does. Throws `Locked`.
  static func opened(_ id: Int64, key: SealingKey?, _ connection: Connection) throws -> (any PublishingOutlet)? {
    let stored = try connection.first("SELECT kind, sealed FROM outlet WHERE id = \(id)") {
      ($0.string(0), $0.blobOrNil(1))
    }
    guard let stored, let kind = OutletKind(rawValue: stored.0) else { throw IncidentProblem.noSuchOutlet }
    guard let sealed = stored.1 else { return nil }
    guard let key else { throw Locked.noKey }
    guard let fields = key.open(sealed, purpose: purpose(kind)), let settings = OutletSettings(kind, sealed: fields)
    else { throw Locked.wrongKey }
    return try settings.outlet() as? any PublishingOutlet
  }

  private static func purpose(_ kind: OutletKind) -> String { "outlet \(kind.rawValue)" }

  private static let select: SQL =
    "SELECT id, kind, name, shown, language, created_at, disabled_why, leads_to FROM outlet"

  private static func outlet(_ row: Row) throws -> IncidentOutlet {
    guard let kind = OutletKind(rawValue: row.string(1)), let language = Language(rawValue: row.string(4)) else {
      throw StorageError.corrupt("outlet \(row.int64(0)) has a kind that is not known")
    }
    return IncidentOutlet(
      id: row.int64(0), kind: kind, name: row.string(2), shown: row.string(3), language: language,
      leadsTo: row.stringOrNil(7).flatMap(OutletKind.init(rawValue:)), createdAt: Instant(seconds: row.int64(5)),
      disabledBy: row.stringOrNil(6).flatMap(IncidentOutlet.DisabledBy.init(rawValue:)))
  }
}
