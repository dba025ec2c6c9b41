public import Primitives
public import Storage

/// What goes on: a fault, or a maintenance that was planned. One story that customers are told.
public struct Incident: Sendable, Hashable, Identifiable {
  public enum Kind: String, Sendable, Hashable, CaseIterable, SQLBindable {
    case fault, maintenance
  }

  /// From and to; of a maintenance only.
  public struct Window: Sendable, Hashable {
    public var from: Instant
    public var to: Instant

    public init(from: Instant, to: Instant) {
      self.from = from
      self.to = to
    }
  }

  public let id: Int64
  /// In public addresses: 12 letters and digits that cannot be guessed from another's.
  public let key: String
  public let kind: Kind
  public var title: PublicText
  public var severity: IncidentSeverity
  /// As the last update said.
  public var phase: IncidentPhase
  public var cause: ConfirmedCause?
  /// The alarm it was opened from.
  public let alarm: String?
  /// When it began, as far as is known.
  public var startedAt: Instant
  public let openedAt: Instant
  public var endedAt: Instant?
  public var window: Window?
  /// How often a planned maintenance was moved or renamed, and when last.
  public var revision: Int
  public var revisedAt: Instant?
  /// Until when customers were promised the next update.
  public var promisedAt: Instant?
  /// What was learned, for the house.
  public var retrospective: String
  /// The services that it hits, and how they stand; what the next update begins from.
  public var hit: [Int64: ServiceState]

  /// How it stands at `now`: a maintenance begins and ends by its clock, unless a person said otherwise.
  public func phase(at now: Instant) -> IncidentPhase {
    guard let window, !phase.isOver else { return phase }
    if window.to <= now { return .completed }
    return window.from <= now ? .inProgress : phase
  }

  public func isOver(at now: Instant) -> Bool { phase(at: now).isOver }

  /// The end: as a person said it, or by the clock of the window.
  public func end(at now: Instant) -> Instant? {
    endedAt ?? window.flatMap { $0.to <= now ? $0.to : nil }
  }

  /// Whether customers wait for an update that was promised.
  public func isPromiseOverdue(at now: Instant) -> Bool {
    guard let promisedAt, !isOver(at: now) else { return false }
    return promisedAt < now
  }

  /// Bounds of what is typed, in characters.
  public static let longestTitle = 120
  public static let longestText = 4_000
  public static let longestNote = 4_000
}
