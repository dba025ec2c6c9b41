import HousePages
import Markup
import PageKit
import Connectors
import Facts
import HTTPTypes
import Hummingbird
import Incidents
import Intake
import Ledger
import Outlets
import Secrets
import Transport
import People
import Primitives
import Storage
import WireForms

/// Where other systems send conversations as they happen.
extension SettingsRoutes {
  static let hooks: [SiteRoute] = [
    .get(.hooks, SettingsPage.hooks.access, showHooks),
    .post(.hooks, SettingsPage.hooks.access, addHook),
    .get(SitePath.hook, SettingsPage.hooks.access, showSetAside),
    .post(SitePath.hook, SettingsPage.hooks.access, changeHook),
  ]

  @Sendable static func showHooks(_ visit: Visit) async throws -> Response {
    try await hooks(visit, HooksPage.Typed())
  }

  @Sendable static func showSetAside(_ visit: Visit) async throws -> Response {
    let name = try visit.parameter("name")
    let page = try await visit.read { connection in
      try LiveHookStore.find(name, connection).map { try SetAsideReport.page($0, visit.language, connection) }
    }
    guard let page else { throw LiveHookProblem.noSuchHook }
    return visit.page(page.title, in: .settings, page.body(visit.site))
  }

  private static func hooks(
    _ visit: Visit, _ typed: HooksPage.Typed, address: String? = nil
  ) async throws -> Response {
    let menu = menu(.hooks, visit)
    let hasKey = visit.environment.settings.sealingKey != nil
    let kinds = HookKind.allCases.map { (id: $0.rawValue, name: $0.name[visit.language]) }
    let page = try await visit.read {
      try HookReport.page(menu, typed, kinds: kinds, hasKey: hasKey, address: address, now: visit.now, $0)
    }
    let status: HTTPResponse.Status = typed.problem == nil ? .ok : .unprocessableContent
    return visit.page(menu.title, in: .settings, status: status, page.body(visit.site))
  }

  /// The answer shows the address, once.
  @Sendable static func addHook(_ visit: Visit) async throws -> Response {
    let form = try await visit.form()
    var typed = HooksPage.Typed()
    typed.kind = form.first("kind") ?? ""
    typed.name = form.first("name") ?? ""
    let signing = form.first("secret") ?? ""
    guard let kind = HookKind(rawValue: typed.kind) else { throw Refusal.badRequest(unknownAct) }
    if !signing.isEmpty, !kind.signs {
      let words = LocalizedText(
        it: "Questo sistema non firma ciò che invia: lascia vuoto il segreto.",
        en: "This system signs nothing: leave the secret empty.")
      typed.problem = words[visit.language]
      return try await hooks(visit, typed)
    }
    let key = visit.environment.settings.sealingKey
    if !signing.isEmpty, key == nil {
      typed.problem = IncidentProblem.noKey.message[visit.language]
      return try await hooks(visit, typed)
    }
    let actor = visit.actor
    do {
      let secret = try await visit.write { [typed] connection in
        var generator = SystemRandomNumberGenerator()
        let sealed =
          try signing.isEmpty
          ? nil : key?.seal(signing, purpose: HookDoor.purpose(typed.name), using: &generator)
        let made = try LiveHookStore.add(
          typed.name, kind: kind.rawValue, sealedSecret: sealed, by: actor, now: visit.now, using: &generator,
          connection)
        return made.secret
      }
      return try await hooks(
        visit, HooksPage.Typed(),
        address: visit.environment.base + SitePath.hookDoor(typed.name, query: "k=\(secret)").text)
    } catch let problem as LiveHookProblem {
      typed.problem = problem.message[visit.language]
      return try await hooks(visit, typed)
    }
  }

  @Sendable static func changeHook(_ visit: Visit) async throws -> Response {
    let name = try visit.parameter("name")
    let act = try await visit.form().first("do") ?? ""
    guard ["enable", "disable", "retry"].contains(act) else { throw Refusal.badRequest(unknownAct) }
    if act == "retry" { return try await retryHook(visit, name) }
    let actor = visit.actor
    do {
      try await visit.write { connection in
        try LiveHookStore.set(name, enabled: act == "enable", by: actor, now: visit.now, connection)
      }
    } catch LiveHookProblem.noSuchHook {
      throw Refusal.notFound
    }
    return visit.redirect(.hooks, flash: saved(visit))
  }

  private static func retryHook(_ visit: Visit, _ name: String) async throws -> Response {
    let (actor, key) = (visit.actor, visit.environment.settings.sealingKey)
    let retry = try await visit.write { connection in
      guard let hook = try LiveHookStore.find(name, connection) else { throw Refusal.notFound }
      return try LiveHookStore.tryAgain(
        hook, by: actor, now: visit.now, open: { key?.open($0, purpose: HookDoor.purpose(name)) }, connection)
    }
    return visit.redirect(.hooks, flash: Flash(.done, HookReport.tried(retry, visit.language)))
  }
}
