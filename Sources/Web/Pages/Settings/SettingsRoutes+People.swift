import HousePages
import Markup
import PageKit
import Hummingbird
import People
import Primitives
import Secrets
import Storage
import WireForms

/// People: added with an invitation, given roles, shut out and let in again.
extension SettingsRoutes {
  @Sendable static func showPeople(_ visit: Visit) async throws -> Response {
    let menu = menu(.people, visit)
    let page = try await visit.read { try PeopleReport.people(menu, $0) }
    return visit.page(menu.title, in: .settings, page.body(visit.site))
  }

  /// The answer shows the invitation once; asking again by reloading finds the address taken.
  @Sendable static func addPerson(_ visit: Visit) async throws -> Response {
    let form = try await visit.form()
    var typed = PeoplePage.Typed()
    typed.name = form.first("name") ?? ""
    typed.email = form.first("email") ?? ""
    typed.role = form.first("role") ?? ""
    typed.language = form.first("language") ?? ""
    let role = Role(rawValue: typed.role) ?? .viewer
    let language = Language(rawValue: typed.language) ?? visit.language
    do {
      let details = try PersonDetails(email: typed.email, name: typed.name, role: role, language: language)
      let actor = visit.actor
      let secret = try await visit.write { connection in
        let person = try PersonStore.add(details, by: actor, now: visit.now, connection)
        var generator = SystemRandomNumberGenerator()
        return try OneTimeLinkStore.create(
          .invitation, for: person.id, by: actor, now: visit.now, using: &generator, connection)
      }
      return link(.invitation, details.name.text, secret, visit)
    } catch let problem as PeopleProblem {
      typed.problem = problem.message[visit.language]
      let menu = menu(.people, visit)
      let page = try await visit.read { [typed] in try PeopleReport.people(menu, typed: typed, $0) }
      return visit.page(menu.title, in: .settings, status: .unprocessableContent, page.body(visit.site))
    }
  }

  @Sendable static func changePerson(_ visit: Visit) async throws -> Response {
    let id = try visit.number("id")
    let form = try await visit.form()
    let actor = visit.actor
    let now = visit.now
    do {
      switch form.first("action") {
      case "role":
        guard let role = form.first("role").flatMap(Role.init(rawValue:)) else { throw unknownAction }
        try await visit.write { try PersonStore.change(role: role, of: id, by: actor, now: now, $0) }
      case "disable": try await visit.write { try PersonStore.disable(id, by: actor, now: now, $0) }
      case "enable": try await visit.write { try PersonStore.enable(id, by: actor, now: now, $0) }
      case "reset":
        let made = try await visit.write { connection -> (Secret, String) in
          var generator = SystemRandomNumberGenerator()
          let secret = try OneTimeLinkStore.create(
            .passwordReset, for: id, by: actor, now: now, using: &generator, connection)
          return (secret, try PersonStore.find(id, connection)?.name.text ?? "")
        }
        return link(.passwordReset, made.1, made.0, visit)
      default: throw unknownAction
      }
    } catch PeopleProblem.noSuchPerson {
      throw Refusal.notFound
    } catch let problem as PeopleProblem {
      return visit.redirect(.people, flash: Flash(.problem, problem.message[visit.language]))
    }
    return visit.redirect(.people, flash: saved(visit))
  }

  private static var unknownAction: Refusal {
    .badRequest(
      LocalizedText(it: "Non ho capito che cosa cambiare.", en: "It is not clear what should be changed."))
  }

  private static func link(_ kind: SecretPage.Kind, _ name: String, _ secret: Secret, _ visit: Visit) -> Response {
    let address = visit.environment.settings.publicURL + SitePath.oneTimeLink(secret: secret.text).text
    let menu = menu(.people, visit)
    let page = SecretPage(menu: menu, kind: kind, name: name, secret: address)
    return visit.page(menu.title, in: .settings, page.body(visit.site))
  }
}
