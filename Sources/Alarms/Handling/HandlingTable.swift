import Primitives
import Storage

/// The rows of `alarm_handling`: one for each alarm that people handle.
enum HandlingTable {
  static func find(_ id: String, _ connection: Connection) throws -> Handling? {
    try connection.first("SELECT \(columns) FROM alarm_handling h WHERE h.alarm_id = \(id)") {
      try handling($0, from: 0)
    }
  }

  static func put(_ id: String, _ handling: Handling, _ connection: Connection) throws {
    try connection.execute(
      """
      INSERT INTO alarm_handling (alarm_id, state, person_id, actor, happened_at, ends_at, dismissal, note, month,
        data_state)
      VALUES (\(id), \(handling.state.rawValue), \(handling.by.personID), \(handling.by.name),
        \(handling.at.seconds), \(handling.until?.seconds), \(handling.dismissal?.rawValue), \(handling.note.text),
        \(handling.month.index), \(handling.dataState.rawValue))
      ON CONFLICT (alarm_id) DO UPDATE SET state = excluded.state, person_id = excluded.person_id,
        actor = excluded.actor, happened_at = excluded.happened_at, ends_at = excluded.ends_at,
        dismissal = excluded.dismissal, note = excluded.note, month = excluded.month,
        data_state = excluded.data_state
      """)
  }

  static func remove(_ id: String, _ connection: Connection) throws {
    try connection.execute("DELETE FROM alarm_handling WHERE alarm_id = \(id)")
  }

  static func set(dataState: AlarmState, of id: String, _ connection: Connection) throws {
    try connection.execute(
      "UPDATE alarm_handling SET data_state = \(dataState.rawValue) WHERE alarm_id = \(id)")
  }

  /// The alarms whose silence is over.
  static func overdue(now: Instant, _ connection: Connection) throws -> [String] {
    try connection.all(
      "SELECT alarm_id FROM alarm_handling WHERE ends_at <= \(now.seconds) ORDER BY ends_at, alarm_id"
    ) { $0.string(0) }
  }

  /// Those handled ones, of `month` or before, that a run which does not tell them must look at: the data showed
  /// them so far, or their silence ends with the data.
  static func watched(upTo month: Month, _ connection: Connection) throws -> [(id: String, Handling)] {
    try connection.all(
      """
      SELECT h.alarm_id, \(columns) FROM alarm_handling h JOIN alarm a ON a.id = h.alarm_id
      WHERE a.period <= \(month.index)
        AND (h.data_state <> 'resolved' OR (h.state = 'silenced' AND h.ends_at IS NULL))
        AND a.kind NOT IN \(list: AlarmKind.Name.live.map(\.rawValue))
      ORDER BY h.alarm_id
      """
    ) { ($0.string(0), try handling($0, from: 1)) }
  }

  /// Of the table by the name `h`; ``handling(_:from:)`` reads them.
  static let columns: SQL = """
    h.state, h.person_id, h.actor, h.happened_at, h.ends_at, h.dismissal, h.note, h.month, h.data_state
    """

  static func handling(_ row: Row, from first: Int) throws -> Handling {
    guard let state = AlarmState(rawValue: row.string(first)),
      let dataState = AlarmState(rawValue: row.string(first + 8))
    else { throw StorageError.corrupt("the table alarm_handling has a state that is not known") }
    return Handling(
      state: state, by: AlarmHandler(personID: row.int64OrNil(first + 1), name: row.string(first + 2)),
      at: Instant(seconds: row.int64(first + 3)),
      until: row.int64OrNil(first + 4).map { Instant(seconds: $0) },
      dismissal: row.stringOrNil(first + 5).flatMap { DismissalReason(rawValue: $0) },
      note: HandlingNote(stored: row.string(first + 6)), month: Month(index: row.int(first + 7)),
      dataState: dataState)
  }
}
