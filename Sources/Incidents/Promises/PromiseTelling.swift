package import Alarms
import Indicators
package import Primitives
package import Storage

/// The bell of promises that were not kept.
package enum PromiseTelling {
  /// Whether there is anything to tell or to end. Two small reads.
  package static func isDue(now: Instant, _ connection: Connection) throws -> Bool {
    let overdue = try overdue(now: now, connection)
    let known = try AlarmStore.live(.promiseOverdue, since: now, connection)
    return !overdue.isEmpty || !known.isEmpty
  }

  /// Tells those that are overdue and ends the others; returns the alarms that came into another state.
  package static func record(now: Instant, _ connection: Connection) throws -> [Alarm] {
    let clock = try OrganisationStore.read(connection).clock
    var changed: [Alarm] = []
    var told: Set<String> = []
    for incident in try overdue(now: now, connection) {
      guard let promised = incident.promisedAt else { continue }
      let title = LocalizedText(it: incident.title[.it], en: incident.title[.en])
      let alarm = Alarm(promiseOf: incident.id, title: title, promised: promised, clock)
      told.insert(alarm.id)
      if let news = try AlarmStore.tell(alarm, now: now, connection) { changed.append(news) }
    }
    for alarm in try AlarmStore.live(.promiseOverdue, since: now, connection) where !told.contains(alarm.id) {
      try AlarmStore.end(alarm, now: now, connection)
    }
    return changed
  }

  private static func overdue(now: Instant, _ connection: Connection) throws -> [Incident] {
    try IncidentQueries.open(now: now, connection).filter { $0.isPromiseOverdue(at: now) }
  }
}
