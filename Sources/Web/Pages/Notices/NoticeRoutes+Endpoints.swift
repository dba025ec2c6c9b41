import Markup
import HousePages
import PageKit
import Hummingbird
import Ledger
import Notices
import Outlets
import Transport
import People
import Primitives
import Storage
import WireForms

/// Destinations: added, looked at, taken out of use and back into it.
extension NoticeRoutes {
  /// The answer for a webhook shows its secret, once.
  @Sendable static func addEndpoint(_ visit: Visit) async throws -> Response {
    let form = try await visit.form()
    let typed = ConnectForm.Typed(form, others: "wanted")
    guard let kind = OutletKind(rawValue: typed.kind), kind.description.isNotified else { throw unknownAction }
    var generator = SystemRandomNumberGenerator()
    let secret = kind == .webhook ? WebhookSecret(using: &generator).text : nil
    var settings = OutletSettings(kind, typed.fields)
    settings.fields[.secrets] = secret ?? ""
    let actor = visit.actor
    do {
      let key = visit.environment.settings.sealingKey
      if key != nil {
        try await NoticeEndpointTrial.verify(
          settings, visit.testNotice(), over: visit.environment.settings.transport)
      }
      let id = try await visit.write { [typed, settings] connection in
        var generator = SystemRandomNumberGenerator()
        return try NoticeEndpointStore.add(
          settings, name: typed.name, language: Language(rawValue: typed.language) ?? visit.language,
          wanted: WantedAlarms(rawValue: typed.others["wanted"] ?? "") ?? .ringing, key: key, by: actor, now: visit.now,
          using: &generator, connection)
      }
      guard let secret else { return visit.redirect(.noticeEndpoint(id), flash: saved(visit)) }
      return try await endpoint(id, secret: secret, visit)
    } catch let problem as NoticeProblem {
      return try await refused(typed, problem.message, visit)
    } catch let problem as OutboundProblem {
      return try await refused(typed, problem.message, visit)
    } catch let fault as OutletFault {
      return try await refused(typed, fault.message, visit)
    }
  }

  @Sendable static func showEndpoint(_ visit: Visit) async throws -> Response {
    try await endpoint(try visit.number("id"), secret: nil, visit)
  }

  @Sendable static func changeEndpoint(_ visit: Visit) async throws -> Response {
    let id = try visit.number("id")
    let act = try await visit.form().first("action") ?? ""
    if act == "test" { return try await test(id, visit) }
    guard ["enable", "disable", "remove"].contains(act) else { throw unknownAction }
    let actor = visit.actor
    try await visit.write { connection in
      if try NoticeEndpointStore.find(id, connection) == nil { throw Refusal.notFound }
      if act == "remove" { return try NoticeEndpointStore.remove(id, by: actor, now: visit.now, connection) }
      try NoticeEndpointStore.set(id, enabled: act == "enable", by: actor, now: visit.now, connection)
    }
    return visit.redirect(act == "remove" ? .notices : .noticeEndpoint(id), flash: saved(visit))
  }

  private static func test(_ id: Int64, _ visit: Visit) async throws -> Response {
    let settings = visit.environment.settings
    func said(_ kind: Flash.Kind, _ text: LocalizedText) -> Response {
      visit.redirect(.noticeEndpoint(id), flash: Flash(kind, text[visit.language]))
    }
    do {
      try await NoticeEndpointTrial.send(
        visit.testNotice(), to: id, key: settings.sealingKey, mail: settings.mail, over: settings.transport,
        visit.environment.database)
      return said(
        .done,
        LocalizedText(
          it: "La prova è partita: guarda se è arrivata.", en: "The test has left: look whether it arrived."))
    } catch NoticeProblem.noSuchEndpoint {
      throw Refusal.notFound
    } catch let problem as NoticeProblem {
      return said(.problem, problem.message)
    } catch let fault as OutletFault {
      return said(.problem, fault.message)
    }
  }

  private static func endpoint(_ id: Int64, secret: String?, _ visit: Visit) async throws -> Response {
    let page = try await visit.read {
      try NoticeReport.endpoint(id, secret: secret, visit.language, now: visit.now, $0)
    }
    guard let page else { throw Refusal.notFound }
    return visit.page(page.name, in: .settings, page.body(visit.site))
  }

  private static func refused(
    _ typed: ConnectForm.Typed, _ problem: LocalizedText, _ visit: Visit
  ) async throws -> Response {
    var typed = typed
    typed.problem = problem[visit.language]
    let reader = try reader(visit)
    let page = try await visit.read { [typed] in
      try NoticeReport.settings(reader, typed: typed, now: visit.now, $0)
    }
    return visit.page(page.title, in: .settings, status: .unprocessableContent, page.body(visit.site))
  }

  private static var unknownAction: Refusal {
    .badRequest(
      LocalizedText(it: "Non ho capito che cosa cambiare.", en: "It is not clear what should be changed."))
  }
}
