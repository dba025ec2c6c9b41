import Ledger
public import Outbox
import Outlets
public import Primitives
public import Storage
import Transport

/// From waiting to an end, try after try; and what a person says about it.
extension PublicationStore {
  /// Takes those whose moment has come, one for each outlet, the oldest first; from now on they are on their way.
  static func take(_ most: Int, _ outbox: Outbox, now: Instant, _ connection: Connection) throws -> [Publication] {
    let taken = try outbox.take(most, now: now, connection)
    if taken.isEmpty { return [] }
    return try connection.all("\(select) WHERE id IN \(list: taken) ORDER BY id", publication)
  }

  /// Writes down what became of a try. `next` is the moment of another one, where there is to be one.
  static func finish(
    _ one: Publication, _ result: PublishResult, next: Instant?, _ outbox: Outbox, now: Instant,
    _ connection: Connection
  ) throws {
    var url: String?
    var reference: String?
    if case .published(let place, let known) = result.outcome {
      // What another server calls an address is one, or nothing: it becomes a link.
      url = place.flatMap { try? WebAddress($0).text }
      reference = known.flatMap { $0.utf8.count <= 500 ? $0 : nil }
    }
    let state = try state(after: result, of: one, again: next != nil, connection)
    let written = try outbox.finish(
      [one.id],
      """
      state = \(state), status = \(result.status), excerpt = \(result.excerpt), url = COALESCE(\(url), url),
        reference = COALESCE(\(reference), reference), next_try_at = \(state == .waiting ? next?.seconds : nil),
        ended_at = \(state == .waiting ? nil : now.seconds)
      """, connection)
    guard written.contains(one.id) else { return }
    let what = result.outcome == .unsure ? "unsure" : state.rawValue
    try event(one.id, what, result.status, result.excerpt, person: nil, now: now, connection)
    if result.outcome == .reconnect {
      try OutletStore.set(one.outlet, enabled: false, because: .reconnect, by: .sending, now: now, connection)
    }
  }

  private static func state(
    after result: PublishResult, of one: Publication, again: Bool, _ connection: Connection
  ) throws -> Publication.State {
    switch result.outcome {
    case .published: return .published
    case .accepted: return .accepted
    case .reconnect, .rejected: return .failed
    case .retry, .unsure:
      let isOvertaken = try again && isOvertaken(one, connection)
      if isOvertaken, case .retry = result.outcome { return .superseded }
      if again, !isOvertaken { return .waiting }
      return result.outcome == .unsure ? .unsure : .failed
    }
  }

  /// Whether a later text for the same place came meanwhile: an older one does not leave after it.
  private static func isOvertaken(_ one: Publication, _ connection: Connection) throws -> Bool {
    try connection.first(
      """
      SELECT 1 FROM publication WHERE incident_id = \(one.incident) AND outlet_id = \(one.outlet) AND id > \(one.id)
      LIMIT 1
      """
    ) { _ in true } ?? false
  }

  /// What a sender that died had on its way. What had not left is due again; what had may stand there: where the outlet
  /// knows a second one, or can be looked at, it is tried again; else a person looks. Returns how many.
  public static func settle(
    _ lost: Outbox.Lost, by sender: Sender, now: Instant, _ connection: Connection
  ) throws -> Int {
    let outbox = Outbox(PublishingTables.outbox, by: sender)
    let left = try outbox.abandoned(lost, now: now, connection)
    for abandoned in left where abandoned.leftAt != nil {
      guard let one = try find(abandoned.id, connection), let outlet = try OutletStore.find(one.outlet, connection)
      else { continue }
      let again = outlet.rule.again != .unknown || one.reference != nil
      try connection.execute(
        """
        UPDATE publication SET state = \(again ? Publication.State.waiting : .unsure),
          next_try_at = \(again ? now.seconds : nil), ended_at = \(again ? nil : now.seconds),
          excerpt = 'the server was stopped on the way'
        WHERE id = \(one.id) AND owner IS NULL
        """)
      try event(one.id, "unsure", nil, "the server was stopped on the way", person: nil, now: now, connection)
    }
    return left.count
  }

  /// What waited in a copy, or while nobody served, does not leave by itself: a person says so. Returns how many.
  public static func holdBack(now: Instant, _ connection: Connection) throws -> Int {
    let held = try connection.all(
      """
      UPDATE publication SET state = 'failed', next_try_at = NULL, ended_at = \(now.seconds), excerpt = \(heldBack)
      WHERE state = 'waiting' AND owner IS NULL RETURNING id
      """
    ) { $0.int64(0) }
    for id in held { try event(id, "held", nil, heldBack, person: nil, now: now, connection) }
    return held.count
  }

  private static let heldBack = "it waited in a copy, or while the server was off: a person decides"

  /// Whether an earlier try of it may have come through.
  static func mayBeThere(_ id: Int64, _ connection: Connection) throws -> Bool {
    try connection.first(
      "SELECT 1 FROM publication_event WHERE publication_id = \(id) AND what = 'unsure' LIMIT 1"
    ) { _ in true } ?? false
  }

  /// A person published it, or saw that it stands there. Throws `noSuchPublication`, `notByHand`.
  public static func done(
    _ id: Int64, url: String?, by hand: IncidentHand, now: Instant, _ connection: Connection
  ) throws {
    guard let one = try find(id, connection) else { throw IncidentProblem.noSuchPublication }
    guard one.state.wantsPerson else { throw IncidentProblem.notByHand }
    let place = url.flatMap { try? WebAddress($0).text }
    let state: Publication.State = one.state == .unsure ? .published : .doneByHand
    try connection.execute(
      """
      UPDATE publication SET state = \(state), url = COALESCE(\(place), url), ended_at = \(now.seconds)
      WHERE id = \(id)
      """)
    try event(id, "done", nil, place ?? "", person: hand.personID, now: now, connection)
    let outlet = try OutletStore.find(one.outlet, connection)?.name ?? ""
    try IncidentTimeline.add(
      .answeredByHand, one.incident, update: one.update, detail: outlet, by: hand, now: now, connection)
  }

  /// A new round of tries. Throws `noSuchPublication`, `stillWaiting`, `notByHand` where nothing is to be tried.
  public static func again(
    _ id: Int64, by hand: IncidentHand, now: Instant, _ connection: Connection
  ) throws {
    guard let one = try find(id, connection) else { throw IncidentProblem.noSuchPublication }
    if one.state == .waiting || one.state == .sending { throw IncidentProblem.stillWaiting }
    guard one.state == .failed || one.state == .unsure else { throw IncidentProblem.notByHand }
    try connection.execute(
      """
      UPDATE publication SET state = 'waiting', next_try_at = \(now.seconds), ended_at = NULL,
        budget = \(one.attempts + PublicationSender.policy.tries)
      WHERE id = \(id)
      """)
    try event(id, "again", nil, "", person: hand.personID, now: now, connection)
    try AuditLog.add(.publicationAgain, "incident \(one.incident)", by: hand.actor, now: now, connection)
  }

  private static func event(
    _ id: Int64, _ what: String, _ status: Int?, _ excerpt: String, person: Int64?, now: Instant,
    _ connection: Connection
  ) throws {
    try connection.execute(
      """
      INSERT INTO publication_event (publication_id, happened_at, what, status, excerpt, person_id)
      VALUES (\(id), \(now.seconds), \(what), \(status), \(Excerpt.of(excerpt)), \(person))
      """)
  }
}
