import Foundation
public import Primitives

/// The page as other programs read it: the shapes of Statuspage's public API, version 2.
public struct StatusJSON {
  private let snapshot: StatusSnapshot
  private let language: Language

  public init(_ snapshot: StatusSnapshot, _ language: Language) {
    self.snapshot = snapshot
    self.language = language
  }

  /// The documents below `/api/v2/`.
  public enum Document: String, Sendable, CaseIterable {
    case summary, status, components, incidents
    case unresolved = "incidents/unresolved"
    case maintenances = "scheduled-maintenances"
    case upcoming = "scheduled-maintenances/upcoming"
    case active = "scheduled-maintenances/active"
  }

  public func bytes(_ document: Document) throws -> [UInt8] {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
    let all = snapshot.stories
    let faults = all.filter { $0.incident.kind == .fault }
    let value: Answer =
      switch document {
      case .summary:
        Answer(
          page: page, status: status, components: components, incidents: snapshot.openFaults.map(incident),
          scheduled_maintenances: snapshot.maintenances.map(incident))
      case .status: Answer(page: page, status: status)
      case .components: Answer(page: page, components: components)
      case .incidents: Answer(page: page, incidents: faults.prefix(50).map(incident))
      case .unresolved: Answer(page: page, incidents: snapshot.openFaults.map(incident))
      case .maintenances:
        Answer(
          page: page,
          scheduled_maintenances: all.filter { $0.incident.kind == .maintenance }.prefix(50).map(incident))
      case .upcoming:
        Answer(
          page: page,
          scheduled_maintenances: snapshot.maintenances.filter { $0.phase == .scheduled }.map(incident))
      case .active:
        Answer(
          page: page,
          scheduled_maintenances: snapshot.maintenances.filter { $0.phase == .inProgress }.map(incident))
      }
    return Array(try encoder.encode(value))
  }

  struct Answer: Encodable {
    var page: Page
    var status: Status?
    var components: [Component]?
    var incidents: [Told]?
    var scheduled_maintenances: [Told]?
  }

  struct Page: Encodable {
    var id: String
    var name: String
    var url: String
    var time_zone: String
    var updated_at: String
  }

  struct Status: Encodable {
    var indicator: String
    var description: String
  }

  struct Component: Encodable {
    var id: String
    var name: String
    var status: String
    var created_at: String
    var updated_at: String
    var position: Int
    var page_id: String
    @OrNull var description: String? = nil
    @OrNull var group_id: String? = nil
    @OrNull var start_date: String? = nil
    var group = false
    var showcase = true
    var only_show_if_degraded = false
  }

  struct Told: Encodable {
    var id: String
    var name: String
    var status: String
    var impact: String
    var shortlink: String
    var page_id: String
    var created_at: String
    var updated_at: String
    var started_at: String
    @OrNull var monitoring_at: String? = nil
    @OrNull var resolved_at: String? = nil
    @OrNull var scheduled_for: String? = nil
    @OrNull var scheduled_until: String? = nil
    @OrNull var reminder_intervals: String? = nil
    var incident_updates: [Update]
    var components: [Component]
  }

  struct Update: Encodable {
    var id: String
    var incident_id: String
    var status: String
    var body: String
    var created_at: String
    var updated_at: String
    var display_at: String
    @OrNull var affected_components: [Affected]? = nil
    var deliver_notifications: Bool
    @OrNull var custom_tweet: String? = nil
    @OrNull var tweet_id: String? = nil
  }

  /// How a service stood before an update, and after it.
  struct Affected: Encodable {
    var code: String
    var name: String
    var old_status: String
    var new_status: String
  }

  private var page: Page {
    Page(
      id: "campanello", name: snapshot.organisation.isEmpty ? "Campanello" : snapshot.organisation,
      url: snapshot.links.page(language), time_zone: snapshot.timeZone, updated_at: text(snapshot.lastChange))
  }

  private var status: Status {
    Status(indicator: indicator, description: StatusWords.marked(snapshot)[language])
  }

  /// The worst of what customers were told.
  private var indicator: String {
    let worst = snapshot.openFaults.map(\.incident.severity).max { Self.rank($0) < Self.rank($1) }
    return worst?.rawValue ?? "none"
  }

  private static func rank(_ severity: IncidentSeverity) -> Int {
    IncidentSeverity.allCases.firstIndex(of: severity) ?? 0
  }

  private var components: [Component] { snapshot.services.map(component) }

  private func component(_ service: Service) -> Component {
    let changed = snapshot.impacts.filter { $0.service == service.id }
      .flatMap { [$0.from, $0.to].compactMap { $0 } }.filter { $0 <= snapshot.now }.max()
    return Component(
      id: service.key, name: service.name[language], status: snapshot.state(of: service.id).rawValue,
      created_at: text(service.createdAt), updated_at: text(changed ?? service.createdAt), position: service.position,
      page_id: page.id)
  }

  private func incident(_ story: StatusSnapshot.Story) -> Told {
    let one = story.incident
    return Told(
      id: one.key, name: one.title[language], status: story.phase.rawValue,
      impact: one.kind == .maintenance ? "maintenance" : one.severity.rawValue,
      shortlink: snapshot.links.incident(one.key, language), page_id: page.id, created_at: text(one.openedAt),
      updated_at: text(story.lastSaid), started_at: text(one.startedAt),
      resolved_at: one.end(at: snapshot.now).map(text), scheduled_for: one.window.map { text($0.from) },
      scheduled_until: one.window.map { text($0.to) },
      incident_updates: updates(story),
      components: snapshot.services.filter { story.services.contains($0.id) }.map(component))
  }

  /// The newest first; what each changed of the services is told from the ones before it.
  private func updates(_ story: StatusSnapshot.Story) -> [Update] {
    var known: [Int64: ServiceState] = [:]
    let told = story.updates.map { update in
      let said = text(update.publishedAt ?? update.writtenAt)
      let affected = snapshot.services.compactMap { service in
        update.services[service.id].map { state in
          Affected(
            code: service.key, name: service.name[language],
            old_status: (known[service.id] ?? .operational).rawValue, new_status: state.rawValue)
        }
      }
      known.merge(update.services) { $1 }
      return Update(
        id: "\(story.incident.key)-\(update.id)", incident_id: story.incident.key, status: update.phase.rawValue,
        body: update.text[language], created_at: said, updated_at: text(update.writtenAt), display_at: said,
        affected_components: affected.isEmpty ? nil : affected, deliver_notifications: update.mailsSubscribers)
    }
    return told.reversed()
  }

  /// `2026-11-23T09:05:00.000Z`, as Statuspage writes it.
  private func text(_ instant: Instant) -> String { instant.rfc3339.dropLast() + ".000Z" }
}

/// Written as `null` where there is nothing, as Statuspage does: its readers look for the key.
@propertyWrapper
struct OrNull<Value: Encodable>: Encodable {
  var wrappedValue: Value?

  func encode(to encoder: any Encoder) throws {
    var container = encoder.singleValueContainer()
    if let wrappedValue { try container.encode(wrappedValue) } else { try container.encodeNil() }
  }
}
