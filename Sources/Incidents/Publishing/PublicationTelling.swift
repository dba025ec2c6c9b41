package import Alarms
import Indicators
package import Primitives
package import Storage

/// The bell of updates that did not leave by an outlet.
package enum PublicationTelling {
  /// Days after which nobody waits for a text any more.
  private static let days: Int64 = 7

  /// An incident, and the outlets by which its last text is not out.
  package struct Behind: Sendable, Hashable {
    var incident: Int64
    var outlets: [String]
    var since: Instant
  }

  /// What failed, or may have, and nobody has answered yet. One small read.
  package static func behind(now: Instant, _ connection: Connection) throws -> [Behind] {
    let from = now.seconds - days * 86_400
    let rows = try connection.all(
      """
      SELECT p.incident_id, o.name, MIN(COALESCE(p.ended_at, p.created_at)) AS since
      FROM publication p JOIN outlet o ON o.id = p.outlet_id
      WHERE p.state IN ('failed', 'unsure') AND COALESCE(p.ended_at, p.created_at) >= \(from)
      GROUP BY p.incident_id, o.name ORDER BY p.incident_id, o.name
      """
    ) { (incident: $0.int64(0), outlet: $0.string(1), since: Instant(seconds: $0.int64(2))) }
    var behind: [Behind] = []
    for row in rows {
      if behind.last?.incident != row.incident {
        behind.append(Behind(incident: row.incident, outlets: [], since: row.since))
      }
      behind[behind.count - 1].outlets.append(row.outlet)
      behind[behind.count - 1].since = min(behind[behind.count - 1].since, row.since)
    }
    return behind
  }

  /// Tells those that are behind and ends the others; returns the alarms that came into another state.
  package static func record(_ behind: [Behind], now: Instant, _ connection: Connection) throws -> [Alarm] {
    let clock = try OrganisationStore.read(connection).clock
    let known = try AlarmStore.live(.publicationFailed, since: now, connection)
    var changed: [Alarm] = []
    var told: Set<String> = []
    for one in behind {
      guard let incident = try IncidentQueries.find(one.incident, connection) else { continue }
      let alarm = Alarm(
        notPublished: one.incident, title: LocalizedText(it: incident.title[.it], en: incident.title[.en]),
        outlets: one.outlets, since: one.since,
        goingOn: known.first { $0.indicator == Alarm.notPublished(one.incident) }, clock)
      told.insert(alarm.id)
      if let news = try AlarmStore.tell(alarm, now: now, connection) { changed.append(news) }
    }
    for alarm in known where !told.contains(alarm.id) { try AlarmStore.end(alarm, now: now, connection) }
    return changed
  }
}
