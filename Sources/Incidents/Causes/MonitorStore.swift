public import Ledger
import Foundation
import Outlets
import Transport
public import Primitives
public import Storage

/// Keeps the monitors and what they showed.
public enum MonitorStore {
  /// How many there may be.
  public static let most = 50
  /// Signs that one look may bring, and for how many days they are kept.
  static let mostSigns = 100
  static let keptDays: Int64 = 400

  /// Throws `nameInvalid`, `addressInvalid`, `tooManyMonitors`.
  public static func add(
    _ kind: Monitor.Kind, name: String, address: String, pointsTo: IncidentCause?, by actor: Actor, now: Instant,
    _ connection: Connection
  ) throws -> Int64 {
    let name = name.trimmingCharacters(in: .whitespacesAndNewlines)
    let isOneLine = name.unicodeScalars.allSatisfy { $0.properties.generalCategory != .control }
    guard (1...100).contains(name.unicodeScalars.count), isOneLine else { throw IncidentProblem.nameInvalid }
    guard let address = try? WebAddress(address.trimmingCharacters(in: .whitespacesAndNewlines)) else {
      throw IncidentProblem.monitorAddressInvalid
    }
    guard try all(connection).count < most else { throw IncidentProblem.tooManyMonitors }
    let id = try connection.insertReturningID(
      """
      INSERT INTO monitor (kind, name, address, points_to, created_at)
      VALUES (\(kind), \(name), \(address.text), \(pointsTo ?? kind.usualCause), \(now.seconds))
      """)
    try AuditLog.add(.monitorChanged, "monitor \(id)", name, by: actor, now: now, connection)
    return id
  }

  /// Takes it away with all that it showed. Throws `noSuchMonitor`.
  public static func remove(_ id: Int64, by actor: Actor, now: Instant, _ connection: Connection) throws {
    try connection.execute("DELETE FROM monitor_sign WHERE monitor_id = \(id)")
    if try connection.execute("DELETE FROM monitor WHERE id = \(id)") == 0 { throw IncidentProblem.noSuchMonitor }
    try AuditLog.add(.monitorChanged, "monitor \(id)", "removed", by: actor, now: now, connection)
  }

  public static func all(_ connection: Connection) throws -> [Monitor] {
    try connection.all("\(select) ORDER BY name, id", monitor)
  }

  /// Those whose time has come.
  public static func due(now: Instant, _ connection: Connection) throws -> [Monitor] {
    try all(connection).filter { one in
      one.checkedAt.map { now.seconds - $0.seconds >= one.kind.interval } ?? true
    }
  }

  /// It answered. What it showed before and does not show now is over; notices of a feed end by their own time.
  public static func record(
    _ signs: [MonitorSign], of monitor: Monitor, now: Instant, _ connection: Connection
  ) throws {
    try connection.execute(
      """
      UPDATE monitor SET checked_at = \(now.seconds), answered_at = \(now.seconds), failures = 0, failing_since = NULL,
        problem = '' WHERE id = \(monitor.id)
      """)
    for sign in signs.prefix(mostSigns) { try put(sign, of: monitor.id, now: now, connection) }
    if monitor.kind != .feed {
      let open = signs.prefix(mostSigns).filter { $0.endedAt == nil }.map { String($0.externalID.prefix(300)) }
      try connection.execute(
        """
        UPDATE monitor_sign SET ended_at = \(now.seconds)
        WHERE monitor_id = \(monitor.id) AND ended_at IS NULL AND external_id NOT IN \(list: open + [""])
        """)
    }
    try connection.execute(
      "DELETE FROM monitor_sign WHERE began_at < \(now.seconds - keptDays * 86_400) AND ended_at IS NOT NULL")
  }

  /// It did not answer, or not as it should. Of an address of one's own the second time in a row is a sign.
  public static func record(
    failure: MonitorFailure, of monitor: Monitor, now: Instant, _ connection: Connection
  ) throws {
    let since = monitor.failingSince ?? now
    let failures = monitor.failures + 1
    try connection.execute(
      """
      UPDATE monitor SET checked_at = \(now.seconds), failures = \(failures), failing_since = \(since.seconds),
        problem = \(failure.text) WHERE id = \(monitor.id)
      """)
    guard monitor.kind == .http, failures >= Monitor.failuresToTell else { return }
    let sign = MonitorSign(
      externalID: "down-\(since.seconds)", title: failure.text, url: monitor.address, beganAt: since, endedAt: nil)
    try put(sign, of: monitor.id, now: now, connection)
  }

  /// What was shown in some time, with the monitor and when it was seen here; what goes on too.
  public static func signs(
    from: Instant, to: Instant, _ connection: Connection
  ) throws -> [(monitor: Int64, sign: MonitorSign, seenAt: Instant)] {
    try connection.all(
      """
      SELECT monitor_id, external_id, title, url, began_at, ended_at, seen_at FROM monitor_sign
      WHERE began_at <= \(to.seconds) AND (ended_at IS NULL OR ended_at >= \(from.seconds))
      ORDER BY began_at DESC, id DESC LIMIT 500
      """
    ) { row in
      (
        row.int64(0),
        MonitorSign(
          externalID: row.string(1), title: row.string(2), url: row.stringOrNil(3),
          beganAt: Instant(seconds: row.int64(4)), endedAt: row.int64OrNil(5).map { Instant(seconds: $0) }),
        Instant(seconds: row.int64(6))
      )
    }
  }

  private static func put(_ sign: MonitorSign, of monitor: Int64, now: Instant, _ connection: Connection) throws {
    let url = sign.url.flatMap { try? WebAddress($0).text }
    try connection.execute(
      """
      INSERT INTO monitor_sign (monitor_id, external_id, title, url, began_at, ended_at, seen_at)
      VALUES (\(monitor), \(String(sign.externalID.prefix(300))), \(String(sign.title.prefix(300))), \(url),
        \(sign.beganAt.seconds), \(sign.endedAt?.seconds), \(now.seconds))
      ON CONFLICT (monitor_id, external_id) DO UPDATE SET title = excluded.title, url = excluded.url,
        ended_at = excluded.ended_at
      """)
  }

  private static let select: SQL = """
    SELECT id, kind, name, address, points_to, checked_at, answered_at, failures, failing_since, problem FROM monitor
    """

  private static func monitor(_ row: Row) throws -> Monitor {
    guard let kind = Monitor.Kind(rawValue: row.string(1)), let cause = IncidentCause(rawValue: row.string(4)) else {
      throw StorageError.corrupt("the table monitor has a kind or a cause that is not known")
    }
    return Monitor(
      id: row.int64(0), kind: kind, name: row.string(2), address: row.string(3), pointsTo: cause,
      checkedAt: row.int64OrNil(5).map { Instant(seconds: $0) },
      answeredAt: row.int64OrNil(6).map { Instant(seconds: $0) }, failures: row.int(7),
      failingSince: row.int64OrNil(8).map { Instant(seconds: $0) }, problem: row.string(9))
  }
}
