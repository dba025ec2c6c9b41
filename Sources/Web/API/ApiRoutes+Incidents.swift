import Markup
import IncidentPages
import HTTPTypes
import Hummingbird
import Incidents
import Indicators
import People
import Primitives
import Storage
import WireForms

/// What programs may do with incidents: read one, rename it, move or cancel a planned maintenance.
extension ApiRoutes {
  static let incidents: [SiteRoute] =
    [.get(SitePath.apiIncident, .token(.read), incident)]
    + IncidentApiAct.allCases.map { act in
      .post(SitePath.apiIncidentAct.ending(act.rawValue), .token(.write)) { try await change(act, $0) }
    }

  @Sendable static func incident(_ visit: Visit) async throws -> Response {
    guard let id = Int64(try visit.parameter("id")) else { throw IncidentProblem.noSuchIncident }
    return try visit.json(
      try await visit.read { connection in
        guard let one = try IncidentQueries.find(id, connection) else { throw IncidentProblem.noSuchIncident }
        return try IncidentAnswer(one, now: visit.now, connection)
      })
  }

  static func change(_ act: IncidentApiAct, _ visit: Visit) async throws -> Response {
    guard let id = Int64(try visit.parameter("id")) else { throw IncidentProblem.noSuchIncident }
    let form = try await fields(visit, known: act == .window ? ["from", "to"] : ["it", "en"])
    let hand = IncidentHand(personID: nil, name: visit.token?.shownName ?? "")
    let base = visit.environment.base
    try await visit.write { connection in
      let acting = MaintenanceActing(id: id, hand: hand, base: base, now: visit.now)
      switch act {
      case .title: try IncidentStore.set(title: text(form), of: id, by: hand, now: visit.now, connection)
      case .window: _ = try acting.move(form.first("from") ?? "", form.first("to") ?? "", connection)
      case .cancellation: try acting.cancel(text(form), connection)
      }
    }
    return try await incident(visit)
  }

  private static func text(_ form: FormFields) -> PublicText {
    PublicText(it: form.first("it") ?? "", en: form.first("en") ?? "")
  }
}

/// The last part of the address of an act on an incident.
enum IncidentApiAct: String, CaseIterable {
  case title, window, cancellation
}

/// A planned maintenance moved or cancelled, from what was typed or sent.
struct MaintenanceActing: Sendable {
  var id: Int64
  var hand: IncidentHand
  var base: String
  var now: Instant

  /// What is to be said of the hours. Throws `momentWrong`, `momentSkipped`, and as the store does.
  func move(_ from: String, _ to: String, _ connection: Connection) throws -> [LocalizedText] {
    let house = try OrganisationStore.read(connection)
    let (from, to) = (try MomentReading.read(from, house.clock), try MomentReading.read(to, house.clock))
    try MaintenanceStore.move(
      id, to: Incident.Window(from: from.instant, to: to.instant), telling(house),
      needsApproval: house.wantsSecondEyes, by: hand, now: now, connection)
    return [from.note, to.note].compactMap { $0 }
  }

  func cancel(_ text: PublicText, _ connection: Connection) throws {
    let house = try OrganisationStore.read(connection)
    try MaintenanceStore.cancel(
      id, text, telling(house), needsApproval: house.wantsSecondEyes, by: hand, now: now, connection)
  }

  private func telling(_ house: Organisation) -> MaintenanceStore.House {
    MaintenanceStore.House(organisation: house.name, clock: house.clock, publicURL: base)
  }
}
