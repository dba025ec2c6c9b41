public import Alarms
import Primitives
public import Storage

/// An alarm whole with what was done to it: the fields of the alarm, `handling` and `history`.
public struct AlarmAnswer: Encodable, Sendable {
  public var alarm: Alarm
  let handling: Handled?
  public var history: [AlarmEvent]

  /// Throws `AlarmHandlingProblem.noSuchAlarm`.
  public init(_ id: String, _ connection: Connection) throws {
    guard let found = try AlarmQueries.find(id, connection) else { throw AlarmHandlingProblem.noSuchAlarm(id) }
    alarm = found.alarm
    handling = found.handling.map(Handled.init)
    history = try AlarmHistory.of(id, connection)
  }

  struct Handled: Encodable, Sendable {
    var state: String
    var by: String
    var personId: Int64?
    var at: String
    var until: String?
    var reason: String?
    var note: String

    init(_ handling: Handling) {
      state = handling.state.rawValue
      by = handling.by.name
      personId = handling.by.personID
      at = handling.at.rfc3339
      until = handling.until?.rfc3339
      reason = handling.dismissal?.rawValue
      note = handling.note.text
    }
  }

  struct Event: Encodable {
    var what: String
    var at: String
    var state: String
    var by: String?
    var personId: Int64?
    var until: String?
    var reason: String?
    var month: String?
    var note: String?

    init(_ event: AlarmEvent) {
      what = event.what.rawValue
      at = event.at.rfc3339
      state = event.state.rawValue
      by = event.by?.name
      personId = event.by?.personID
      until = event.until?.rfc3339
      reason = event.dismissal?.rawValue
      month = event.month?.description
      note = event.note.isEmpty ? nil : event.note
    }
  }

  enum CodingKeys: String, CodingKey {
    case handling, history
  }

  public func encode(to encoder: any Encoder) throws {
    try alarm.encode(to: encoder)
    var more = encoder.container(keyedBy: CodingKeys.self)
    try more.encode(handling, forKey: .handling)
    try more.encode(history.map(Event.init), forKey: .history)
  }
}
