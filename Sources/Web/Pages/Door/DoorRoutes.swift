import Markup
import HousePages
import HTTPTypes
import Hummingbird
import Ledger
import People
import Primitives
import Secrets
import Storage
import WireForms

/// Coming in and going out.
enum DoorRoutes {
  static let all: [SiteRoute] = [
    .get(.signIn, .everyone, showSignIn), .post(.signIn, .everyone, signIn),
    .post(.signOut, .everyone, signOut), .get(.oneTimeLink(), .everyone, showLink),
    .post(.oneTimeLink(), .everyone, useLink), .post(.firstAdmin, .everyone, makeFirstAdmin),
  ]

  @Sendable static func showSignIn(_ visit: Visit) async throws -> Response {
    let query = try visit.query()
    return show(.signIn(email: "", problem: nil, goesTo: query.first("to") ?? ""), visit)
  }

  @Sendable static func signIn(_ visit: Visit) async throws -> Response {
    let form = try await visit.form()
    let email = form.first("email") ?? ""
    let goesTo = form.first("to") ?? ""
    do {
      let signIn = PasswordSignIn(
        email: email, password: form.first("password") ?? "", address: visit.peer, now: visit.now)
      // No page that was drawn changes by this: whoever tries passwords must not make all of them be drawn anew.
      let database = visit.environment.database
      let candidate = try await database.write(waitingAtMost: Visit.patience) { try signIn.begin($0) }
      let isRight = try await ScryptThreads.run { try signIn.isRight(candidate) }
      let secret = try await database.write(waitingAtMost: Visit.patience) { connection in
        var generator = SystemRandomNumberGenerator()
        return try signIn.finish(candidate, isRight: isRight, using: &generator, connection)
      }
      guard let secret else { throw PeopleProblem.signInRefused }
      return visit.redirect(to: inside(goesTo, visit), cookies: [SessionCookie.set(secret, visit.environment).text])
    } catch let problem as PeopleProblem {
      let status: HTTPResponse.Status = if case .signInMustWait = problem { .tooManyRequests } else { .unauthorized }
      return show(.signIn(email: email, problem: problem.message[visit.language], goesTo: goesTo), visit, status)
    }
  }

  @Sendable static func signOut(_ visit: Visit) async throws -> Response {
    let cookies = WireForms.Cookies(visit.request.headers[values: .cookie])
    if let secret = cookies[visit.environment.sessionCookieName].flatMap(Secret.init) {
      try await visit.write { connection in
        guard let session = try SessionStore.find(secret, now: visit.now, connection) else { return }
        try SessionStore.revoke(
          session.id, of: session.personID, by: .person(session.personID), now: visit.now, connection)
      }
    }
    return visit.redirect(.signIn, cookies: [SessionCookie.cleared(visit.environment).text])
  }

  /// Opening the page uses nothing up: mail scanners open every link.
  @Sendable static func showLink(_ visit: Visit) async throws -> Response {
    guard let text = try visit.query().first("k"), let secret = Secret(text),
      let link = try await visit.read({ try OneTimeLinkStore.find(secret, now: visit.now, $0) })
    else { return show(.deadLink, visit, .notFound) }
    switch link.purpose {
    case .signIn: return show(.link(secret: text), visit)
    case .invitation, .passwordReset:
      let person = try await visit.read { connection in
        try link.personID.flatMap { try PersonStore.find($0, connection) }
      }
      return show(.password(secret: text, email: person?.email.text ?? "", problem: nil), visit)
    case .firstAdmin: return show(.firstAdmin(secret: text, name: "", email: "", problem: nil), visit)
    }
  }

  @Sendable static func useLink(_ visit: Visit) async throws -> Response {
    let form = try await visit.form()
    guard let text = form.first("k"), let secret = Secret(text),
      let link = try await visit.read({ try OneTimeLinkStore.find(secret, now: visit.now, $0) }),
      let personID = link.personID
    else { return show(.deadLink, visit, .notFound) }
    var hash: PasswordHash?
    if link.purpose != .signIn {
      guard let person = try await visit.read({ try PersonStore.find(personID, $0) }) else {
        throw Refusal.notFound
      }
      do {
        let chosen = try ChosenPassword(form.first("password") ?? "", email: person.email, name: person.name)
        hash = try await ScryptThreads.hash(chosen)
      } catch let problem as PeopleProblem {
        let again = DoorPage.password(
          secret: text, email: person.email.text, problem: problem.message[visit.language])
        return show(again, visit, .unprocessableContent)
      }
    }
    let session = try await visit.write { [hash] connection -> Secret? in
      guard try OneTimeLinkStore.redeem(secret, now: visit.now, connection) != nil else { return nil }
      if let hash {
        try PersonStore.setPassword(hash, of: personID, by: .person(personID), now: visit.now, connection)
      }
      var generator = SystemRandomNumberGenerator()
      return try SessionStore.start(
        for: personID, by: .person(personID), now: visit.now, using: &generator, connection)
    }
    guard let session else { return show(.deadLink, visit, .notFound) }
    return visit.redirect(.overview, cookies: [SessionCookie.set(session, visit.environment).text])
  }

  @Sendable static func makeFirstAdmin(_ visit: Visit) async throws -> Response {
    let form = try await visit.form()
    let text = form.first("k") ?? ""
    let typed = (name: form.first("name") ?? "", email: form.first("email") ?? "")
    guard let secret = Secret(text) else { return show(.deadLink, visit, .notFound) }
    do {
      let email = try EmailAddress(typed.email)
      let name = try DisplayName(typed.name)
      let hash = try await ScryptThreads.hash(
        ChosenPassword(form.first("password") ?? "", email: email, name: name))
      let session = try await visit.write { connection -> Secret? in
        guard try OneTimeLinkStore.redeem(secret, now: visit.now, connection)?.purpose == .firstAdmin else {
          return nil
        }
        let details = PersonDetails(email: email, name: name, role: .admin, language: visit.language)
        let person = try PersonStore.add(details, by: .named("first administrator"), now: visit.now, connection)
        try PersonStore.setPassword(hash, of: person.id, by: .person(person.id), now: visit.now, connection)
        var generator = SystemRandomNumberGenerator()
        return try SessionStore.start(
          for: person.id, by: .person(person.id), now: visit.now, using: &generator, connection)
      }
      guard let session else { return show(.deadLink, visit, .notFound) }
      return visit.redirect(.overview, cookies: [SessionCookie.set(session, visit.environment).text])
    } catch let problem as PeopleProblem {
      let again = DoorPage.firstAdmin(
        secret: text, name: typed.name, email: typed.email, problem: problem.message[visit.language])
      return show(again, visit, .unprocessableContent)
    }
  }

  private static func show(
    _ page: DoorPage, _ visit: Visit, _ status: HTTPResponse.Status = .ok
  ) -> Response {
    visit.page(page.title(visit.language), status: status, page.body(visit.site, visit.language))
  }

  /// Only a path of this site: never where a link from elsewhere would lead.
  static func inside(_ wanted: String, _ visit: Visit) -> String {
    let isSafe =
      wanted.hasPrefix("/") && !wanted.hasPrefix("//") && !wanted.contains("\\") && wanted.utf8.count < 2_000
      && wanted.utf8.allSatisfy { $0 > 32 && $0 < 127 }
    return isSafe ? visit.site.folder + wanted : visit.site.href(.overview)
  }
}
