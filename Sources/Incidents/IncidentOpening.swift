public import Primitives

/// An incident as somebody opens it. Customers see nothing before its first update.
public struct IncidentOpening: Sendable, Hashable {
  public var kind: Incident.Kind
  public var title: PublicText
  public var severity: IncidentSeverity
  public var services: [Int64: ServiceState]
  /// The alarm it is opened from.
  public var alarm: String?
  /// When it began; nil for now.
  public var startedAt: Instant?
  /// Of a maintenance.
  public var window: Incident.Window?

  public init(
    kind: Incident.Kind = .fault, title: PublicText, severity: IncidentSeverity = .major,
    services: [Int64: ServiceState] = [:], alarm: String? = nil, startedAt: Instant? = nil,
    window: Incident.Window? = nil
  ) {
    self.kind = kind
    self.title = title
    self.severity = severity
    self.services = services
    self.alarm = alarm
    self.startedAt = startedAt
    self.window = window
  }

  static let longestWindow: Int64 = 30 * 86_400

  /// Throws `titleMissing`, `textTooLong`, `windowWrong`.
  func checked() throws(IncidentProblem) -> IncidentOpening {
    var opening = self
    opening.title = try Self.checked(title)
    if kind == .maintenance {
      guard let window, window.to > window.from, window.to.seconds(since: window.from) <= Self.longestWindow else {
        throw .windowWrong
      }
    } else {
      opening.window = nil
    }
    return opening
  }

  static func checked(_ title: PublicText) throws(IncidentProblem) -> PublicText {
    let title = title.cleaned(keepsLines: false)
    if title.isEmpty { throw .titleMissing }
    if max(title.it.count, title.en.count) > Incident.longestTitle { throw .textTooLong(limit: Incident.longestTitle) }
    return title
  }
}
