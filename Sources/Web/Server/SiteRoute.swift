import HTTPTypes
import Hummingbird
import Markup

/// One address, who may ask for it, and who answers.
struct SiteRoute: Sendable {
  let method: HTTPRequest.Method
  /// As Hummingbird reads it: `/alarms/{id}/taking`.
  let pattern: String
  let access: Access
  let answer: @Sendable (Visit) async throws -> Response

  typealias Answer = @Sendable (Visit) async throws -> Response

  static func get(_ path: SitePath, _ access: Access, _ answer: @escaping Answer) -> SiteRoute {
    SiteRoute(method: .get, pattern: path.pattern, access: access, answer: answer)
  }

  static func get(_ address: some RoutePattern, _ access: Access, _ answer: @escaping Answer) -> SiteRoute {
    SiteRoute(method: .get, pattern: address.pattern, access: access, answer: answer)
  }

  static func post(_ path: SitePath, _ access: Access, _ answer: @escaping Answer) -> SiteRoute {
    SiteRoute(method: .post, pattern: path.pattern, access: access, answer: answer)
  }

  static func post(_ address: some RoutePattern, _ access: Access, _ answer: @escaping Answer) -> SiteRoute {
    SiteRoute(method: .post, pattern: address.pattern, access: access, answer: answer)
  }
}
