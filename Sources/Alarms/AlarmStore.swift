import Foundation
public import Primitives
public import Storage

/// Keeps the alarms: the same alarm is updated, never repeated, and each change of state leaves an event.
public enum AlarmStore {
  /// Stores what a run found for `month`. Alarms of this or earlier months that are no longer told are
  /// resolved; what people did stays, as ``HandledRun`` says. Silences whose time is over end first.
  public static func record(_ alarms: [Alarm], month: Month, now: Instant, _ connection: Connection) throws {
    try connection.lock("alarms")
    try AlarmHandling.wake(now: now, connection)
    for alarm in alarms { try put(alarm, month: month, now: now, connection) }
    try connection.execute(
      """
      INSERT INTO alarm_run (month, judged_at) VALUES (\(month.index), \(now.seconds))
      ON CONFLICT (month) DO UPDATE SET judged_at = excluded.judged_at
      """)
    let told = Set(alarms.map(\.id))
    let open = try connection.all(
      """
      SELECT id, content FROM alarm
      WHERE period <= \(month.index) AND state IN ('ringing', 'maybe_chance', 'not_enough_data')
        AND kind NOT IN \(list: AlarmKind.Name.live.map(\.rawValue))
      """
    ) { ($0.string(0), $0.string(1)) }
    for (id, content) in open where !told.contains(id) {
      guard var alarm = try? decoded(content) else { continue }
      let before = alarm.state
      alarm.state = AlarmState.resolved.rawValue
      try write(alarm, now: now, connection)
      let reason = "was \(before); \(month) no longer shows it"
      try AlarmHistory.add(
        AlarmHistory.Line(what: .noLongerShown, month: month, reason: reason), to: alarm, now: now, connection)
    }
    try HandledRun.miss(told, month: month, now: now, connection)
  }

  /// Nil also for a row that cannot be read: one that is told again is written anew.
  public static func find(_ id: String, _ connection: Connection) throws -> Alarm? {
    try connection.first("SELECT content FROM alarm WHERE id = \(id)") { try? decoded($0.string(0)) }.flatMap { $0 }
  }

  /// The newest period first. Rows that cannot be read are left out: ``unreadable(_:)`` counts them.
  public static func all(_ connection: Connection) throws -> [Alarm] {
    try connection.all("SELECT content FROM alarm ORDER BY period DESC, id") { try? decoded($0.string(0)) }
      .compactMap { $0 }
  }

  /// How many rows hold what this version does not read: written by another, or damaged. O(alarms).
  public static func unreadable(_ connection: Connection) throws -> Int {
    try connection.all("SELECT content FROM alarm") { (try? decoded($0.string(0))) == nil }.count { $0 }
  }

  /// The last month that a run was stored for; nil before the first.
  public static func lastMonth(_ connection: Connection) throws -> Month? {
    try connection.first("SELECT MAX(month) FROM alarm_run") { $0.intOrNil(0).map { Month(index: $0) } }.flatMap { $0 }
  }

  static func put(_ new: Alarm, month: Month, now: Instant, _ connection: Connection) throws {
    var alarm = new
    let stored = try find(new.id, connection)
    // Looking back does not change what a later month told.
    if let known = stored.flatMap({ Month($0.period) }), known > month { return }
    let followed = try stored.flatMap { try HandledRun.follow(&alarm, stored: $0, month: month, connection) }
    if alarm != stored { try write(alarm, now: now, connection) }
    guard let what = followed ?? (stored?.state == alarm.state ? nil : .told) else { return }
    let reason = alarm.sentence.it
    try AlarmHistory.add(
      AlarmHistory.Line(what: what, month: month, reason: reason), to: alarm, now: now, connection)
  }

  static func write(_ alarm: Alarm, now: Instant, _ connection: Connection) throws {
    let period = Month(alarm.period)?.index ?? 0
    let since = Month(alarm.since)?.index ?? 0
    let content = try encoded(alarm)
    try connection.execute(
      """
      INSERT INTO alarm (id, kind, state, indicator, channel, period, since, content, updated_at)
      VALUES (\(alarm.id), \(alarm.kind.name.rawValue), \(alarm.state), \(alarm.indicator), \(alarm.segment["channel"]),
        \(period), \(since), \(content), \(now.seconds))
      ON CONFLICT (id) DO UPDATE SET state = excluded.state, period = excluded.period,
        channel = excluded.channel, content = excluded.content, updated_at = excluded.updated_at
      """)
  }

  static func encoded(_ alarm: Alarm) throws -> String {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
    return String(decoding: try encoder.encode(alarm), as: UTF8.self)
  }

  static func decoded(_ text: String) throws -> Alarm {
    try JSONDecoder().decode(Alarm.self, from: Data(text.utf8))
  }
}
