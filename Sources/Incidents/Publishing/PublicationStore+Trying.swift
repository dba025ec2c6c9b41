import Outbound
public import Primitives
public import Storage

/// From waiting to an end, try after try; and what a person says about it.
extension PublicationStore {
  /// Whether anything waits for its moment.
  public static func isDue(now: Instant, _ connection: Connection) throws -> Bool {
    try connection.first(
      "SELECT 1 FROM publication WHERE state = 'waiting' AND next_try_at <= \(now.seconds) LIMIT 1"
    ) { _ in true } ?? false
  }

  /// Takes those whose moment has come, one for each outlet, the oldest first; from now on they are on their way.
  static func take(_ most: Int, now: Instant, _ connection: Connection) throws -> [Publication] {
    try connection.lock("publications")
    let due = try connection.all(
      """
      \(select) WHERE state = 'waiting' AND next_try_at <= \(now.seconds)
        AND NOT EXISTS (SELECT 1 FROM publication p WHERE p.outlet_id = publication.outlet_id
          AND (p.state = 'sending' OR p.state = 'waiting' AND p.id < publication.id AND p.next_try_at <= \(now.seconds)))
      ORDER BY id LIMIT \(most)
      """, publication)
    if due.isEmpty { return [] }
    try connection.execute(
      """
      UPDATE publication SET state = 'sending', begun_at = \(now.seconds), next_try_at = NULL,
        attempts = attempts + 1
      WHERE id IN \(list: due.map(\.id)) AND state = 'waiting'
      """)
    return due
  }

  /// Writes down what became of a try. `next` is the moment of another one, where there is to be one.
  static func finish(
    _ one: Publication, _ result: PublishResult, next: Instant?, now: Instant, _ connection: Connection
  ) throws {
    let state: Publication.State
    var url: String?
    var reference: String?
    switch result.outcome {
    case .published(let place, let known):
      // What another server calls an address is one, or nothing: it becomes a link.
      state = .published
      url = place.flatMap { try? WebAddress($0).text }
      reference = known.flatMap { $0.utf8.count <= 500 ? $0 : nil }
    case .accepted: state = .accepted
    case .retry: state = next == nil ? .failed : .waiting
    case .unsure: state = next == nil ? .unsure : .waiting
    case .reconnect, .rejected: state = .failed
    }
    let changed = try connection.execute(
      """
      UPDATE publication SET state = \(state), status = \(result.status), excerpt = \(result.excerpt),
        url = COALESCE(\(url), url), reference = COALESCE(\(reference), reference), begun_at = NULL,
        next_try_at = \(state == .waiting ? next?.seconds : nil), ended_at = \(state == .waiting ? nil : now.seconds)
      WHERE id = \(one.id) AND state = 'sending'
      """)
    guard changed == 1 else { return }
    let what = result.outcome == .unsure ? "unsure" : state.rawValue
    try event(one.id, what, result.status, result.excerpt, person: nil, now: now, connection)
    if result.outcome == .reconnect {
      try OutletStore.set(one.outlet, enabled: false, by: .reconnect, now: now, connection)
    }
  }

  /// What a killed server had on its way: nobody heard the answer. Where the outlet knows a second one, or can be
  /// looked at, it is tried again; else a person looks. Returns how many.
  public static func settle(after seconds: Int64, now: Instant, _ connection: Connection) throws -> Int {
    try connection.lock("publications")
    let left = try connection.all(
      "\(select) WHERE state = 'sending' AND begun_at <= \(now.seconds - seconds)", publication)
    for one in left {
      guard let outlet = try OutletStore.find(one.outlet, connection) else { continue }
      let again = outlet.rule.again != .unknown || one.reference != nil
      try connection.execute(
        """
        UPDATE publication SET state = \(again ? Publication.State.waiting : .unsure), begun_at = NULL,
          next_try_at = \(again ? now.seconds : nil), ended_at = \(again ? nil : now.seconds),
          excerpt = 'the server was stopped on the way'
        WHERE id = \(one.id)
        """)
      try event(one.id, "unsure", nil, "the server was stopped on the way", person: nil, now: now, connection)
    }
    return left.count
  }

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
        budget = \(one.attempts + PublicationSender.tries)
      WHERE id = \(id)
      """)
    try event(id, "again", nil, "", person: hand.personID, now: now, connection)
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
