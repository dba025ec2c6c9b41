import Markup
import HousePages
import PageKit
import Hummingbird
import People
import Primitives
import Storage
import WireForms

/// The tokens that let programs in.
extension SettingsRoutes {
  @Sendable static func showTokens(_ visit: Visit) async throws -> Response {
    let menu = menu(.tokens, visit)
    let page = try await visit.read { try PeopleReport.tokens(menu, now: visit.now, $0) }
    return visit.page(menu.title, in: .settings, page.body(visit.site))
  }

  /// The answer shows the secret, once.
  @Sendable static func addToken(_ visit: Visit) async throws -> Response {
    let form = try await visit.form()
    var typed = TokensPage.Typed()
    typed.name = form.first("name") ?? ""
    typed.scopes = Set(form.all("scope"))
    typed.days = form.first("days") ?? ""
    let menu = menu(.tokens, visit)
    do {
      let days = Int64(typed.days).map { min(3_650, max(1, $0)) }
      let grant = try TokenGrant(
        name: DisplayName(typed.name), scopes: Set(typed.scopes.compactMap(TokenScope.init(rawValue:))),
        expiresAt: days.map { Instant(seconds: visit.now.seconds + $0 * 86_400) })
      let actor = visit.actor
      let secret = try await visit.write { connection in
        var generator = SystemRandomNumberGenerator()
        return try ApiTokenStore.create(grant, by: actor, now: visit.now, using: &generator, connection)
      }
      let page = SecretPage(menu: menu, kind: .token, name: grant.name.text, secret: secret.text)
      return visit.page(menu.title, in: .settings, page.body(visit.site))
    } catch let problem as PeopleProblem {
      typed.problem = problem.message[visit.language]
      let page = try await visit.read { [typed] in
        try PeopleReport.tokens(menu, typed: typed, now: visit.now, $0)
      }
      return visit.page(menu.title, in: .settings, status: .unprocessableContent, page.body(visit.site))
    }
  }

  @Sendable static func revokeToken(_ visit: Visit) async throws -> Response {
    let id = try visit.number("id")
    let actor = visit.actor
    let now = visit.now
    guard try await visit.write({ try ApiTokenStore.revoke(id, by: actor, now: now, $0) }) else {
      throw Refusal.notFound
    }
    let done = LocalizedText(it: "Il token non funziona più.", en: "The token works no more.")
    return visit.redirect(.tokens, flash: Flash(.done, done[visit.language]))
  }
}
