import Foundation
public import Primitives
public import Storage

/// What is known of incidents.
public enum IncidentQueries {
  public static func find(_ id: Int64, _ connection: Connection) throws -> Incident? {
    try connection.first("\(select) WHERE id = \(id)", incident)
  }

  public static func find(key: String, _ connection: Connection) throws -> Incident? {
    try connection.first("\(select) WHERE key = \(key)", incident)
  }

  /// Those that nobody ended, the newest first; a maintenance that is over by its clock is not among them.
  public static func open(now: Instant, _ connection: Connection) throws -> [Incident] {
    try connection.all(
      """
      \(select) WHERE ended_at IS NULL AND (window_to IS NULL OR window_to > \(now.seconds))
      ORDER BY started_at DESC, id DESC
      """, incident)
  }

  /// Those that began since `from`, and faults that nobody ended, the newest first.
  public static func since(_ from: Instant, limit: Int = 500, _ connection: Connection) throws -> [Incident] {
    try connection.all(
      """
      \(select) WHERE started_at >= \(from.seconds) OR ended_at IS NULL AND kind = 'fault'
      ORDER BY started_at DESC, id DESC LIMIT \(limit)
      """, incident)
  }

  /// The incident that was opened from an alarm, the latest.
  public static func opened(from alarm: String, _ connection: Connection) throws -> Incident? {
    try connection.first("\(select) WHERE alarm_id = \(alarm) ORDER BY id DESC LIMIT 1", incident)
  }

  /// What was said of an incident, the oldest first.
  public static func updates(of incident: Int64, _ connection: Connection) throws -> [IncidentUpdate] {
    try connection.all("\(selectUpdate) WHERE incident_id = \(incident) ORDER BY id", update)
  }

  /// What was published of several, the oldest first.
  public static func published(of incidents: [Int64], _ connection: Connection) throws -> [Int64: [IncidentUpdate]] {
    if incidents.isEmpty { return [:] }
    let all = try connection.all(
      "\(selectUpdate) WHERE state = 'published' AND incident_id IN \(list: incidents) ORDER BY published_at, id",
      update)
    return Dictionary(grouping: all, by: \.incident)
  }

  public static func update(_ id: Int64, _ connection: Connection) throws -> IncidentUpdate? {
    try connection.first("\(selectUpdate) WHERE id = \(id)", update)
  }

  /// The last update that customers were told; nil before the first.
  public static func lastPublished(_ incident: Int64, _ connection: Connection) throws -> Int64? {
    try connection.first(
      "SELECT MAX(id) FROM incident_update WHERE incident_id = \(incident) AND state = 'published'"
    ) { $0.int64OrNil(0) }.flatMap { $0 }
  }

  /// The timeline, the oldest first.
  public static func events(of incident: Int64, _ connection: Connection) throws -> [IncidentEvent] {
    try connection.all(
      """
      SELECT happened_at, what, update_id, detail, person_id, actor FROM incident_event
      WHERE incident_id = \(incident) ORDER BY happened_at, id
      """
    ) { row in
      IncidentEvent.What(rawValue: row.string(1)).map { what in
        IncidentEvent(
          happenedAt: Instant(seconds: row.int64(0)), what: what, update: row.int64OrNil(2), detail: row.string(3),
          hand: IncidentHand(personID: row.int64OrNil(4), name: row.string(5)))
      }
    }.compactMap { $0 }
  }

  private static let select: SQL = """
    SELECT id, key, kind, title_it, title_en, severity, phase, cause, cause_note, cause_at, alarm_id, started_at,
      opened_at, ended_at, window_from, window_to, promised_at, retrospective,
      hit, cancelled_at, revision, revised_at
    FROM incident
    """

  private static func incident(_ row: Row) throws -> Incident {
    guard let kind = Incident.Kind(rawValue: row.string(2)), let severity = IncidentSeverity(rawValue: row.string(5)),
      let phase = IncidentPhase(rawValue: row.string(6))
    else { throw StorageError.corrupt("incident \(row.int64(0)) has a kind that is not known") }
    func instant(_ column: Int) -> Instant? { row.int64OrNil(column).map { Instant(seconds: $0) } }
    var cause: ConfirmedCause?
    if let known = row.stringOrNil(7).flatMap(IncidentCause.init(rawValue:)), let at = instant(9) {
      cause = ConfirmedCause(cause: known, note: row.string(8), confirmedAt: at)
    }
    var window: Incident.Window?
    if let from = instant(14), let to = instant(15) { window = Incident.Window(from: from, to: to) }
    return Incident(
      id: row.int64(0), key: row.string(1), kind: kind, title: PublicText(storedIt: row.string(3), en: row.string(4)),
      severity: severity, phase: row.isNull(19) ? phase : .cancelled, cause: cause, alarm: row.stringOrNil(10),
      startedAt: Instant(seconds: row.int64(11)), openedAt: Instant(seconds: row.int64(12)), endedAt: instant(13),
      window: window, revision: row.int(20), revisedAt: instant(21), promisedAt: instant(16),
      retrospective: row.string(17),
      hit: try JSONDecoder().decode([Int64: ServiceState].self, from: Data(row.string(18).utf8)))
  }

  private static let selectUpdate: SQL = """
    SELECT id, incident_id, state, version, phase, text_it, text_en, promised_at, content, person_id, actor,
      written_at, approver_id, approver, published_at
    FROM incident_update
    """

  private static func update(_ row: Row) throws -> IncidentUpdate {
    guard let state = IncidentUpdate.State(rawValue: row.string(2)), let phase = IncidentPhase(rawValue: row.string(4))
    else { throw StorageError.corrupt("update \(row.int64(0)) has a state that is not known") }
    let content = try JSONDecoder().decode(UpdateContent.self, from: Data(row.string(8).utf8))
    return IncidentUpdate(
      id: row.int64(0), incident: row.int64(1), state: state, version: row.int(3), phase: phase,
      text: PublicText(storedIt: row.string(5), en: row.string(6)),
      promisedAt: row.int64OrNil(7).map { Instant(seconds: $0) }, services: content.services,
      outlets: content.outlets, mailsSubscribers: content.mailsSubscribers,
      writtenBy: IncidentHand(personID: row.int64OrNil(9), name: row.string(10)),
      writtenAt: Instant(seconds: row.int64(11)),
      approvedBy: row.stringOrNil(13).map { IncidentHand(personID: row.int64OrNil(12), name: $0) },
      publishedAt: row.int64OrNil(14).map { Instant(seconds: $0) })
  }
}

/// The part of an update that only its publication reads.
struct UpdateContent: Codable {
  var services: [Int64: ServiceState]
  var outlets: [OutletChoice]
  var mailsSubscribers: Bool

  init(_ draft: UpdateDraft) {
    services = draft.services
    outlets = draft.outlets
    mailsSubscribers = draft.mailsSubscribers
  }

  func text() throws -> String {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.sortedKeys]
    return String(decoding: try encoder.encode(self), as: UTF8.self)
  }
}
