import PageKit
public import Incidents
import Indicators
import Outlets
import Transport
public import Primitives
public import Storage

/// What stands in the composer as somebody typed it.
public struct ComposedUpdate: Sendable {
  public var seen: String
  var phase: IncidentPhase
  var text: PublicText
  /// Minutes; empty for no promise.
  var promise: String
  var services: [Int64: ServiceState]
  var outlets: Set<Int64>
  var ownTexts: [Int64: String]
  var mailsSubscribers: Bool
  var isPreview: Bool
  public var problem: String?

  public init(
    seen: String, phase: IncidentPhase, text: PublicText, promise: String, services: [Int64: ServiceState],
    outlets: Set<Int64>, ownTexts: [Int64: String], mailsSubscribers: Bool, isPreview: Bool, problem: String? = nil
  ) {
    self.seen = seen
    self.phase = phase
    self.text = text
    self.promise = promise
    self.services = services
    self.outlets = outlets
    self.ownTexts = ownTexts
    self.mailsSubscribers = mailsSubscribers
    self.isPreview = isPreview
    self.problem = problem
  }

  /// As it is published.
  public func draft(now: Instant) -> UpdateDraft {
    UpdateDraft(
      phase: phase, text: text,
      promisedAt: Int64(promise).map { now.adding(minutes: $0) }, services: services,
      outlets: outlets.sorted().map { OutletChoice(outlet: $0, ownText: ownTexts[$0]) },
      mailsSubscribers: mailsSubscribers)
  }
}

/// The composer: what it begins with, and what each outlet would show.
enum ComposerReport {
  /// Minutes that can be promised.
  private static let promises: [Int64] = [15, 30, 60, 120, 240, 1_440]

  static func composer(
    _ incident: Incident, _ reader: IncidentReport.Reader, typed: ComposedUpdate?, now: Instant,
    _ connection: Connection
  ) throws -> UpdateComposer {
    let language = reader.language
    func words(_ key: ComposerWords) -> String { key.text[language] }
    let outlets = try OutletStore.all(connection).filter(\.isEnabled)
    let composed = try typed ?? fresh(incident, outlets, reader, now: now, connection)
    let organisation = try OrganisationStore.read(connection)
    let subscribers = try SubscriberStore.counts(connection).confirmed
    let count = NumberText(language).count(Double(subscribers))
    let promises = Self.promises.map { minutes in
      SelectField.Choice(
        String(minutes),
        words(minutes < 60 ? .withinMinutes(minutes) : minutes == 60 ? .withinAnHour : .withinHours(minutes / 60)))
    }
    return UpdateComposer(
      language: language, incident: incident.id, seen: composed.seen,
      phases: IncidentPhase.all(of: incident.kind).map { SelectField.Choice($0.rawValue, $0.name[language]) },
      phase: composed.phase.rawValue, textIt: composed.text.it, textEn: composed.text.en,
      promises: [SelectField.Choice("", words(.noPromise))] + promises, promise: composed.promise,
      services: try ServiceStore.all(connection).map {
        ($0.id, $0.name[language], (composed.services[$0.id] ?? .operational).rawValue)
      },
      states: ServiceState.allCases.map { SelectField.Choice($0.rawValue, $0.name[language]) },
      places: outlets.map { place($0, incident, composed, reader) },
      mails: reader.hasMailServer && subscribers > 0 ? words(.mails(count)) : nil,
      mailsSubscribers: composed.mailsSubscribers, isPreview: composed.isPreview,
      needsApproval: organisation.wantsSecondEyes, problem: composed.problem)
  }

  /// The text of a phase, as the templates have it.
  static func text(
    _ incident: Incident, _ phase: IncidentPhase, now: Instant, _ connection: Connection
  ) throws -> PublicText {
    let organisation = try OrganisationStore.read(connection)
    return try IncidentWording(organisation: organisation.name, clock: organisation.clock)
      .text(incident, phase, now: now, connection)
  }

  private static func fresh(
    _ incident: Incident, _ outlets: [IncidentOutlet], _ reader: IncidentReport.Reader, now: Instant,
    _ connection: Connection
  ) throws -> ComposedUpdate {
    let last = try IncidentQueries.lastPublished(incident.id, connection)
    let phase = next(incident, isFirst: last == nil, now: now)
    return ComposedUpdate(
      seen: last.map { String($0) } ?? "", phase: phase, text: try text(incident, phase, now: now, connection),
      promise: phase.isOver || incident.kind == .maintenance ? "" : "30",
      services: phase.isOver ? incident.hit.mapValues { _ in .operational } : incident.hit,
      outlets: Set(outlets.map(\.id)), ownTexts: [:], mailsSubscribers: true, isPreview: false)
  }

  /// What is most likely said next.
  private static func next(_ incident: Incident, isFirst: Bool, now: Instant) -> IncidentPhase {
    let phases = IncidentPhase.all(of: incident.kind)
    if isFirst { return incident.kind == .fault && incident.cause != nil ? .identified : phases[0] }
    if incident.phase.isOver { return incident.phase }
    // A maintenance begins by its clock, not by a click two weeks before.
    if incident.phase == .scheduled, let window = incident.window, now < window.from { return .scheduled }
    // That the cause was found is not said before somebody confirmed it.
    if incident.phase == .investigating, incident.cause == nil { return .investigating }
    guard let place = phases.firstIndex(of: incident.phase) else { return phases[0] }
    return phases[min(place + 1, phases.count - 1)]
  }

  private static func place(
    _ outlet: IncidentOutlet, _ incident: Incident, _ composed: ComposedUpdate, _ reader: IncidentReport.Reader
  ) -> UpdateComposer.Place {
    let language = reader.language
    func words(_ key: ComposerWords) -> String { key.text[language] }
    let preview = PublicationPreview(
      incident, composed.phase, composed.text, own: composed.ownTexts[outlet.id], on: outlet, publicURL: reader.base)
    let numbers = NumberText(language)
    let length = numbers.count(Double(preview.length))
    let weight = preview.excessBytes.map {
      words(.bytes(numbers.count(Double($0.bytes)), of: numbers.count(Double($0.limit))))
    }
    let count =
      preview.limit.map { words(.lengthOf(length, most: numbers.count(Double($0)))) } ?? words(.length(length))
    let inLanguage = OutletWords.written(outlet.language).text[language]
    return UpdateComposer.Place(
      id: outlet.id, name: outlet.name, note: "\(outlet.kind.name[language]), \(inLanguage)",
      isChosen: composed.outlets.contains(outlet.id), ownText: composed.ownTexts[outlet.id] ?? "",
      count: [count, weight].compactMap { $0 }.joined(separator: ", "),
      fits: preview.fits, preview: preview.text)
  }
}

extension IncidentReport {
  /// The composer's text put back to that of the phase chosen.
  public static func retext(
    _ id: Int64, _ composed: ComposedUpdate, now: Instant, _ connection: Connection
  ) throws -> ComposedUpdate {
    guard let incident = try IncidentQueries.find(id, connection) else { throw IncidentProblem.noSuchIncident }
    var composed = composed
    composed.text = try ComposerReport.text(incident, composed.phase, now: now, connection)
    return composed
  }
}
