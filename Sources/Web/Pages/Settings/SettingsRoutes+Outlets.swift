import IncidentPages
import Markup
import PageKit
import HTTPTypes
import Hummingbird
import Incidents
import Ledger
import Outlets
import Transport
import People
import Primitives
import Storage
import WireForms

/// Where incidents are published, and which services the status page shows.
extension SettingsRoutes {
  static let publishing: [SiteRoute] = [
    .get(.services, SettingsPage.services.access, showServices),
    .post(.services, SettingsPage.services.access, addService),
    .post(SitePath.service, SettingsPage.services.access, changeService),
    .get(.outlets, SettingsPage.outlets.access, showOutlets),
    .post(.outlets, SettingsPage.outlets.access, addOutlet),
    .post(SitePath.outlet, SettingsPage.outlets.access, changeOutlet),
    .post(SitePath.subscriber, SettingsPage.outlets.access, takeBackSubscriber),
  ]

  @Sendable static func showServices(_ visit: Visit) async throws -> Response { try await services(visit) }

  private static func services(_ visit: Visit, problem: String? = nil) async throws -> Response {
    let menu = menu(.services, visit)
    let page = try await visit.read { try OutletReport.services(menu, problem: problem, $0) }
    return visit.page(
      menu.title, in: .settings, status: problem == nil ? .ok : .unprocessableContent, page.body(visit.site))
  }

  @Sendable static func addService(_ visit: Visit) async throws -> Response {
    let form = try await visit.form()
    let name = PublicText(it: form.first("name_it") ?? "", en: form.first("name_en") ?? "")
    let actor = visit.actor
    return try await orServices(visit) {
      try await visit.write { connection in
        var generator = SystemRandomNumberGenerator()
        try ServiceStore.add(name, by: actor, now: visit.now, using: &generator, connection)
      }
    }
  }

  @Sendable static func changeService(_ visit: Visit) async throws -> Response {
    let id = try visit.number("id")
    let form = try await visit.form()
    let act = form.first("do") ?? ""
    let name = PublicText(it: form.first("name_it") ?? "", en: form.first("name_en") ?? "")
    let actor = visit.actor
    return try await orServices(visit) {
      try await visit.write { connection in
        switch act {
        case "up", "down": try ServiceStore.move(id, up: act == "up", by: actor, now: visit.now, connection)
        case "remove": try ServiceStore.remove(id, by: actor, now: visit.now, connection)
        case "rename": try ServiceStore.rename(id, to: name, by: actor, now: visit.now, connection)
        default: throw Refusal.badRequest(unknownAct)
        }
      }
    }
  }

  private static func orServices(_ visit: Visit, _ body: () async throws -> Void) async throws -> Response {
    do {
      try await body()
      return visit.redirect(.services, flash: saved(visit))
    } catch IncidentProblem.noSuchService {
      throw Refusal.notFound
    } catch let problem as IncidentProblem {
      return try await services(visit, problem: problem.message[visit.language])
    }
  }

  @Sendable static func showOutlets(_ visit: Visit) async throws -> Response {
    try await outlets(visit, ConnectForm.Typed())
  }

  private static func outlets(
    _ visit: Visit, _ typed: ConnectForm.Typed, secret: String? = nil
  ) async throws -> Response {
    let menu = menu(.outlets, visit)
    let hasKey = visit.environment.settings.sealingKey != nil
    let page = try await visit.read {
      try OutletReport.outlets(menu, typed, hasKey: hasKey, secret: secret, now: visit.now, $0)
    }
    let status: HTTPResponse.Status = typed.problem == nil ? .ok : .unprocessableContent
    return visit.page(menu.title, in: .settings, status: status, page.body(visit.site))
  }

  /// The answer for a webhook shows its secret, once.
  @Sendable static func addOutlet(_ visit: Visit) async throws -> Response {
    let form = try await visit.form()
    var typed = ConnectForm.Typed(form, others: "leads_to")
    guard let kind = OutletKind(rawValue: typed.kind), kind.description.rule != nil else {
      throw Refusal.badRequest(unknownAct)
    }
    var generator = SystemRandomNumberGenerator()
    let secret = kind == .webhook ? WebhookSecret(using: &generator).text : nil
    var connection = OutletSettings(
      kind, typed.fields, leadsTo: OutletKind.reached.first { $0.rawValue == typed.others["leads_to"] })
    connection.fields[.secrets] = secret ?? ""
    let actor = visit.actor
    let key = visit.environment.settings.sealingKey
    do {
      if key != nil { try await connection.verify(visit.testNotice(), over: visit.environment.settings.transport) }
      try await visit.write { [typed, connection] database in
        var generator = SystemRandomNumberGenerator()
        _ = try OutletStore.add(
          connection, name: typed.name, language: Language(rawValue: typed.language) ?? visit.language, key: key,
          by: actor, now: visit.now, using: &generator, database)
      }
      if let secret { return try await outlets(visit, ConnectForm.Typed(), secret: secret) }
      return visit.redirect(.outlets, flash: saved(visit))
    } catch let problem as IncidentProblem {
      typed.problem = problem.message[visit.language]
    } catch let problem as OutboundProblem {
      typed.problem = problem.message[visit.language]
    } catch let fault as OutletFault {
      typed.problem = fault.message[visit.language]
    }
    return try await outlets(visit, typed)
  }

  @Sendable static func changeOutlet(_ visit: Visit) async throws -> Response {
    let id = try visit.number("id")
    let act = try await visit.form().first("do") ?? ""
    if act == "test" { return try await testOutlet(id, visit) }
    guard act == "enable" || act == "disable" else { throw Refusal.badRequest(unknownAct) }
    let actor = visit.actor
    do {
      try await visit.write { connection in
        try OutletStore.set(id, enabled: act == "enable", by: actor, now: visit.now, connection)
      }
    } catch IncidentProblem.noSuchOutlet {
      throw Refusal.notFound
    }
    return visit.redirect(.outlets, flash: saved(visit))
  }

  /// An address that a mail server did not know gets mails again.
  @Sendable static func takeBackSubscriber(_ visit: Visit) async throws -> Response {
    let id = try visit.number("id")
    let actor = visit.actor
    do {
      try await visit.write { try SubscriberStore.takeBack(id, by: actor, now: visit.now, $0) }
    } catch IncidentProblem.noSuchSubscriber {
      throw Refusal.notFound
    }
    return visit.redirect(.outlets, flash: saved(visit))
  }

  private static func testOutlet(_ id: Int64, _ visit: Visit) async throws -> Response {
    let settings = visit.environment.settings
    do {
      let outcome = try await OutletTrial.send(
        visit.testNotice(), to: id, key: settings.sealingKey, over: settings.transport, visit.environment.database)
      return visit.redirect(.outlets, flash: Flash(.done, outcome.message[visit.language]))
    } catch IncidentProblem.noSuchOutlet {
      throw Refusal.notFound
    } catch let problem as IncidentProblem {
      return visit.redirect(.outlets, flash: Flash(.problem, problem.message[visit.language]))
    } catch let fault as OutletFault {
      return visit.redirect(.outlets, flash: Flash(.problem, fault.message[visit.language]))
    }
  }

  static var unknownAct: LocalizedText {
    LocalizedText(it: "Non ho capito che cosa cambiare.", en: "It is not clear what should be changed.")
  }
}
