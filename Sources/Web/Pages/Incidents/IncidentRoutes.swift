import PageKit
import IncidentPages
import Markup
import HTTPTypes
import Hummingbird
import Incidents
import Indicators
import People
import Primitives
import Storage
import WireForms

/// Incidents from the inside: looked at by whoever sees alarms, worked on by whoever may.
enum IncidentRoutes {
  static let all: [SiteRoute] =
    [
      .get(.incidents, .may(.seeAlarms), list), .get(.incidentNew, .may(.handleIncidents), new),
      .post(.incidents, .may(.handleIncidents), open), .get(SitePath.incident, .may(.seeAlarms), show),
    ]
    + IncidentStep.allCases.map { step in
      .post(SitePath.incidentStep.ending(step), .may(.handleIncidents)) { try await take(step, $0) }
    }
    + UpdateAct.allCases.map { act in
      .post(SitePath.incidentUpdate.ending(act), .may(.handleIncidents)) { try await take(act, $0) }
    }
    + PublicationAct.allCases.map { act in
      .post(SitePath.publication.ending(act), .may(.handleIncidents)) { try await take(act, $0) }
    }

  static func reader(_ visit: Visit) -> IncidentReport.Reader {
    IncidentReport.Reader(
      language: visit.language, hand: hand(visit), mayAct: visit.may(.handleIncidents),
      base: visit.environment.base, hasMailServer: visit.environment.settings.hasMailServer)
  }

  static func hand(_ visit: Visit) -> IncidentHand {
    IncidentHand(personID: visit.visitor?.person.id, name: visit.visitor?.person.name.text ?? "web")
  }

  @Sendable static func list(_ visit: Visit) async throws -> Response {
    let reader = reader(visit)
    let page = try await visit.read { try IncidentReport.list(reader, now: visit.now, $0) }
    return visit.page(page.title, in: .incidents, page.body(visit.site))
  }

  @Sendable static func new(_ visit: Visit) async throws -> Response {
    var typed = IncidentOpenPage.Typed()
    typed.alarm = try visit.query().first("alarm") ?? ""
    if try visit.query().first("kind") == "maintenance" { typed.kind = "maintenance" }
    return try await opening(typed, visit)
  }

  private static func opening(_ typed: IncidentOpenPage.Typed, _ visit: Visit) async throws -> Response {
    let reader = reader(visit)
    let page = try await visit.read { try IncidentReport.opening(reader, typed, $0) }
    return visit.page(
      page.title, in: .incidents, status: typed.problem == nil ? .ok : .unprocessableContent, page.body(visit.site))
  }

  @Sendable static func open(_ visit: Visit) async throws -> Response {
    let form = try await visit.form()
    var typed = IncidentOpenPage.Typed()
    typed.kind = form.first("kind") ?? ""
    typed.titleIt = form.first("title_it") ?? ""
    typed.titleEn = form.first("title_en") ?? ""
    typed.severity = form.first("severity") ?? ""
    typed.started = form.first("started") ?? ""
    typed.from = form.first("from") ?? ""
    typed.to = form.first("to") ?? ""
    typed.alarm = form.first("alarm") ?? ""
    let services = IncidentForm.services(form)
    typed.services = services.mapValues(\.rawValue)
    let hand = hand(visit)
    do {
      let (id, notes) = try await visit.write { [typed] connection in
        let clock = try OrganisationStore.read(connection).clock
        let (opening, notes) = try IncidentForm.opening(typed, services, clock)
        var generator = SystemRandomNumberGenerator()
        let id = try IncidentStore.open(opening, by: hand, now: visit.now, using: &generator, connection)
        return (id, notes)
      }
      return visit.redirect(.incident(id), flash: flash(notes, visit))
    } catch let problem as IncidentProblem {
      typed.problem = problem.message[visit.language]
      return try await opening(typed, visit)
    }
  }

  @Sendable static func show(_ visit: Visit) async throws -> Response { try await page(visit, nil) }

  static func page(_ visit: Visit, _ typed: ComposedUpdate?) async throws -> Response {
    let id = try visit.number("id")
    let reader = reader(visit)
    let page = try await visit.read { try IncidentReport.page(id, reader, typed: typed, now: visit.now, $0) }
    guard let page else { throw Refusal.notFound }
    let status: HTTPResponse.Status = typed?.problem == nil ? .ok : .unprocessableContent
    return visit.page(page.title, in: .incidents, status: status, page.body(visit.site))
  }
}
