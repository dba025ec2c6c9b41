public import Primitives
public import Storage

/// A planned maintenance begins and ends by its clock, is moved or cancelled; whoever was told of it is told.
public enum MaintenanceStore {
  /// The house that tells, and where its page stands.
  public struct House: Sendable {
    public var wording: IncidentWording
    public var publicURL: String

    public init(organisation: String, clock: ZoneClock, publicURL: String) {
      wording = IncidentWording(organisation: organisation, clock: clock)
      self.publicURL = publicURL
    }
  }

  /// Seconds after its end for which it is still told: a server that was away longer tells old news to nobody.
  static let freshness: Int64 = 86_400

  /// Announced ones whose beginning or end has come and was not told yet.
  public static func due(now: Instant, _ connection: Connection) throws -> [Int64] {
    try connection.all(
      """
      SELECT id FROM incident
      WHERE kind = 'maintenance' AND ended_at IS NULL AND window_from <= \(now.seconds)
        AND window_to > \(now.seconds - freshness) AND (phase = 'scheduled' OR window_to <= \(now.seconds))
        AND EXISTS (SELECT 1 FROM incident_update u WHERE u.incident_id = incident.id AND u.state = 'published')
      ORDER BY id
      """
    ) { $0.int64(0) }
  }

  /// Publishes that it began, or that it is over, where its moment has come; false where somebody else did, or moved it
  /// meanwhile. The incident's row decides: whoever changes its phase writes the update, in one transaction.
  @discardableResult
  public static func turn(_ id: Int64, _ house: House, now: Instant, _ connection: Connection) throws -> Bool {
    // As every writer of incidents, so that none waits for the other's row.
    try connection.lock("incidents")
    let ended = try connection.execute(
      """
      UPDATE incident SET phase = 'completed', ended_at = window_to
      WHERE id = \(id) AND ended_at IS NULL AND window_to <= \(now.seconds)
      """)
    if ended == 0 {
      let begun = try connection.execute(
        """
        UPDATE incident SET phase = 'in_progress'
        WHERE id = \(id) AND ended_at IS NULL AND phase = 'scheduled' AND window_from <= \(now.seconds)
        """)
      if begun == 0 { return false }
    }
    let incident = try IncidentStore.found(id, connection)
    let text = try house.wording.text(incident, incident.phase, now: now, connection)
    try tell(incident, text, house, by: .clock, now: now, connection)
    return true
  }

  /// Another window. Whoever was told of the old one is told from when to when.
  ///
  /// Throws `noSuchIncident`, `notMaintenance`, `isOver`, `windowWrong`.
  public static func move(
    _ id: Int64, to window: Incident.Window, _ house: House, needsApproval: Bool = false, by hand: IncidentHand,
    now: Instant, _ connection: Connection
  ) throws {
    try connection.lock("incidents")
    let known = try open(id, now: now, connection)
    guard let old = known.window, window.to > window.from, window.to > now,
      window.to.seconds(since: window.from) <= IncidentOpening.longestWindow
    else { throw IncidentProblem.windowWrong }
    if old == window { return }
    let phase: IncidentPhase = window.from > now ? .scheduled : .inProgress
    let changed = try connection.execute(
      """
      UPDATE incident SET window_from = \(window.from.seconds), window_to = \(window.to.seconds),
        started_at = \(window.from.seconds), phase = \(phase), revision = revision + 1, revised_at = \(now.seconds)
      WHERE id = \(id) AND ended_at IS NULL
      """)
    if changed == 0 { throw IncidentProblem.isOver }
    try moveServices(id, old, window, now: now, connection)
    try IncidentTimeline.add(
      .windowChanged, id, detail: "\(window.from.rfc3339) – \(window.to.rfc3339)", by: hand, now: now, connection)
    guard try IncidentQueries.lastPublished(id, connection) != nil else { return }
    let words = MaintenanceWords(clock: house.wording.clock)
    try tell(
      try IncidentStore.found(id, connection), words.moved(old, window, known.title), house,
      needsApproval: needsApproval, by: hand, now: now, connection)
  }

  /// It is not done. `text` is what customers read; empty for the usual one. Nobody hears of one that nobody was told of.
  ///
  /// Throws `noSuchIncident`, `notMaintenance`, `isOver`, `textTooLong`.
  public static func cancel(
    _ id: Int64, _ text: PublicText = PublicText(it: "", en: ""), _ house: House, needsApproval: Bool = false,
    by hand: IncidentHand, now: Instant, _ connection: Connection
  ) throws {
    try connection.lock("incidents")
    var known = try open(id, now: now, connection)
    guard try IncidentQueries.lastPublished(id, connection) != nil else {
      try connection.execute(
        """
        UPDATE incident SET phase = 'completed', ended_at = \(now.seconds), cancelled_at = \(now.seconds)
        WHERE id = \(id)
        """)
      return try IncidentTimeline.add(.cancelled, id, detail: "", by: hand, now: now, connection)
    }
    known.phase = .cancelled
    let usual = try house.wording.text(known, .cancelled, now: now, connection)
    try tell(
      known, text.cleaned(keepsLines: true).isEmpty ? usual : text, house, needsApproval: needsApproval, by: hand,
      now: now, connection)
  }

  private static func open(_ id: Int64, now: Instant, _ connection: Connection) throws -> Incident {
    let known = try IncidentStore.found(id, connection)
    guard known.kind == .maintenance else { throw IncidentProblem.notMaintenance }
    if known.isOver(at: now) { throw IncidentProblem.isOver }
    return known
  }

  /// What was under way until now stays so; what was to come moves along.
  private static func moveServices(
    _ id: Int64, _ old: Incident.Window, _ new: Incident.Window, now: Instant, _ connection: Connection
  ) throws {
    let stretches = try ServiceStore.impacts(of: id, connection).filter { $0.from == old.from }
    guard old.from <= now, new.from > now else {
      try connection.execute(
        """
        UPDATE incident_service SET from_at = \(new.from.seconds), to_at = \(new.to.seconds)
        WHERE incident_id = \(id) AND from_at = \(old.from.seconds)
        """)
      return
    }
    try connection.execute(
      """
      UPDATE incident_service SET to_at = \(now.seconds)
      WHERE incident_id = \(id) AND from_at = \(old.from.seconds)
      """)
    for one in stretches {
      try IncidentStore.begin(one.service, one.state, id, new.from, to: new.to, connection)
    }
  }

  /// An update of the incident's phase, to everywhere an earlier one went.
  private static func tell(
    _ incident: Incident, _ text: PublicText, _ house: House, needsApproval: Bool = false, by hand: IncidentHand,
    now: Instant, _ connection: Connection
  ) throws {
    let told = try IncidentQueries.updates(of: incident.id, connection).filter { $0.state == .published }
    let places = try places(told, incident, text, house, connection)
    let services = incident.phase.isOver ? incident.hit.mapValues { _ in ServiceState.operational } : incident.hit
    let draft = UpdateDraft(
      phase: incident.phase, text: text, services: services, outlets: places.chosen,
      mailsSubscribers: told.contains(where: \.mailsSubscribers))
    try IncidentStore.write(
      draft, on: incident.id, after: told.map(\.id).max(), needsApproval: needsApproval, by: hand,
      publicURL: house.publicURL, now: now, connection)
    if places.leftOut.isEmpty { return }
    try IncidentTimeline.add(
      .noted, incident.id, detail: MaintenanceWords.leftOut(places.leftOut), by: hand, now: now, connection)
  }

  /// The outlets that were told before, each with the text that fits there.
  private static func places(
    _ told: [IncidentUpdate], _ incident: Incident, _ text: PublicText, _ house: House, _ connection: Connection
  ) throws -> (chosen: [OutletChoice], leftOut: [String]) {
    guard let window = incident.window else { return ([], []) }
    let words = MaintenanceWords(clock: house.wording.clock)
    var chosen: [OutletChoice] = []
    var leftOut: [String] = []
    for id in Set(told.flatMap { $0.outlets.map(\.outlet) }).sorted() {
      guard let outlet = try OutletStore.find(id, connection), outlet.isEnabled else { continue }
      let short = words.short(incident.phase, window, outlet.language)
      let fitting = [nil, short].first { own in
        PublicationPreview(incident, incident.phase, text, own: own, on: outlet, publicURL: house.publicURL).fits
      }
      if let own = fitting {
        chosen.append(OutletChoice(outlet: id, ownText: own))
      } else {
        leftOut.append(outlet.name)
      }
    }
    return (chosen, leftOut)
  }
}
