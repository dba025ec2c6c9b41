import Primitives
public import Storage

/// What happened to each alarm. Lines are added and read, never changed.
public enum AlarmHistory {
  /// The oldest first. O(events of the alarm).
  public static func of(_ id: String, _ connection: Connection) throws -> [AlarmEvent] {
    try connection.all(
      """
      SELECT id, happened_at, what, state, person_id, actor, ends_at, dismissal, month, reason FROM alarm_event
      WHERE alarm_id = \(id) ORDER BY id
      """, event)
  }

  /// A line to be added.
  struct Line {
    var what: AlarmEvent.What
    var handler: AlarmHandler?
    var until: Instant?
    var dismissal: DismissalReason?
    var month: Month?
    /// What the person wrote, or what the data said.
    var reason = ""
  }

  static func add(_ line: Line, to alarm: Alarm, now: Instant, _ connection: Connection) throws {
    try connection.execute(
      """
      INSERT INTO alarm_event (alarm_id, happened_at, state, reason, what, person_id, actor, ends_at, dismissal,
        month)
      VALUES (\(alarm.id), \(now.seconds), \(alarm.state), \(line.reason), \(line.what.rawValue),
        \(line.handler?.personID), \(line.handler?.name), \(line.until?.seconds), \(line.dismissal?.rawValue),
        \(line.month?.index))
      """)
  }

  /// Events of before there was `what` are those of runs.
  private static func event(_ row: Row) throws -> AlarmEvent {
    guard let state = AlarmState(rawValue: row.string(3)) else {
      throw StorageError.corrupt("the table alarm_event has a state that is not known: \(row.string(3))")
    }
    let handler = row.stringOrNil(5).map { AlarmHandler(personID: row.int64OrNil(4), name: $0) }
    return AlarmEvent(
      id: row.int64(0), at: Instant(seconds: row.int64(1)),
      what: row.stringOrNil(2).flatMap { AlarmEvent.What(rawValue: $0) }
        ?? (state == .resolved ? .noLongerShown : .told),
      state: state, by: handler, until: row.int64OrNil(6).map { Instant(seconds: $0) },
      dismissal: row.stringOrNil(7).flatMap { DismissalReason(rawValue: $0) },
      month: row.int64OrNil(8).map { Month(index: Int($0)) }, note: handler == nil ? "" : row.string(9))
  }
}
