public import Incidents
import Outlets
public import Primitives
public import Storage
import Transport

/// An incident as `--json` gives it.
public struct IncidentAnswer: Encodable, Sendable {
  struct Update: Encodable, Sendable {
    var id: Int64
    var state: String
    var version: Int
    var phase: String
    var text: PublicText
    var written_by: String
    var published_at: String?
  }

  struct Place: Encodable, Sendable {
    var id: Int64
    var update: Int64
    var version: Int
    var outlet: String
    var kind: String
    var state: String
    var attempts: Int
    var status: Int?
    var excerpt: String
    var url: String?
  }

  var id: Int64
  var key: String
  var kind: String
  var title: PublicText
  var severity: String
  var phase: String
  var cause: String?
  var cause_note: String?
  var alarm: String?
  var started_at: String
  var ended_at: String?
  var window_from: String?
  var window_to: String?
  var promised_at: String?
  var updates: [Update]?
  var publications: [Place]?

  public init(_ one: Incident, now: Instant) {
    id = one.id
    key = one.key
    kind = one.kind.rawValue
    title = one.title
    severity = one.severity.rawValue
    phase = one.phase(at: now).rawValue
    cause = one.cause?.cause.rawValue
    cause_note = one.cause?.note
    alarm = one.alarm
    started_at = one.startedAt.rfc3339
    ended_at = one.end(at: now)?.rfc3339
    window_from = one.window?.from.rfc3339
    window_to = one.window?.to.rfc3339
    promised_at = one.promisedAt?.rfc3339
  }

  public init(_ one: Incident, now: Instant, _ connection: Connection) throws {
    self.init(one, now: now)
    updates = try IncidentQueries.updates(of: one.id, connection).map { update in
      Update(
        id: update.id, state: update.state.rawValue, version: update.version, phase: update.phase.rawValue,
        text: update.text, written_by: update.writtenBy.name, published_at: update.publishedAt?.rfc3339)
    }
    let outlets = Dictionary(
      try OutletStore.all(connection).map { ($0.id, $0) }, uniquingKeysWith: { first, _ in first })
    publications = try PublicationStore.of(incident: one.id, connection).map { place in
      Place(
        id: place.id, update: place.update, version: place.version, outlet: outlets[place.outlet]?.name ?? "",
        kind: outlets[place.outlet]?.kind.rawValue ?? "", state: place.state.rawValue, attempts: place.attempts,
        status: place.status, excerpt: place.excerpt, url: place.url)
    }
  }

  /// The same to read.
  public func lines(_ language: Language) -> [String] {
    func words(_ key: IncidentPageWords) -> String { key.text[language] }
    let name = IncidentPhase(rawValue: phase)?.name[language] ?? phase
    var lines = ["\(title[language]) (\(id))", "\(name) · \(severity) · \(words(.since(started_at)))"]
    if let cause = cause.flatMap(IncidentCause.init(rawValue:)) {
      lines.append("\(words(.cause)): \(cause.name[language])\(cause_note.map { $0.isEmpty ? "" : ", \($0)" } ?? "")")
    }
    for update in updates ?? [] {
      let phase = IncidentPhase(rawValue: update.phase)?.name[language] ?? update.phase
      let when = update.published_at ?? words(.notPublished)
      lines += ["", "\(phase) · \(when) · \(update.written_by)", update.text[language]]
      for place in publications ?? [] where place.update == update.id {
        let state = Publication.State(rawValue: place.state)?.name[language] ?? place.state
        let more = [place.url, place.state == "published" ? nil : place.excerpt].compactMap { $0 }
          .filter { !$0.isEmpty }.joined(separator: " · ")
        lines.append("  \(place.outlet): \(state)\(more.isEmpty ? "" : " · \(more)")")
      }
    }
    return lines
  }
}
