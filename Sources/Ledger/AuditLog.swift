public import Primitives
public import Storage

/// Who did what, and when. Each store writes its lines in the transaction of the change itself, so that there
/// is never one without the other. Lines are added and read, never changed.
public enum AuditLog {
  /// Adds a line. What cannot be stored or shown becomes a space, and what is too long is cut: telling of a
  /// change must not stop it.
  public static func add(
    _ action: AuditAction, _ subject: String, _ details: String = "", by actor: Actor, now: Instant,
    _ connection: Connection
  ) throws {
    let who: (id: Int64?, name: String?) =
      switch actor {
      case .person(let id): (id, nil)
      case .named(let name): (nil, fitting(name, 100))
      }
    try connection.execute(
      """
      INSERT INTO audit_event (happened_at, person_id, actor, action, subject, details)
      VALUES (\(now.seconds), \(who.id), \(who.name), \(action), \(fitting(subject, 100)),
        \(fitting(details, 500)))
      """)
  }

  /// The newest lines first, at most `limit`; the next page begins before the last line's id.
  public static func newest(
    before cursor: Int64? = nil, limit: Int = 50, _ connection: Connection
  ) throws -> [AuditEvent] {
    try connection.all(
      """
      SELECT id, happened_at, person_id, actor, action, subject, details FROM audit_event
      WHERE id < \(cursor ?? .max) ORDER BY id DESC LIMIT \(max(0, limit))
      """, event)
  }

  private static func event(_ row: Row) throws -> AuditEvent {
    guard let action = AuditAction(rawValue: row.string(4)) else {
      throw StorageError.corrupt("the table audit_event has an action that is not known: \(row.string(4))")
    }
    return AuditEvent(
      id: row.int64(0), at: Instant(seconds: row.int64(1)),
      actor: row.int64OrNil(2).map { .person($0) } ?? .named(row.string(3)), action: action,
      subject: row.string(5), details: row.string(6))
  }

  /// The databases count code points, so the cut does too.
  private static func fitting(_ text: String, _ limit: Int) -> String {
    var fitting = String.UnicodeScalarView()
    for scalar in text.unicodeScalars.prefix(limit) {
      fitting.append(scalar.properties.generalCategory == .control ? " " : scalar)
    }
    return String(fitting)
  }
}
