public import Primitives
public import Storage

/// Alarms that ring as things happen: told while they go on, over when whoever watches says so. What people did to
/// them stays, as ``HandledRun`` says.
extension AlarmStore {
  /// Those of a kind that were told since some time, or are not over; the latest first.
  public static func live(_ kind: AlarmKind.Name, since: Instant, _ connection: Connection) throws -> [Alarm] {
    try connection.all(
      """
      SELECT a.content FROM alarm a LEFT JOIN alarm_handling h ON h.alarm_id = a.id
      WHERE a.kind = \(kind.rawValue) AND (a.updated_at >= \(since.seconds)
        OR a.state IN ('ringing', 'maybe_chance', 'not_enough_data') OR h.data_state <> 'resolved')
      ORDER BY a.updated_at DESC, a.id
      """
    ) { try? decoded($0.string(0)) }.compactMap { $0 }
  }

  /// Those that ring as things happen and are not over or dismissed; the latest first.
  public static func now(_ connection: Connection) throws -> [Alarm] {
    try connection.all(
      """
      SELECT content FROM alarm WHERE kind IN \(list: AlarmKind.Name.live.map(\.rawValue))
        AND state NOT IN ('resolved', 'dismissed') ORDER BY updated_at DESC, id
      """
    ) { try? decoded($0.string(0)) }.compactMap { $0 }
  }

  /// Tells one, anew or again; returns it as stored where it came into another state.
  public static func tell(_ alarm: Alarm, now: Instant, _ connection: Connection) throws -> Alarm? {
    try connection.lock("alarms")
    let before = try find(alarm.id, connection)?.state
    try put(alarm, month: Month(alarm.period) ?? Month(index: 0), now: now, connection)
    let stored = try find(alarm.id, connection)
    return stored?.state == before ? nil : stored
  }

  /// What it tells of is over. Nothing is done where it is so already.
  public static func end(_ alarm: Alarm, now: Instant, _ connection: Connection) throws {
    try connection.lock("alarms")
    guard var stored = try find(alarm.id, connection) else { return }
    let month = Month(stored.period) ?? Month(index: 0)
    if let handling = try HandlingTable.find(alarm.id, connection) {
      if handling.dataState == .resolved { return }
      return try HandledRun.miss(stored, handling, month: month, now: now, connection)
    }
    guard AlarmState(rawValue: stored.state)?.isOpen == true else { return }
    stored.state = AlarmState.resolved.rawValue
    try write(stored, now: now, connection)
    try AlarmHistory.add(
      AlarmHistory.Line(what: .noLongerShown, reason: "over"), to: stored, now: now, connection)
  }
}
