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
      var alarm = Alarm(
        intakeTroubleOf: trouble.hook.name, count: trouble.count, since: trouble.since, reason: trouble.reason, clock)
      // While it goes on it is the same bell, though the hour looked at moves on.
      if let same = known.first(where: { $0.indicator == alarm.indicator }) {
        (alarm.id, alarm.hours, alarm.period, alarm.since) = (same.id, same.hours, same.period, same.since)
      }
      told.insert(alarm.id)
      if let news = try AlarmStore.tell(alarm, now: now, connection) { changed.append(news) }
    }
    for alarm in known where !told.contains(alarm.id) { try AlarmStore.end(alarm, now: now, connection) }
    return changed
  }
}
