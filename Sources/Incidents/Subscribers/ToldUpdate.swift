import Primitives
import Storage

/// An update with what a mail says beside its text.
struct ToldUpdate: Sendable {
  let incident: Incident
  let update: IncidentUpdate
  /// Those that the incident hits, from the top of the page, as they stand with this update. Once it is over, without
  /// those that another incident hits still: they are not available.
  let services: [(name: PublicText, state: ServiceState)]

  /// Nil where there is none of this number.
  static func read(_ id: Int64, _ connection: Connection) throws -> ToldUpdate? {
    guard let update = try IncidentQueries.update(id, connection),
      let incident = try IncidentQueries.find(update.incident, connection)
    else { return nil }
    let states = incident.hit.merging(update.services) { $1 }
    let known = try ServiceStore.everyOne(connection)
    let others = update.phase.isOver ? try hitElsewhere(incident.id, at: update.publishedAt, connection) : []
    let hit = states.filter { update.phase.isOver ? !others.contains($0.key) : $0.value != .operational }
      .compactMap { id, state in known[id].map { ($0, state) } }
      .sorted { ($0.0.position, $0.0.id) < ($1.0.position, $1.0.id) }
    return ToldUpdate(incident: incident, update: update, services: hit.map { ($0.0.name, $0.1) })
  }

  private static func hitElsewhere(
    _ incident: Int64, at moment: Instant?, _ connection: Connection
  ) throws -> Set<Int64> {
    guard let moment else { return [] }
    let hits = try ServiceStore.impacts(since: moment, connection)
    return Set(
      hits.filter { $0.incident != incident && $0.from <= moment && ($0.to.map { $0 > moment } ?? true) }.map(\.service)
    )
  }
}
