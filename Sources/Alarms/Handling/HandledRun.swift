import Primitives
import Storage

/// How a run treats the alarms that people handle.
///
/// - **Taken**: stays with who took it, whatever the data say. When they no longer show it, history says so once,
///   and who took it closes it: a manager who mended something wants to write what helped, not to find it gone.
/// - **Dismissed**: stays dismissed.
/// - **Silenced**: stays silent until its time is over, then it is what the data say. A silence until it recovers
///   ends when the data no longer show it.
/// - **Resolved by a person**: stays resolved, unless a later month rings: then it rings again.
/// - Resolved by the data: told again, it is open again.
enum HandledRun {
  /// Whether a told alarm stays in the state that people gave it. Pure.
  static func stays(_ stored: AlarmState, _ handling: Handling?, told: AlarmState?, month: Month) -> Bool {
    switch stored {
    case .taken, .silenced, .dismissed: true
    case .resolved: handling.map { !(told == .ringing && month > $0.month) } ?? false
    case .ringing, .maybeChance, .notEnoughData: false
    }
  }

  /// Puts into `alarm`, as a run tells it, what people made of it; returns what history must say about it, where
  /// that is more than a new state. The handling follows the data.
  static func follow(
    _ alarm: inout Alarm, stored: Alarm, month: Month, _ connection: Connection
  ) throws -> AlarmEvent.What? {
    guard let state = AlarmState(rawValue: stored.state), !state.isOpen else { return nil }
    let handling = try HandlingTable.find(stored.id, connection)
    let told = AlarmState(rawValue: alarm.state)
    guard stays(state, handling, told: told, month: month) else {
      if handling == nil { return nil }
      try HandlingTable.remove(stored.id, connection)
      return .stillRings
    }
    alarm.state = stored.state
    guard let handling, let told, told.isOpen, told != handling.dataState else { return nil }
    try HandlingTable.set(dataState: told, of: stored.id, connection)
    return handling.dataState == .resolved && state.isInHands ? .shownAgain : nil
  }

  /// Those that the run of `month` does not tell.
  static func miss(_ told: Set<String>, month: Month, now: Instant, _ connection: Connection) throws {
    for (id, handling) in try HandlingTable.watched(upTo: month, connection) where !told.contains(id) {
      guard let alarm = try AlarmStore.find(id, connection) else { continue }
      try miss(alarm, handling, month: month, now: now, connection)
    }
  }

  /// One that the data no longer show.
  static func miss(
    _ stored: Alarm, _ handling: Handling, month: Month, now: Instant, _ connection: Connection
  ) throws {
    var alarm = stored
    if handling.isSilenceUntilRecovered {
      alarm.state = AlarmState.resolved.rawValue
      try HandlingTable.remove(alarm.id, connection)
      try AlarmStore.write(alarm, now: now, connection)
    } else {
      try HandlingTable.set(dataState: .resolved, of: alarm.id, connection)
      guard handling.state.isInHands else { return }
    }
    try AlarmHistory.add(
      AlarmHistory.Line(what: .noLongerShown, month: month), to: alarm, now: now, connection)
  }
}

extension AlarmState {
  /// Someone still has to close it.
  fileprivate var isInHands: Bool { self == .taken || self == .silenced }
}
