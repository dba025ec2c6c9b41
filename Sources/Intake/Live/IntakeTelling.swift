package import Alarms
import Indicators
package import Primitives
package import Storage

/// The bell of hooks that keep sending what cannot be counted.
package enum IntakeTelling {
  /// Tells those that are in trouble and ends the others; returns the alarms that came into another state.
  package static func record(
    _ troubles: [IntakeTrouble], now: Instant, _ connection: Connection
  ) throws -> [Alarm] {
    let clock = try OrganisationStore.read(connection).clock
    let known = try AlarmStore.live(.intakeTrouble, since: now, connection)
    var changed: [Alarm] = []
    var told: Set<String> = []
    for trouble in troubles {
      let alarm = Alarm(
        intakeTroubleOf: trouble.hook.name, count: trouble.count, since: trouble.since, reason: trouble.reason,
        goingOn: known.first { $0.indicator == Alarm.intake(trouble.hook.name) }, clock)
      told.insert(alarm.id)
      if let news = try AlarmStore.tell(alarm, now: now, connection) { changed.append(news) }
    }
    for alarm in known where !told.contains(alarm.id) { try AlarmStore.end(alarm, now: now, connection) }
    return changed
  }
}
