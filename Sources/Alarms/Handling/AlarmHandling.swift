public import Primitives
public import Storage

/// What people do to alarms. Each act is allowed by ``HandlingAct``'s table, leaves an event with who, when and why,
/// and returns the alarm as it is then.
///
/// All throw `AlarmHandlingProblem`. `expecting` is the state the handler saw: where the alarm is in another one by
/// now, nothing is done and the problem says who changed it. Doing again what the same one has done changes nothing
/// and is no error. O(1) for each, in one write transaction.
public enum AlarmHandling {
  /// The handler looks after the alarm from now on. Throws `takenBy` where someone else does.
  @discardableResult
  public static func take(
    _ id: String, by handler: AlarmHandler, expecting: AlarmState? = nil, now: Instant, _ connection: Connection
  ) throws -> Alarm {
    try apply(.take, Step(id: id, handler: handler, expecting: expecting, now: now), connection)
  }

  /// Nobody looks after it any more: it is again what the data say.
  @discardableResult
  public static func release(
    _ id: String, by handler: AlarmHandler, expecting: AlarmState? = nil, now: Instant, _ connection: Connection
  ) throws -> Alarm {
    try apply(.release, Step(id: id, handler: handler, expecting: expecting, now: now), connection)
  }

  /// Keeps it silent for a time. `clock` is the organisation's.
  @discardableResult
  public static func silence(
    _ id: String, until: SilenceUntil, by handler: AlarmHandler, expecting: AlarmState? = nil, clock: ZoneClock,
    now: Instant, _ connection: Connection
  ) throws -> Alarm {
    var step = Step(id: id, handler: handler, expecting: expecting, now: now)
    step.until = until.end(now: now, clock: clock)
    return try apply(.silence, step, connection)
  }

  /// What made it ring is mended; the note says how.
  @discardableResult
  public static func resolve(
    _ id: String, note: HandlingNote = .empty, by handler: AlarmHandler, expecting: AlarmState? = nil, now: Instant,
    _ connection: Connection
  ) throws -> Alarm {
    var step = Step(id: id, handler: handler, expecting: expecting, now: now)
    step.note = note
    return try apply(.resolve, step, connection)
  }

  /// It is not a problem, and this alarm will not ring again.
  @discardableResult
  public static func dismiss(
    _ id: String, reason: DismissalReason, note: HandlingNote = .empty, by handler: AlarmHandler,
    expecting: AlarmState? = nil, now: Instant, _ connection: Connection
  ) throws -> Alarm {
    var step = Step(id: id, handler: handler, expecting: expecting, now: now)
    step.dismissal = reason
    step.note = note
    return try apply(.dismiss, step, connection)
  }

  /// Takes back a silence, a resolution or a dismissal: it is again what the data say.
  @discardableResult
  public static func reopen(
    _ id: String, by handler: AlarmHandler, expecting: AlarmState? = nil, now: Instant, _ connection: Connection
  ) throws -> Alarm {
    try apply(.reopen, Step(id: id, handler: handler, expecting: expecting, now: now), connection)
  }

  /// Ends the silences whose time is over: those alarms are again what the data say. Returns them. Costs one look
  /// at an index when there are none; worth calling before alarms are listed.
  @discardableResult
  public static func wake(now: Instant, _ connection: Connection) throws -> [Alarm] {
    try connection.lock("alarms")
    return try HandlingTable.overdue(now: now, connection).map { id in try wake(id, now: now, connection) }
      .compactMap(\.self)
  }

  /// Whether ``wake(now:_:)`` would end a silence: a look that keeps no writer waiting.
  public static func isAnyOverdue(now: Instant, _ connection: Connection) throws -> Bool {
    try !HandlingTable.overdue(now: now, connection).isEmpty
  }

  /// One act on one alarm.
  private struct Step {
    var id: String
    var handler: AlarmHandler
    var expecting: AlarmState?
    var now: Instant
    var until: Instant?
    var dismissal: DismissalReason?
    var note = HandlingNote.empty
  }

  private static func apply(_ act: HandlingAct, _ step: Step, _ connection: Connection) throws -> Alarm {
    try connection.lock("alarms")
    var handling = try HandlingTable.find(step.id, connection)
    if let until = handling?.until, until <= step.now {
      try wake(step.id, now: step.now, connection)
      handling = nil
    }
    guard var alarm = try AlarmStore.find(step.id, connection) else {
      throw AlarmHandlingProblem.noSuchAlarm(step.id)
    }
    let state = AlarmState(rawValue: alarm.state) ?? .ringing
    let outcome = Result { () throws(AlarmHandlingProblem) in
      try act.outcome(in: state, handling, by: step.handler)
    }
    if case .success(.nothing) = outcome { return alarm }
    if let expected = step.expecting, expected != state {
      if case .failure(.takenBy(let who, let at)) = outcome { throw AlarmHandlingProblem.takenBy(who, at: at) }
      throw AlarmHandlingProblem.changed(to: state, by: handling?.by, at: handling?.at)
    }
    let dataState = handling?.dataState ?? (state.isOpen || state == .resolved ? state : .ringing)
    switch try outcome.get() {
    case .nothing: break
    case .backToData:
      alarm.state = dataState.rawValue
      try HandlingTable.remove(step.id, connection)
    case .become(let next):
      alarm.state = next.rawValue
      let month = Month(alarm.period) ?? Month(index: 0)
      try HandlingTable.put(
        step.id,
        Handling(
          state: next, by: step.handler, at: step.now, until: step.until, dismissal: step.dismissal,
          note: step.note, month: month, dataState: dataState), connection)
    }
    try AlarmStore.write(alarm, now: step.now, connection)
    try AlarmHistory.add(
      AlarmHistory.Line(
        what: AlarmEvent.What(act), handler: step.handler, until: step.until, dismissal: step.dismissal,
        reason: step.note.text), to: alarm, now: step.now, connection)
    return alarm
  }

  @discardableResult
  private static func wake(_ id: String, now: Instant, _ connection: Connection) throws -> Alarm? {
    guard var alarm = try AlarmStore.find(id, connection), let handling = try HandlingTable.find(id, connection)
    else { return nil }
    alarm.state = handling.dataState.rawValue
    try HandlingTable.remove(id, connection)
    try AlarmStore.write(alarm, now: now, connection)
    try AlarmHistory.add(AlarmHistory.Line(what: .woke), to: alarm, now: now, connection)
    return alarm
  }
}
