import Markup
import HTTPTypes
import Hummingbird
import People
import Primitives
import Storage
import WireForms

/// From a request to its answer: guards, who it is, which language, the handler, and a page for what went wrong.
struct Answering: Sendable {
  let environment: WebEnvironment

  func answer(_ request: Request, _ context: SiteContext, _ route: SiteRoute) async throws -> Response {
    let now = environment.now()
    if case .token(let scope) = route.access {
      return await ApiAnswering(environment).answer(request, context, route, scope)
    }
    let cookies = WireForms.Cookies(request.headers[values: .cookie])
    let found: Result<Visit.Visitor?, any Error>
    do { found = .success(try await visitor(cookies, route, now)) } catch { found = .failure(error) }
    let visitor = (try? found.get()) ?? nil
    let visit = Visit(
      request: request, parameters: context.parameters, environment: environment, visitor: visitor,
      language: language(request, visitor), now: now, id: context.logger.requestID,
      flash: FlashCookie.read(cookies[FlashCookie.name]), peer: peer(request, context))
    do {
      _ = try found.get()
      guard CrossSiteGuard.admits(request, publicURL: environment.settings.publicURL) else {
        throw Refusal.crossSite
      }
      if route.access != .everyone, visitor == nil { return door(visit) }
      if let visitor {
        if !route.access.admits(visitor.person.role) { throw Refusal.forbidden }
        // Where it cannot be counted the page shows the last number.
        _ = try? await environment.waitingAlarms.refresh(environment)
      }
      return try await route.answer(visit)
    } catch {
      return try ProblemPage.answer(error, visit, context.logger)
    }
  }

  /// A page in front of the door does not wait for the database.
  private func visitor(_ cookies: WireForms.Cookies, _ route: SiteRoute, _ now: Instant) async throws -> Visit.Visitor?
  {
    if route.access == .everyone { return nil }
    return try await environment.sessions.visitor(
      of: cookies[environment.sessionCookieName], environment, now: now)
  }

  private func language(_ request: Request, _ visitor: Visit.Visitor?) -> Language {
    if let query = request.uri.query, query.contains("lang="),
      let asked = (try? FormFields(query: query))?.first("lang").flatMap(Language.init(rawValue:))
    {
      return asked
    }
    if let visitor { return visitor.person.language }
    return AcceptLanguage(request.headers[.acceptLanguage]).language(otherwise: .it)
  }

  /// Whoever is not signed in signs in first and then comes to where it wanted to go.
  private func door(_ visit: Visit) -> Response {
    guard visit.request.method == .get || visit.request.method == .head else {
      return visit.redirect(.signIn)
    }
    let path = String(visit.request.uri.path.dropFirst(environment.settings.folder.count))
    let query = visit.request.uri.query.map { "?\($0)" } ?? ""
    let wanted = path == "/" ? "" : FormFields([FormFields.Field("to", path + query)]).encoded
    return visit.redirect(to: visit.site.href(.signIn) + (wanted.isEmpty ? "" : "?\(wanted)"))
  }

  private func peer(_ request: Request, _ context: SiteContext) -> String {
    Self.peer(request, context, environment)
  }

  /// The address it comes from, as the proxy tells it where one is trusted.
  static func peer(_ request: Request, _ context: SiteContext, _ environment: WebEnvironment) -> String {
    if environment.settings.trustsProxy, let forwarded = request.headers[.xForwardedFor] {
      return forwarded.split(separator: ",").last.map { $0.trimmingSpaces } ?? "unknown"
    }
    return context.peer ?? "unknown"
  }
}

extension HTTPField.Name {
  static let xForwardedFor = HTTPField.Name("X-Forwarded-For") ?? .via
}

extension Substring {
  fileprivate var trimmingSpaces: String { split(separator: " ").joined(separator: " ") }
}
