public import Ledger
public import Primitives
public import Storage

/// The services that customers use.
public enum ServiceStore {
  /// Adds one at the end; returns its id. Throws `serviceNameMissing`.
  @discardableResult
  public static func add(
    _ name: PublicText, by actor: Actor, now: Instant, using generator: inout some RandomNumberGenerator,
    _ connection: Connection
  ) throws -> Int64 {
    let name = try checked(name)
    let last = try connection.first("SELECT COALESCE(MAX(position), 0) FROM service") { $0.int(0) } ?? 0
    let id = try connection.insertReturningID(
      """
      INSERT INTO service (key, name_it, name_en, position, created_at)
      VALUES (\(PublicKey.random(using: &generator)), \(name.it), \(name.en), \(last + 1), \(now.seconds))
      """)
    try note(id, name[.it], by: actor, now: now, connection)
    return id
  }

  /// Throws `noSuchService`, `serviceNameMissing`.
  public static func rename(
    _ id: Int64, to name: PublicText, by actor: Actor, now: Instant, _ connection: Connection
  ) throws {
    let name = try checked(name)
    let changed = try connection.execute(
      "UPDATE service SET name_it = \(name.it), name_en = \(name.en) WHERE id = \(id) AND removed_at IS NULL")
    if changed == 0 { throw IncidentProblem.noSuchService }
    try note(id, "rename", by: actor, now: now, connection)
  }

  /// One place up, or down.
  public static func move(
    _ id: Int64, up: Bool, by actor: Actor, now: Instant, _ connection: Connection
  ) throws {
    var ids = try all(connection).map(\.id)
    guard let place = ids.firstIndex(of: id) else { throw IncidentProblem.noSuchService }
    let other = up ? place - 1 : place + 1
    guard ids.indices.contains(other) else { return }
    ids.swapAt(place, other)
    for (position, id) in ids.enumerated() {
      try connection.execute("UPDATE service SET position = \(position + 1) WHERE id = \(id)")
    }
    try note(id, up ? "up" : "down", by: actor, now: now, connection)
  }

  /// Takes it off the page; past incidents keep its name.
  public static func remove(_ id: Int64, by actor: Actor, now: Instant, _ connection: Connection) throws {
    let changed = try connection.execute(
      "UPDATE service SET removed_at = \(now.seconds) WHERE id = \(id) AND removed_at IS NULL")
    if changed == 0 { throw IncidentProblem.noSuchService }
    try note(id, "remove", by: actor, now: now, connection)
  }

  private static func note(
    _ id: Int64, _ what: String, by actor: Actor, now: Instant, _ connection: Connection
  ) throws {
    try AuditLog.add(.serviceChanged, "service \(id)", what, by: actor, now: now, connection)
  }

  /// Those on the page, from the top.
  public static func all(_ connection: Connection) throws -> [Service] {
    try connection.all("\(select) WHERE removed_at IS NULL ORDER BY position, id", service)
  }

  /// Also those that were taken off the page.
  public static func everyOne(_ connection: Connection) throws -> [Int64: Service] {
    let all = try connection.all("\(select) ORDER BY id", service)
    return Dictionary(all.map { ($0.id, $0) }, uniquingKeysWith: { first, _ in first })
  }

  /// What hit services since `from`, and what still does.
  public static func impacts(since from: Instant, _ connection: Connection) throws -> [ServiceImpact] {
    try connection.all(
      """
      SELECT service_id, incident_id, state, from_at, to_at FROM incident_service
      WHERE (to_at IS NULL OR to_at >= \(from.seconds)) AND state <> 'operational' ORDER BY from_at
      """, impact)
  }

  /// What one incident hit, in order of time.
  public static func impacts(of incident: Int64, _ connection: Connection) throws -> [ServiceImpact] {
    try connection.all(
      """
      SELECT service_id, incident_id, state, from_at, to_at FROM incident_service
      WHERE incident_id = \(incident) ORDER BY from_at, service_id
      """, impact)
  }

  private static func impact(_ row: Row) throws -> ServiceImpact {
    guard let state = ServiceState(rawValue: row.string(2)) else {
      throw StorageError.corrupt("a service's state is not known")
    }
    return ServiceImpact(
      service: row.int64(0), incident: row.int64(1), state: state, from: Instant(seconds: row.int64(3)),
      to: row.int64OrNil(4).map { Instant(seconds: $0) })
  }

  private static func checked(_ name: PublicText) throws -> PublicText {
    let name = name.cleaned(keepsLines: false)
    guard !name.isEmpty, max(name.it.count, name.en.count) <= Service.longestName else {
      throw IncidentProblem.serviceNameMissing
    }
    return name
  }

  private static let select: SQL = "SELECT id, key, name_it, name_en, position, created_at FROM service"

  private static func service(_ row: Row) -> Service {
    Service(
      id: row.int64(0), key: row.string(1), name: PublicText(storedIt: row.string(2), en: row.string(3)),
      position: row.int(4), createdAt: Instant(seconds: row.int64(5)))
  }
}

/// Twelve letters and digits: 62 bits that say nothing of how many there are.
enum PublicKey {
  static func random(using generator: inout some RandomNumberGenerator) -> String {
    let letters = Array("abcdefghijklmnopqrstuvwxyz0123456789")
    return String((0..<12).map { _ in letters[Int.random(in: 0..<letters.count, using: &generator)] })
  }
}
