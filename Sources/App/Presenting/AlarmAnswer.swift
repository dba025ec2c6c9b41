import Alarms
import Primitives
import Storage

/// An alarm whole with what was done to it: the fields of the alarm, `handling` and `history`.
struct AlarmAnswer: Encodable {
  var alarm: Alarm
  var handling: Handled?
  var history: [AlarmEvent]

  /// Throws `AlarmHandlingProblem.noSuchAlarm`.
  init(_ id: String, _ connection: Connection) throws {
    guard let found = try AlarmQueries.find(id, connection) else { throw AlarmHandlingProblem.noSuchAlarm(id) }
    alarm = found.alarm
    handling = found.handling.map(Handled.init)
    history = try AlarmHistory.of(id, connection)
  }

  struct Handled: Encodable {
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

  func encode(to encoder: any Encoder) throws {
    try alarm.encode(to: encoder)
    var more = encoder.container(keyedBy: CodingKeys.self)
    try more.encode(handling, forKey: .handling)
    try more.encode(history.map(Event.init), forKey: .history)
  }

  /// What was just done, or the state where nothing was.
  func words(_ clock: ZoneClock) -> LocalizedText {
    let state = AlarmState(rawValue: alarm.state) ?? .ringing
    guard let last = history.last, last.by != nil else { return state.name }
    let words = last.words(clock)
    // Given back to the data, or reopened: to what?
    return last.state.isOpen || last.what == .release || last.what == .reopen
      ? LocalizedText(it: "\(words.it): \(state.name.it)", en: "\(words.en): \(state.name.en)") : words
  }

  func printHistory(_ clock: ZoneClock, _ language: Language) {
    Output.line()
    Output.line(language == .it ? "Storia" : "History")
    for event in history {
      var parts = [event.when(clock)[language], event.words(clock)[language]]
      if let handler = event.by { parts.append(handler.shownName[language]) }
      if !event.note.isEmpty { parts.append("«\(event.note.replacing("\n", with: " "))»") }
      Output.line("  " + parts.joined(separator: " · "))
    }
  }
}
