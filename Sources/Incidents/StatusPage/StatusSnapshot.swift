public import Primitives
public import Storage

/// All that the public page tells, at one moment: what customers were told, and nothing that they were not.
public struct StatusSnapshot: Sendable {
  /// An incident with what was published of it, the oldest first; one without an update is not here.
  public struct Story: Sendable, Hashable {
    public let incident: Incident
    public let updates: [IncidentUpdate]
    public let services: [Int64]
    public let phase: IncidentPhase

    /// The moment of the last word.
    public var lastSaid: Instant { updates.last?.publishedAt ?? incident.openedAt }
  }

  public let now: Instant
  public let clock: ZoneClock
  public let timeZone: String
  /// Who runs the page; empty where nobody gave a name.
  public let organisation: String
  public let language: Language
  public let links: StatusLinks
  public let services: [Service]
  public let days: [ServiceDays]
  public let impacts: [ServiceImpact]
  /// Of the last year, and those to come; the newest first.
  public let stories: [Story]
  /// Whether a mail server is set, so that people can subscribe.
  public let takesSubscribers: Bool
  /// The last that was read before the database went away: everything made of it says of when it is.
  public private(set) var isHeld = false

  /// The same, marked as the last that is known.
  public var held: StatusSnapshot {
    var held = self
    held.isHeld = true
    return held
  }

  /// Days of past incidents that are told.
  public static let history = 366

  /// Who runs the page, and where it stands.
  public struct House: Sendable {
    public var organisation: String
    public var language: Language
    public var timeZone: String
    public var links: StatusLinks
    public var takesSubscribers: Bool

    /// `base` is the public address of the installation, or where a copy of the page stands.
    public init(
      organisation: String, language: Language, timeZone: String, base: String, isCopy: Bool = false,
      takesSubscribers: Bool
    ) {
      self.organisation = PlainText.leaving(organisation)
      self.language = language
      self.timeZone = timeZone
      let base = base.hasSuffix("/") ? String(base.dropLast()) : base
      links = isCopy ? .copy(base) : .live(base)
      self.takesSubscribers = takesSubscribers
    }
  }

  /// O(incidents of a year · updates + services · days · impacts).
  public static func read(_ house: House, now: Instant, _ connection: Connection) throws -> StatusSnapshot {
    let clock = ZoneClock(identifier: house.timeZone) ?? .utc
    let from = Instant(seconds: now.seconds - Int64(history) * 86_400)
    let incidents = try IncidentQueries.since(from, connection)
    let updates = try IncidentQueries.published(of: incidents.map(\.id), connection)
    let services = try ServiceStore.all(connection)
    let impacts = try ServiceStore.impacts(since: from, connection)
    let stories = incidents.compactMap { incident -> Story? in
      guard let said = updates[incident.id], !said.isEmpty else { return nil }
      var hit = Set(impacts.filter { $0.incident == incident.id }.map(\.service))
      hit.formUnion(incident.hit.filter { $0.value != .operational }.keys)
      let places = services.filter { hit.contains($0.id) }.map(\.id)
      return Story(incident: incident, updates: said, services: places, phase: incident.phase(at: now))
    }
    return StatusSnapshot(
      now: now, clock: clock, timeZone: house.timeZone, organisation: house.organisation, language: house.language,
      links: house.links, services: services,
      days: services.map { ServiceDays($0, impacts, now: now, clock) }, impacts: impacts, stories: stories,
      takesSubscribers: house.takesSubscribers)
  }

  /// How a service stands now.
  public func state(of service: Int64) -> ServiceState {
    ServiceState.worst(
      impacts.filter { $0.service == service && $0.from <= now && ($0.to.map { $0 > now } ?? true) }.map(\.state))
  }

  /// Faults that are not over, the newest first.
  public var openFaults: [Story] { stories.filter { $0.incident.kind == .fault && !$0.phase.isOver } }

  /// Maintenance that is under way or to come, the soonest first.
  public var maintenances: [Story] {
    stories.filter { $0.incident.kind == .maintenance && !$0.phase.isOver }
      .sorted { $0.incident.startedAt < $1.incident.startedAt }
  }

  /// What is over, the newest first.
  public var past: [Story] { stories.filter { $0.phase.isOver } }

  /// When anything last changed; the moment of the snapshot where nothing was ever told.
  public var lastChange: Instant {
    stories.map(\.lastSaid).max() ?? services.map(\.createdAt).max() ?? Instant(seconds: 0)
  }

  public func name(of service: Int64, _ language: Language) -> String? {
    services.first { $0.id == service }?.name[language]
  }
}
