import Foundation
import Ledger
public import Primitives
public import Storage

/// Opens incidents and changes what is known of them; each change leaves a line in the timeline.
public enum IncidentStore {
  /// Opens one; returns its id. Customers see it from its first update on.
  ///
  /// Throws `titleMissing`, `textTooLong`, `windowWrong`, `noSuchService`.
  public static func open(
    _ opening: IncidentOpening, by hand: IncidentHand, now: Instant, using generator: inout some RandomNumberGenerator,
    _ connection: Connection
  ) throws -> Int64 {
    let opening = try opening.checked()
    try check(opening.services, connection)
    if let said = opening.startedAt, said > now { throw IncidentProblem.beginsLater }
    let started = opening.window?.from ?? opening.startedAt ?? now
    let phase: IncidentPhase = opening.kind == .fault ? .investigating : .scheduled
    let id = try connection.insertReturningID(
      """
      INSERT INTO incident (key, kind, title_it, title_en, severity, phase, cause_note, alarm_id, started_at, opened_at,
        window_from, window_to, retrospective, hit)
      VALUES (\(PublicKey.random(using: &generator)), \(opening.kind), \(opening.title.it), \(opening.title.en),
        \(opening.severity), \(phase), '', \(opening.alarm), \(started.seconds), \(now.seconds),
        \(opening.window?.from.seconds), \(opening.window?.to.seconds), '', \(try json(opening.services)))
      """)
    try IncidentTimeline.add(
      .opened, id, detail: opening.alarm ?? "", by: hand, now: now, connection)
    return id
  }

  /// What a person found out. Nil takes it back. Throws `noSuchIncident`, `textTooLong`.
  public static func confirm(
    _ cause: IncidentCause?, note: String, of id: Int64, by hand: IncidentHand, now: Instant, _ connection: Connection
  ) throws {
    let note = PublicText(it: note, en: "").cleaned(keepsLines: false).it
    if note.count > Incident.longestNote { throw IncidentProblem.textTooLong(limit: Incident.longestNote) }
    let changed = try connection.execute(
      """
      UPDATE incident SET cause = \(cause), cause_note = \(cause == nil ? "" : note),
        cause_at = \(cause == nil ? nil : now.seconds)
      WHERE id = \(id)
      """)
    if changed == 0 { throw IncidentProblem.noSuchIncident }
    let detail = [cause?.rawValue ?? "", note].filter { !$0.isEmpty }.joined(separator: ": ")
    try IncidentTimeline.add(
      cause == nil ? .causeTakenBack : .causeConfirmed, id, detail: detail, by: hand, now: now, connection)
  }

  /// Throws `noSuchIncident`.
  public static func set(
    _ severity: IncidentSeverity, of id: Int64, by hand: IncidentHand, now: Instant, _ connection: Connection
  ) throws {
    let known = try found(id, connection)
    if known.severity == severity { return }
    try connection.execute("UPDATE incident SET severity = \(severity) WHERE id = \(id)")
    try IncidentTimeline.add(.severityChanged, id, detail: severity.rawValue, by: hand, now: now, connection)
  }

  /// Throws `noSuchIncident`, `titleMissing`, `textTooLong`.
  public static func set(
    title: PublicText, of id: Int64, by hand: IncidentHand, now: Instant, _ connection: Connection
  ) throws {
    let title = try IncidentOpening.checked(title)
    let known = try found(id, connection)
    if known.title == title { return }
    try connection.execute(
      """
      UPDATE incident SET title_it = \(title.it), title_en = \(title.en), revision = revision + 1,
        revised_at = \(now.seconds)
      WHERE id = \(id)
      """)
    try IncidentTimeline.add(.titleChanged, id, detail: title[.it], by: hand, now: now, connection)
  }

  /// When a fault began, found out later; the days of the services it hits begin there too. Throws `noSuchIncident`.
  public static func set(
    startedAt: Instant, of id: Int64, by hand: IncidentHand, now: Instant, _ connection: Connection
  ) throws {
    let known = try found(id, connection)
    if startedAt > known.endedAt ?? now { throw IncidentProblem.beginsLater }
    let started = startedAt
    if known.kind == .maintenance || known.startedAt == started { return }
    try connection.execute("UPDATE incident SET started_at = \(started.seconds) WHERE id = \(id)")
    // The first stretch of each service begins with the incident.
    for impact in try ServiceStore.impacts(of: id, connection) where impact.from == known.startedAt {
      guard impact.to.map({ $0 > started }) ?? true else { continue }
      try connection.execute(
        """
        UPDATE incident_service SET from_at = \(started.seconds)
        WHERE incident_id = \(id) AND service_id = \(impact.service) AND from_at = \(impact.from.seconds)
        """)
    }
    try IncidentTimeline.add(.beginningChanged, id, detail: started.rfc3339, by: hand, now: now, connection)
  }

  /// A note for the house. Throws `noSuchIncident`, `textMissing`, `textTooLong`.
  public static func note(
    _ text: String, on id: Int64, by hand: IncidentHand, now: Instant, _ connection: Connection
  ) throws {
    _ = try found(id, connection)
    let text = PublicText(it: text, en: "").cleaned(keepsLines: true).it
    if text.isEmpty { throw IncidentProblem.textMissing }
    if text.count > Incident.longestNote { throw IncidentProblem.textTooLong(limit: Incident.longestNote) }
    try IncidentTimeline.add(.noted, id, detail: text, by: hand, now: now, connection)
  }

  /// What was done to its conversations, `linked`, `unlinked` or `replied`, and to how many. Throws `noSuchIncident`.
  public static func conversations(
    _ what: IncidentEvent.What, count: Int, of id: Int64, by hand: IncidentHand, now: Instant,
    _ connection: Connection
  ) throws {
    _ = try found(id, connection)
    try IncidentTimeline.add(what, id, detail: "\(count)", by: hand, now: now, connection)
  }

  /// What was learned, for the house. Throws `noSuchIncident`, `textTooLong`.
  public static func set(
    retrospective text: String, of id: Int64, by hand: IncidentHand, now: Instant, _ connection: Connection
  ) throws {
    let text = PublicText(it: text, en: "").cleaned(keepsLines: true).it
    if text.count > Incident.longestNote * 2 { throw IncidentProblem.textTooLong(limit: Incident.longestNote * 2) }
    let known = try found(id, connection)
    if known.retrospective == text { return }
    try connection.execute("UPDATE incident SET retrospective = \(text) WHERE id = \(id)")
    try IncidentTimeline.add(.retrospectiveWritten, id, detail: "", by: hand, now: now, connection)
  }

  static func found(_ id: Int64, _ connection: Connection) throws -> Incident {
    guard let incident = try IncidentQueries.find(id, connection) else { throw IncidentProblem.noSuchIncident }
    return incident
  }

  static func check(_ services: [Int64: ServiceState], _ connection: Connection) throws {
    if services.isEmpty { return }
    let known = Set(try ServiceStore.everyOne(connection).keys)
    if !known.isSuperset(of: services.keys) { throw IncidentProblem.noSuchService }
  }

  static func json(_ services: [Int64: ServiceState]) throws -> String {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.sortedKeys]
    return String(decoding: try encoder.encode(services), as: UTF8.self)
  }
}

/// The lines of the timeline.
enum IncidentTimeline {
  static func add(
    _ what: IncidentEvent.What, _ incident: Int64, update: Int64? = nil, detail: String, by hand: IncidentHand,
    now: Instant, _ connection: Connection
  ) throws {
    try connection.execute(
      """
      INSERT INTO incident_event (incident_id, happened_at, what, update_id, detail, person_id, actor)
      VALUES (\(incident), \(now.seconds), \(what), \(update), \(detail), \(hand.personID), \(hand.name))
      """)
    try AuditLog.add(
      .incidentChanged, "incident \(incident)", what.rawValue, by: hand.actor, now: now, connection)
  }
}
