import PageKit
import IncidentPages
import Markup
import HTTPTypes
import Hummingbird
import Incidents
import Ledger
import People
import Primitives
import Storage
import WireForms

/// What is kept an eye on because it may be a cause.
extension SettingsRoutes {
  static let monitors: [SiteRoute] = [
    .get(.monitors, SettingsPage.monitors.access, showMonitors),
    .post(.monitors, SettingsPage.monitors.access, addMonitor),
    .post(SitePath.monitor, SettingsPage.monitors.access, changeMonitor),
  ]

  @Sendable static func showMonitors(_ visit: Visit) async throws -> Response {
    try await monitors(visit, MonitorsPage.Typed())
  }

  private static func monitors(_ visit: Visit, _ typed: MonitorsPage.Typed) async throws -> Response {
    let menu = menu(.monitors, visit)
    let page = try await visit.read { try MonitorReport.page(menu, typed, now: visit.now, $0) }
    let status: HTTPResponse.Status = typed.problem == nil ? .ok : .unprocessableContent
    return visit.page(menu.title, in: .settings, status: status, page.body(visit.site))
  }

  @Sendable static func addMonitor(_ visit: Visit) async throws -> Response {
    let form = try await visit.form()
    var typed = MonitorsPage.Typed()
    typed.kind = form.first("kind") ?? ""
    typed.name = form.first("name") ?? ""
    typed.address = form.first("address") ?? ""
    typed.pointsTo = form.first("points_to") ?? ""
    guard let kind = Monitor.Kind(rawValue: typed.kind) else { throw Refusal.badRequest(unknownAct) }
    let actor = visit.actor
    do {
      try await visit.write { [typed] connection in
        _ = try MonitorStore.add(
          kind, name: typed.name, address: typed.address, pointsTo: IncidentCause(rawValue: typed.pointsTo),
          by: actor, now: visit.now, connection)
      }
      return visit.redirect(.monitors, flash: saved(visit))
    } catch let problem as IncidentProblem {
      typed.problem = problem.message[visit.language]
      return try await monitors(visit, typed)
    }
  }

  @Sendable static func changeMonitor(_ visit: Visit) async throws -> Response {
    let id = try visit.number("id")
    guard try await visit.form().first("do") == "remove" else { throw Refusal.badRequest(unknownAct) }
    let actor = visit.actor
    do {
      try await visit.write { try MonitorStore.remove(id, by: actor, now: visit.now, $0) }
    } catch IncidentProblem.noSuchMonitor {
      throw Refusal.notFound
    }
    return visit.redirect(.monitors, flash: saved(visit))
  }
}
