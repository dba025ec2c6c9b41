import Foundation
public import Primitives
public import Storage

/// What customers are told, update after update.
extension IncidentStore {
  /// Seconds for which an update can be promised at most.
  static let longestPromise: Int64 = 7 * 86_400

  /// Publishes an update, or keeps it until a second pair of eyes approves it. Returns its id.
  ///
  /// `after` is the last published update that the writer saw: where there is a newer one, `changedMeanwhile` is thrown.
  /// Publishing a phase that is not over opens an ended incident again. Throws `noSuchIncident`, `textMissing`,
  /// `textTooLong`, `tooLongFor`, `phaseOfOtherKind`, `promiseInThePast`, `noSuchService`, `noSuchOutlet`.
  @discardableResult
  public static func write(
    _ draft: UpdateDraft, on id: Int64, after last: Int64?, needsApproval: Bool = false, by hand: IncidentHand,
    publicURL: String, now: Instant, _ connection: Connection
  ) throws -> Int64 {
    try connection.lock("incidents")
    let incident = try found(id, connection)
    guard try IncidentQueries.lastPublished(id, connection) == last else { throw IncidentProblem.changedMeanwhile }
    var draft = try checked(draft, incident, now: now)
    try check(draft.services, connection)
    // A service that works and was never hit by it is not part of it, whatever a form sent along.
    let hit = Set(incident.hit.keys).union(try ServiceStore.impacts(of: id, connection).map(\.service))
    draft.services = draft.services.filter { hit.contains($0.key) || $0.value != .operational }
    try PublicationStore.check(&draft, incident, publicURL: publicURL, connection)
    let update = try connection.insertReturningID(
      """
      INSERT INTO incident_update (incident_id, state, version, phase, text_it, text_en, promised_at, content,
        person_id, actor, written_at)
      VALUES (\(id), 'draft', 1, \(draft.phase), \(draft.text.it), \(draft.text.en), \(draft.promisedAt?.seconds),
        \(try UpdateContent(draft).text()), \(hand.personID), \(hand.name), \(now.seconds))
      """)
    if needsApproval {
      try IncidentTimeline.add(
        .drafted, id, update: update, detail: draft.phase.rawValue, by: hand, now: now, connection)
    } else {
      try publish(update, by: hand, publicURL: publicURL, now: now, connection)
    }
    return update
  }

  /// The second pair of eyes says yes. Throws `noSuchUpdate`, `notDraft`, `ownDraft`, `changedMeanwhile`.
  public static func approve(
    _ update: Int64, by hand: IncidentHand, publicURL: String, now: Instant, _ connection: Connection
  ) throws {
    try connection.lock("incidents")
    let known = try draft(update, connection)
    if known.writtenBy.isSame(as: hand) { throw IncidentProblem.ownDraft }
    // Something newer was said after this was written.
    if let last = try IncidentQueries.lastPublished(known.incident, connection), last > update {
      throw IncidentProblem.changedMeanwhile
    }
    try connection.execute(
      "UPDATE incident_update SET approver_id = \(hand.personID), approver = \(hand.name) WHERE id = \(update)")
    try IncidentTimeline.add(.approved, known.incident, update: update, detail: "", by: hand, now: now, connection)
    try publish(update, by: known.writtenBy, publicURL: publicURL, now: now, connection)
  }

  /// It is not said. Throws `noSuchUpdate`, `notDraft`.
  public static func discard(
    _ update: Int64, by hand: IncidentHand, now: Instant, _ connection: Connection
  ) throws {
    try connection.lock("incidents")
    let known = try draft(update, connection)
    try connection.execute("UPDATE incident_update SET state = 'discarded' WHERE id = \(update)")
    try IncidentTimeline.add(.discarded, known.incident, update: update, detail: "", by: hand, now: now, connection)
  }

  /// Other words for what was published; they go out again where an outlet lets us edit. The old ones are kept.
  ///
  /// `tellsSubscribers`: those who subscribed are mailed once more. Throws `noSuchUpdate`, `notPublished`, `textMissing`,
  /// `textTooLong`, `tooLongFor`.
  public static func correct(
    _ update: Int64, to text: PublicText, tellsSubscribers: Bool = false, by hand: IncidentHand, publicURL: String,
    now: Instant,
    _ connection: Connection
  ) throws {
    try connection.lock("incidents")
    guard let known = try IncidentQueries.update(update, connection) else { throw IncidentProblem.noSuchUpdate }
    guard known.state == .published else { throw IncidentProblem.notPublished }
    let text = try checked(text)
    if text == known.text { return }
    try connection.execute(
      """
      INSERT INTO incident_update_version (update_id, version, text_it, text_en, written_at, person_id, actor)
      VALUES (\(update), \(known.version), \(known.text.it), \(known.text.en), \(known.writtenAt.seconds),
        \(known.writtenBy.personID), \(known.writtenBy.name))
      """)
    try connection.execute(
      """
      UPDATE incident_update SET text_it = \(text.it), text_en = \(text.en), version = \(known.version + 1),
        written_at = \(now.seconds), person_id = \(hand.personID), actor = \(hand.name)
      WHERE id = \(update)
      """)
    try IncidentTimeline.add(.corrected, known.incident, update: update, detail: "", by: hand, now: now, connection)
    guard let corrected = try IncidentQueries.update(update, connection) else { return }
    if tellsSubscribers { try SubscriberMailStore.add(corrected, now: now, connection) }
    try PublicationStore.correct(
      corrected, found(known.incident, connection), publicURL: publicURL, now: now, connection)
  }

  private static func draft(_ update: Int64, _ connection: Connection) throws -> IncidentUpdate {
    guard let known = try IncidentQueries.update(update, connection) else { throw IncidentProblem.noSuchUpdate }
    guard known.state == .draft else { throw IncidentProblem.notDraft }
    return known
  }

  /// From now on customers read it: the incident follows, the services follow, the outlets get their rows.
  private static func publish(
    _ id: Int64, by hand: IncidentHand, publicURL: String, now: Instant, _ connection: Connection
  ) throws {
    try connection.execute(
      "UPDATE incident_update SET state = 'published', published_at = \(now.seconds) WHERE id = \(id)")
    guard let update = try IncidentQueries.update(id, connection) else { throw IncidentProblem.noSuchUpdate }
    let incident = try found(update.incident, connection)
    let isOver = update.phase.isOver
    let ended = isOver ? (incident.endedAt ?? now).seconds : nil
    let hit = incident.hit.merging(update.services) { $1 }
    try connection.execute(
      """
      UPDATE incident SET phase = \(update.phase == .cancelled ? .completed : update.phase), ended_at = \(ended),
        cancelled_at = \(update.phase == .cancelled ? now.seconds : nil), hit = \(try json(hit)),
        promised_at = \(isOver ? nil : update.promisedAt?.seconds)
      WHERE id = \(incident.id)
      """)
    try hitServices(hit, isOver: isOver, incident, now: now, connection)
    try IncidentTimeline.add(
      .published, incident.id, update: id, detail: update.phase.rawValue, by: hand, now: now, connection)
    try PublicationStore.add(update, found(incident.id, connection), publicURL: publicURL, now: now, connection)
    if update.mailsSubscribers { try SubscriberMailStore.add(update, now: now, connection) }
  }

  /// Ends the stretches that changed and begins the new ones. The first of a fault begins with the fault; those of a
  /// maintenance are its window.
  private static func hitServices(
    _ services: [Int64: ServiceState], isOver: Bool, _ incident: Incident, now: Instant, _ connection: Connection
  ) throws {
    let known = try ServiceStore.impacts(of: incident.id, connection)
    if let window = incident.window {
      for (service, state) in services where !known.contains(where: { $0.service == service }) && state != .operational
      {
        try begin(service, .maintenance, incident.id, window.from, to: window.to, connection)
      }
      if isOver {
        try connection.execute(
          """
          UPDATE incident_service SET to_at = \(now.seconds)
          WHERE incident_id = \(incident.id) AND from_at <= \(now.seconds) AND to_at > \(now.seconds)
          """)
        try connection.execute(
          "DELETE FROM incident_service WHERE incident_id = \(incident.id) AND from_at > \(now.seconds)")
      }
      return
    }
    for (service, wanted) in services {
      let state = isOver ? .operational : wanted
      let last = known.last { $0.service == service }
      let current: ServiceState = last.map { $0.to == nil ? $0.state : .operational } ?? .operational
      if current == state { continue }
      if last?.to == nil, current != .operational {
        try connection.execute(
          """
          UPDATE incident_service SET to_at = \(now.seconds)
          WHERE incident_id = \(incident.id) AND service_id = \(service) AND to_at IS NULL
          """)
      }
      if state != .operational {
        try begin(service, state, incident.id, last == nil ? incident.startedAt : now, to: nil, connection)
      }
    }
  }

  static func begin(
    _ service: Int64, _ state: ServiceState, _ incident: Int64, _ from: Instant, to: Instant?, _ connection: Connection
  ) throws {
    // Twice within a second: the later word counts.
    try connection.execute(
      """
      INSERT INTO incident_service (incident_id, service_id, state, from_at, to_at)
      VALUES (\(incident), \(service), \(state), \(from.seconds), \(to?.seconds))
      ON CONFLICT (incident_id, service_id, from_at) DO UPDATE SET state = excluded.state, to_at = excluded.to_at
      """)
  }

  private static func checked(_ draft: UpdateDraft, _ incident: Incident, now: Instant) throws -> UpdateDraft {
    var draft = draft
    draft.text = try checked(draft.text)
    guard IncidentPhase.all(of: incident.kind).contains(draft.phase) else { throw IncidentProblem.phaseOfOtherKind }
    if draft.phase.isOver { draft.promisedAt = nil }
    if let promised = draft.promisedAt {
      guard promised > now, promised.seconds(since: now) <= longestPromise else {
        throw IncidentProblem.promiseInThePast
      }
    }
    return draft
  }

  private static func checked(_ text: PublicText) throws -> PublicText {
    let text = text.cleaned(keepsLines: true)
    if text.isEmpty { throw IncidentProblem.textMissing }
    if max(text.it.count, text.en.count) > Incident.longestText {
      throw IncidentProblem.textTooLong(limit: Incident.longestText)
    }
    // Customers would read them as they stand.
    for words in [text.it, text.en] {
      if let left = words.firstMatch(of: /\{\{[^{}]*\}\}/) {
        throw IncidentProblem.bracesLeft(String(left.0.prefix(40)))
      }
    }
    return text
  }
}
