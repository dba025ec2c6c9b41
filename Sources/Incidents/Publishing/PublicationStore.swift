import Outbox
import Outlets
public import Primitives
import Secrets
public import Storage

/// The outbox: one row for each outlet and version of an update.
public enum PublicationStore {
  /// What an outlet is given, before it is stored.
  struct Words {
    var title: String
    var body: String
  }

  /// Makes sure that everything fits where it goes. Outlets that are out of use are left out.
  static func check(
    _ draft: inout UpdateDraft, _ incident: Incident, publicURL: String, _ connection: Connection
  ) throws {
    var chosen: [OutletChoice] = []
    for choice in draft.outlets {
      guard let outlet = try OutletStore.find(choice.outlet, connection) else { throw IncidentProblem.noSuchOutlet }
      guard outlet.isEnabled else { continue }
      var choice = choice
      let own = choice.ownText.map { PublicText(it: $0, en: "").cleaned(keepsLines: true).it }
      choice.ownText = own.flatMap { $0.isEmpty ? nil : $0 }
      let words = words(incident, draft.phase, draft.text, choice.ownText, outlet.language)
      try checkLength(words, outlet, incident, publicURL: publicURL)
      chosen.append(choice)
    }
    draft.outlets = chosen
  }

  /// Adds the rows of an update that was just published. An earlier one that still waits is overtaken.
  static func add(
    _ update: IncidentUpdate, _ incident: Incident, publicURL: String, now: Instant, _ connection: Connection
  ) throws {
    for choice in update.outlets {
      guard let outlet = try OutletStore.find(choice.outlet, connection), outlet.isEnabled else { continue }
      try connection.execute(
        """
        UPDATE publication SET state = 'superseded', next_try_at = NULL, ended_at = \(now.seconds)
        WHERE incident_id = \(incident.id) AND outlet_id = \(outlet.id) AND state IN ('waiting', 'by_hand')
          AND owner IS NULL
        """)
      let words = words(incident, update.phase, update.text, choice.ownText, outlet.language)
      try insert(words, update, outlet, reference: nil, now: now, connection)
    }
  }

  /// A correction goes again to where the update went: as an edit where the outlet lets us, by a person's hand where it
  /// stands and cannot be changed by us.
  static func correct(
    _ update: IncidentUpdate, _ incident: Incident, publicURL: String, now: Instant, _ connection: Connection
  ) throws {
    let earlier = try of(incident: incident.id, connection).filter { $0.update == update.id }
    for choice in update.outlets {
      guard let outlet = try OutletStore.find(choice.outlet, connection), outlet.isEnabled,
        let last = earlier.last(where: { $0.outlet == outlet.id })
      else { continue }
      // Its own words were written for it, and are not those that were corrected.
      if choice.ownText != nil { continue }
      let words = words(incident, update.phase, update.text, nil, outlet.language)
      try checkLength(words, outlet, incident, publicURL: publicURL)
      switch last.state {
      case .waiting, .byHand:
        try connection.execute(
          """
          UPDATE publication SET state = 'superseded', next_try_at = NULL, ended_at = \(now.seconds)
          WHERE id = \(last.id) AND owner IS NULL
          """)
        try insert(words, update, outlet, reference: nil, now: now, connection)
      case .published, .accepted, .doneByHand, .unsure, .sending:
        let isEdit = outlet.rule.edits && (last.reference != nil || outlet.kind == .webhook)
        try insert(
          words, update, outlet, reference: last.reference, asksPerson: !isEdit, now: now, connection)
      case .failed, .superseded: try insert(words, update, outlet, reference: nil, now: now, connection)
      }
    }
  }

  /// Those of an incident, the oldest first.
  public static func of(incident: Int64, _ connection: Connection) throws -> [Publication] {
    try connection.all("\(select) WHERE incident_id = \(incident) ORDER BY id", publication)
  }

  public static func find(_ id: Int64, _ connection: Connection) throws -> Publication? {
    try connection.first("\(select) WHERE id = \(id)", publication)
  }

  /// How many wait for a person, of incidents that began since `from`.
  public static func waitingForPerson(since from: Instant, _ connection: Connection) throws -> Int {
    try connection.first(
      """
      SELECT COUNT(*) FROM publication
      WHERE state IN ('unsure', 'failed', 'by_hand') AND created_at >= \(from.seconds)
      """
    ) { $0.int(0) } ?? 0
  }

  /// The words for one outlet: the phase before the title, so that the newest stands out in a list.
  static func words(
    _ incident: Incident, _ phase: IncidentPhase, _ text: PublicText, _ own: String?, _ language: Language
  ) -> Words {
    Words(title: "\(phase.name[language]): \(incident.title[language])", body: own ?? text[language])
  }

  private static func checkLength(
    _ words: Words, _ outlet: IncidentOutlet, _ incident: Incident, publicURL: String
  ) throws {
    let whole = whole(words, outlet.kind, incident, publicURL: publicURL)
    let rule = outlet.rule
    if let bytes = rule.excessBytes(of: whole), let limit = rule.mostBytes {
      throw IncidentProblem.tooManyBytesFor(outlet: outlet.name, bytes: bytes, limit: limit)
    }
    guard let limit = rule.limit(for: whole), rule.length(of: whole) > limit else { return }
    throw IncidentProblem.tooLongFor(outlet: outlet.name, length: rule.length(of: whole), limit: limit)
  }

  /// What will stand there, its link included.
  ///
  /// The update's number is not known yet: `update` is in its place, by default one of seven digits.
  static func whole(
    _ words: Words, _ kind: OutletKind, _ incident: Incident, publicURL: String, update: Int64? = 9_999_999
  ) -> String {
    let link = PublicationSender.link(incident.key, update: update, base: publicURL)
    return PublicPost.text(title: words.title, body: words.body, link: kind.hasLink ? link : "")
  }

  private static func insert(
    _ words: Words, _ update: IncidentUpdate, _ outlet: IncidentOutlet, reference: String?, asksPerson: Bool = false,
    now: Instant, _ connection: Connection
  ) throws {
    let isByHand = outlet.kind.isByHand || asksPerson
    let state: Publication.State = isByHand ? .byHand : .waiting
    try connection.execute(
      """
      INSERT INTO publication (incident_id, update_id, version, outlet_id, key, title, body, state, attempts, budget,
        excerpt, reference, created_at, next_try_at)
      VALUES (\(update.incident), \(update.id), \(update.version), \(outlet.id), \(key(update, outlet)), \(words.title),
        \(words.body), \(state), 0, \(PublicationSender.policy.tries), '', \(reference), \(now.seconds),
        \(isByHand ? nil : now.seconds))
      ON CONFLICT (key) DO NOTHING
      """)
  }

  /// The same for the same text on the same outlet: `pub_` and 32 hexadecimal digits.
  static func key(_ update: IncidentUpdate, _ outlet: IncidentOutlet) -> String {
    let parts = ["\(update.incident)", "\(update.id)", "\(outlet.id)", "\(update.version)", update.writtenAt.rfc3339]
    return "pub_" + Fingerprint.name(of: parts)
  }

  static let select: SQL = """
    SELECT id, incident_id, update_id, version, outlet_id, key, title, body, state, attempts, budget, status, excerpt,
      url, reference, created_at, next_try_at, ended_at, owner
    FROM publication
    """

  static func publication(_ row: Row) throws -> Publication {
    guard let stored = Publication.State(rawValue: row.string(8)) else {
      throw StorageError.corrupt("publication \(row.int64(0)) has a state that is not known")
    }
    let state: Publication.State = row.isNull(18) ? stored : .sending
    func instant(_ column: Int) -> Instant? { row.int64OrNil(column).map { Instant(seconds: $0) } }
    return Publication(
      id: row.int64(0), incident: row.int64(1), update: row.int64(2), version: row.int(3), outlet: row.int64(4),
      key: row.string(5), title: row.string(6), body: row.string(7), state: state, attempts: row.int(9),
      budget: row.int(10), status: row.intOrNil(11), excerpt: row.string(12), url: row.stringOrNil(13),
      reference: row.stringOrNil(14), createdAt: Instant(seconds: row.int64(15)), nextTryAt: instant(16),
      endedAt: instant(17))
  }
}
